// The tables as kysely sees them: camelCase here, snake_case in SQL. Every key starts with the cluster.
import type { JSONColumnType } from 'kysely';
import type { Fact, FactKind, Modality } from '../schema/fact.ts';
import type { Values } from '../schema/field.ts';
import type { ProposalState, RuleCondition } from '../schema/proposal.ts';
import type { ImportCounts, ImportOptions, Message } from '../schema/import.ts';
import type { Locator } from '../schema/locator.ts';
import type { PlacementBasis } from '../schema/placement.ts';
import type { Sheet, SourceState } from '../schema/source.ts';
import type { SnapshotKind, SnapshotRole, SnapshotState } from '../schema/snapshot.ts';
import type { EntityKind, Register, Stage } from '../schema/stage.ts';
import type {
  Channel,
  DispatchState,
  Language,
  Schedule,
  SubscriptionQuery,
} from '../schema/subscription.ts';
import type { TakedownReason, TakedownState } from '../schema/takedown.ts';
import type { Changes } from '../schema/what-if.ts';
import type { FrontierState, Purpose, VisitOutcome, WatchKind } from '../schema/watch.ts';

type Json<T extends object> = JSONColumnType<T, string, string>;

export interface ClusterTable {
  clusterId: number;
  slug: string;
  name: string;
  /** Home cities, in the cluster's own order. */
  cities: Json<string[]>;
  /** The chain file's text; empty before the first. */
  chain: string;
}

/** Numbers given out one after the other: ids of sources, records, entities, and the data version. */
export interface CounterTable {
  clusterId: number;
  name: string;
  next: number;
}

export interface SourceTable {
  clusterId: number;
  sourceId: number;
  kind: 'workbook' | 'snapshot' | 'dataset' | 'entry';
  title: string;
  series: string;
  digest: string;
  bytes: number;
  register: string | null;
  dated: string;
  trust: number;
  state: SourceState;
  sheets: Json<Sheet[]>;
  options: Json<ImportOptions>;
  counts: Json<ImportCounts>;
  records: number;
  error: Json<Message> | null;
  retrievedAt: string;
  acceptedAt: string | null;
  undoneAt: string | null;
  /** The capture that the source is, when it is an archived page. */
  snapshotId: number | null;
}

export interface RecordTable {
  clusterId: number;
  recordId: number;
  sourceId: number;
  kind: EntityKind;
  subjectId: number;
  basis: 'first' | 'code' | 'name' | 'entry' | 'quote';
  dated: string;
  pinned: boolean;
  locator: Json<Locator>;
  /** normalised values · original words where they differ · cells without a field */
  values: Json<Values>;
  raw: Json<Record<string, string>>;
  extra: Json<Record<string, string>>;
}

/** A record that a person moved to another entity; the record itself stays as it is. */
export interface AssignmentTable {
  clusterId: number;
  recordId: number;
  entityId: number;
  byWhom: string;
  note: string;
  at: string;
}

/** Entities that verdicts made one: `entityId` now stands under `canonicalId`. */
export interface CanonicalTable {
  clusterId: number;
  entityId: number;
  canonicalId: number;
}

/** One golden record during one period: the fold of its records as of `validFrom`. */
export interface EntityTable {
  clusterId: number;
  entityId: number;
  validFrom: string;
  /** Exclusive; null while it stands. */
  validTo: string | null;
  kind: EntityKind;
  register: Register | null;
  name: string;
  nameKey: string;
  code: string | null;
  stage: Stage | null;
  province: string | null;
  city: string | null;
  district: string | null;
  park: string | null;
  products: string | null;
  founded: string | null;
  registeredCapital: string | null;
  revenue: string | null;
  revenuePeriod: string | null;
  output: string | null;
  outputPeriod: string | null;
  purchases: string | null;
  purchasesPeriod: string | null;
  /** Of the same period as `purchases`, else null. */
  purchasesLocal: string | null;
  employees: string | null;
  owner: string | null;
  investment: string | null;
  invested: string | null;
  signed: string | null;
  started: string | null;
  producing: string | null;
  conflicts: number;
  records: number;
}

export interface PlacementTable {
  clusterId: number;
  entityId: number;
  segmentId: string;
  basis: PlacementBasis;
  score: number;
  words: Json<string[]>;
  field: string;
  role: 'make' | 'service' | 'sell';
  recordId: number | null;
  displayed: boolean;
}

export interface PlacementVerdictTable {
  clusterId: number;
  entityId: number;
  segmentId: string;
  verdict: 'pin' | 'reject';
  byWhom: string;
  note: string;
  at: string;
}

