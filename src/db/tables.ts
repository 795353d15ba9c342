// The tables as kysely sees them: camelCase here, snake_case in SQL. Every key starts with the cluster.
import type { JSONColumnType } from 'kysely';
import type { Values } from '../schema/field.ts';
import type { ImportCounts, ImportOptions, Message } from '../schema/import.ts';
import type { Locator } from '../schema/locator.ts';
import type { PlacementBasis } from '../schema/placement.ts';
import type { Sheet, SourceState } from '../schema/source.ts';
import type { EntityKind, Register, Stage } from '../schema/stage.ts';

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
}

export interface RecordTable {
  clusterId: number;
  recordId: number;
  sourceId: number;
  kind: EntityKind;
  subjectId: number;
  basis: 'first' | 'code' | 'name' | 'entry';
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

/** The text of one capture. `articleId` is the number of its snapshot. */
export interface ArticleTable {
  clusterId: number;
  articleId: number;
  url: string;
  surt: string;
  capturedAt: string;
  title: string;
  site: string;
  source: string;
  repostedFrom: string;
  author: string;
  editor: string;
  published: string | null;
  publishedAt: string | null;
  precision: string | null;
  category: string;
  categoryBasis: string;
  body: string;
  charset: string;
  length: number;
  storyId: number | null;
  /** The newest capture of its page. */
  current: boolean;
  removed: boolean;
}

export interface MentionTable {
  clusterId: number;
  articleId: number;
  kind: string;
  ref: string;
  startAt: number;
  endAt: number;
  words: string;
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

export interface Tables {
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
  article: ArticleTable;
  mention: MentionTable;
  searchPosting: SearchPostingTable;
  searchDocument: SearchDocumentTable;
  storyShingle: StoryShingleTable;
  storyEdge: StoryEdgeTable;
}