/** Two entities that may be one organisation. `leftId` < `rightId`. */
export interface PairTable {
  clusterId: number;
  pairId: number;
  leftId: number;
  rightId: number;
  weight: number;
  probability: number;
  evidence: Json<{ feature: string; level: string; bits: number; zh: string; en: string }[]>;
  decided: boolean;
}

export interface VerdictTable {
  clusterId: number;
  verdictId: number;
  leftId: number;
  rightId: number;
  judgement: 'same' | 'different' | 'unsure';
  byWhom: string;
  note: string;
  at: string;
  withdrawnAt: string | null;
}

/** `fromId` is a branch of `toId`. */
export interface RelationTable {
  clusterId: number;
  fromId: number;
  kind: 'branch_of';
  toId: number;
}

/** A row of a dry run; refused rows stay after acceptance so that they can be sent back. */
export interface DiffTable {
  clusterId: number;
  sourceId: number;
  class: string;
  seq: number;
  body: Json<object>;
}

/** A person's correction of a column, remembered for the series. */
export interface ColumnMemoryTable {
  clusterId: number;
  series: string;
  header: string;
  field: string | null;
}

/** One capture: where its bytes stand in the WARC files. */
export interface SnapshotTable {
  clusterId: number;
  snapshotId: number;
  url: string;
  surt: string;
  capturedAt: string;
  /** A page, or an image or style sheet that a page (`pageId`) needs. */
  role: SnapshotRole;
  /** A revisit holds no content of its own: `refersTo` is the capture whose bytes it repeats. */
  kind: SnapshotKind;
  refersTo: number | null;
  status: number;
  contentType: string;
  digest: string;
  bytes: number;
  warcFile: string;
  warcOffset: number;
  warcLength: number;
  watchId: number | null;
  pageId: number | null;
  state: SnapshotState;
}

/** The text of one capture; `current` on the newest that a page has. */
export interface ArticleTable {
  clusterId: number;
  articleId: number;
  url: string;
  surt: string;
  capturedAt: string;
  title: string;
  /** '' where the page says nothing; so down to the category. */
  site: string;
  source: string;
  repostedFrom: string;
  author: string;
  editor: string;
  /** As precise as the page says: 2025-01-20, or 2025-01-20T16:13:00+08:00. */
  published: string | null;
  /** Its first moment, to sort by. */
  publishedAt: string | null;
  precision: string | null;
  zone: string | null;
  category: string;
  categoryBasis: string;
  breadcrumb: Json<string[]>;
  images: Json<{ src: string; caption: string }[]>;
  /** Paragraphs joined by line feeds: what offsets of quotes and mentions count in. */
  body: string;
  charset: string;
  length: number;
  storyId: number | null;
  watchId: number | null;
  current: boolean;
  removed: boolean;
}

export interface MentionTable {
  clusterId: number;
  articleId: number;
  kind: 'enterprise' | 'project' | 'segment' | 'place';
  ref: string;
  startAt: number;
  endAt: number;
  words: string;
}

/** What is looked at regularly. Times of looking adapt between `leastS` and `mostS` seconds. */
export interface WatchTable {
  clusterId: number;
  watchId: number;
  kind: WatchKind;
  url: string;
  surt: string;
  title: string;
  category: string | null;
  pattern: string | null;
  requisites: boolean;
  paused: boolean;
  everyS: number;
  leastS: number;
  mostS: number;
  /** Clock times in China between which alone it is fetched; both null: at any time. */
  windowFrom: string | null;
  windowTo: string | null;
  nextAt: string;
  checkedAt: string | null;
  succeededAt: string | null;
  changedAt: string | null;
  failures: number;
  error: Json<Message> | null;
  /** New addresses since the last look: what the interval is worked out from. */
  fresh: number;
  found: number;
  addedAt: string;
}

/** An address to fetch, or fetched. */
export interface FrontierTable {
  clusterId: number;
  surt: string;
  purpose: Purpose;
  url: string;
  /** With its port where that is not the usual one: the authority that robots.txt speaks for. */
  host: string;
  watchId: number | null;
  pageId: number | null;
  state: FrontierState;
  /** Small goes first. */
  priority: number;
  /** Redirects that led here. */
  hops: number;
  attempts: number;
  /** Of a taken one the end of its lease: from then on it is free again. */
  notBefore: string;
  /** Unique to each taking: whoever no longer holds it cannot finish. */
  takenBy: string | null;
  foundAt: string;
  finishedAt: string | null;
  /** First kept, and due to be looked at again. */
  keptAt: string | null;
  againAt: string | null;
  /** Of the last answer, for conditional requests. */
  etag: string | null;
  lastModified: string | null;
  digest: string | null;
  error: Json<Message> | null;
}

/** What the crawler owes a host: its robots.txt, its pace, and who speaks with it now. */
export interface HostTable {
  clusterId: number;
  host: string;
  robots: string | null;
  /** Null: it could not be reached. */
  robotsStatus: number | null;
  robotsAt: string | null;
  /** The delay that its robots.txt asks for, seconds. */
  delayS: number | null;
  nextAt: string;
  /** Times in a row that no connection came about. */
  failures: number;
  error: Json<Message> | null;
  takenBy: string | null;
  takenUntil: string | null;
}

/** The audit: every request that the crawler made, written down before it is sent. */
export interface VisitTable {
  clusterId: number;
  visitId: number;
  host: string;
  url: string;
  purpose: Purpose | 'robots';
  watchId: number | null;
  startedAt: string;
  tookMs: number;
  status: number | null;
  bytes: number;
  outcome: VisitOutcome;
  error: Json<Message> | null;
}

/** A request to take a page (`snapshotId` null) or one capture of it away, and what an officer decided. */
export interface TakedownTable {
  clusterId: number;
  takedownId: number;
  surt: string;
  url: string;
  snapshotId: number | null;
  reasonClass: TakedownReason;
  reason: string;
  contact: string;
  state: TakedownState;
  requestedAt: string;
  decidedAt: string | null;
  decidedBy: string | null;
  note: string;
  restoredAt: string | null;
}

/** Postings of the terms of one bucket over one block of articles: src/search/index/bucket.ts. */
export interface SearchPostingTable {
  clusterId: number;
  bucket: number;
  block: number;
  docs: Uint8Array;
  positions: Uint8Array;
}

/** What the index holds of an article; `stamp` rises with every change. */
export interface SearchDocumentTable {
  clusterId: number;
  articleId: number;
  stamp: number;
  /** pending: not in the postings yet, searched by reading its text. gone: in neither. */
  state: 'pending' | 'indexed' | 'gone';
  /** Atoms of title and text. */
  length: number;
}

/** A sampled fingerprint of an article's text: src/search/stories/sketch.ts. */
export interface StoryShingleTable {
  clusterId: number;
  hash: number;
  articleId: number;
  /** How many fingerprints the article has. */
  size: number;
}

/** Two articles tell one text. Both directions are kept. */
export interface StoryEdgeTable {
  clusterId: number;
  fromId: number;
  toId: number;
}

/** Every story that an article was ever in, also after a takedown, a merge or a split. Rows are only added. */
export interface StoryMemberTable {
  clusterId: number;
  articleId: number;
  storyId: number;
}

/** How far the articles are read against the names of registers and chain. */
export interface LinkingTable {
  clusterId: number;
  /** The data version at which the names were last looked at. */
  version: number;
  /** Their digest. */
  names: string;
  /** Articles with a smaller number are still to be read; 0 when all are. */
  below: number;
}

/** A person's verdict that nobody in the cluster makes a segment's product. */
export interface SegmentVerdictTable {
  clusterId: number;
  segmentId: string;
  byWhom: string;
  note: string;
  at: string;
}

/** 情景: a named set of changes to think through. */
export interface ScenarioTable {
  clusterId: number;
  scenarioId: number;
  name: string;
  changes: Json<Changes>;
  byWhom: string;
  at: string;
}

/** 我的订阅: what is asked and how it is delivered. */
export interface SubscriptionTable {
  clusterId: number;
  subscriptionId: number;
  /** Of this subscription alone in all the world: ids of entries, mails and calls are made from it. */
  uid: string;
  name: string;
  query: Json<SubscriptionQuery>;
  language: Language;
  paused: boolean;
  feedSecret: string;
  /** sha256 of the secret, to find it by. */
  feedHash: string;
  mailTo: string | null;
  mailSchedule: Json<Schedule> | null;
  mailNextAt: string | null;
  webhookUrl: string | null;
  webhookSecret: string | null;
  webhookStopped: boolean;
  stamp: number;
  /** Rises when the question changes. */
  revision: number;
  createdAt: string;
  checkedAt: string | null;
}

/** An article that a subscription has matched, and the story that it was told under. */
export interface SubscriptionMatchTable {
  clusterId: number;
  subscriptionId: number;
  articleId: number;
  /** The article that stood for the story when it was first matched. */
  storyKey: number;
  matchedAt: string;
  /** False for what was there before the subscription. */
  news: boolean;
  /** In the feeds: it matches the present question, or was found by it. */
  listed: boolean;
}

/** A story that is owed to a channel. */
export interface DeliveryTable {
  clusterId: number;
  subscriptionId: number;
  channel: Channel;
  storyKey: number;
  /** waiting: in no dispatch yet; dropped: taken down before it was sent. */
  state: 'waiting' | DispatchState;
  dispatchId: number | null;
}

/** One mail or one call with the stories that refer to it. A taken one whose time ran out is free again. */
export interface DispatchTable {
  clusterId: number;
  dispatchId: number;
  subscriptionId: number;
  channel: Channel;
  uid: string;
  state: DispatchState;
  attempts: number;
  nextAt: string;
  takenBy: string | null;
  takenUntil: string | null;
  reservedAt: string;
  sentAt: string | null;
  error: Json<Message> | null;
}

/** What a sentence of an article says, and what became of it. */
export interface FactTable {
  clusterId: number;
  factId: number;
  articleId: number;
  kind: FactKind;
  modality: Modality;
  extractor: string;
  startAt: number;
  endAt: number;
  /** It speaks of the registers, the chain or the home cities. */
  near: boolean;
  /** With none of the warnings that the sentence itself gives: retold, vague, phase, batch. */
  plain: boolean;
  subjectKind: EntityKind;
  /** As it resolved when it was read; null: nobody in the registers. */
  subjectId: number | null;
  subjectName: string;
  /** Equal for the same sentence told again: `thing`, modality, day and numbers. */
  fingerprint: number;
  /** Equal for the same thing told in other words: kind, subject, project, sums. */
  thing: number;
  body: Json<Fact>;
  state: ProposalState;
  /** What acceptance made, and the entity on which it stands. */
  recordId: number | null;
  /** What the person said otherwise than the sentence. */
  entryId: number | null;
  entityId: number | null;
  byWhom: string | null;
  note: string;
  ruleId: number | null;
  decidedAt: string | null;
  foundAt: string;
}

/** Articles that an extractor of a version has read. */
export interface FactReadTable {
  clusterId: number;
  articleId: number;
  extractor: string;
  version: number;
  /** Digest of the names that were known then; '' while they were being linked anew. */
  names: string;
}

/** How many proposals an extractor made that did not stand on the text, by reason. */
export interface FactRefusedTable {
  clusterId: number;
  extractor: string;
  reason: string;
  count: number;
}

/** What a person lets decide facts without looking at each. */
export interface FactRuleTable {
  clusterId: number;
  ruleId: number;
  name: string;
  byWhom: string;
  at: string;
  action: 'accept' | 'reject';
  condition: Json<RuleCondition>;
  standing: boolean;
  decided: number;
  stopped: boolean;
}

/** What a person set for the cluster, by name: `lights`. */
export interface SettingTable {
  clusterId: number;
  name: string;
  body: Json<object>;
  byWhom: string;
  at: string;
}

/** Whether the enterprise of a project that produces moves to 现有企业. */
export interface OwnerMoveTable {
  clusterId: number;
  projectId: number;
  move: boolean;
  byWhom: string;
  note: string;
  at: string;
  /** By which it was moved. */
  recordId: number | null;
}

export interface Tables {
  segmentVerdict: SegmentVerdictTable;
  scenario: ScenarioTable;
  cluster: ClusterTable;
  counter: CounterTable;
  source: SourceTable;
  record: RecordTable;
  assignment: AssignmentTable;
  canonical: CanonicalTable;
  entity: EntityTable;
  placement: PlacementTable;
  placementVerdict: PlacementVerdictTable;
  pair: PairTable;
  verdict: VerdictTable;
  relation: RelationTable;
  diff: DiffTable;
  columnMemory: ColumnMemoryTable;
  snapshot: SnapshotTable;
  article: ArticleTable;
  mention: MentionTable;
  watch: WatchTable;
  frontier: FrontierTable;
  host: HostTable;
  visit: VisitTable;
  takedown: TakedownTable;
  searchPosting: SearchPostingTable;
  searchDocument: SearchDocumentTable;
  storyShingle: StoryShingleTable;
  storyEdge: StoryEdgeTable;
  storyMember: StoryMemberTable;
  linking: LinkingTable;
  subscription: SubscriptionTable;
  subscriptionMatch: SubscriptionMatchTable;
  delivery: DeliveryTable;
  dispatch: DispatchTable;
  fact: FactTable;
  factRead: FactReadTable;
  factRefused: FactRefusedTable;
  factRule: FactRuleTable;
  setting: SettingTable;
  ownerMove: OwnerMoveTable;
}
