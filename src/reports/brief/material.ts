// What a brief is composed of, as it was read: plain data, no queries.
import type { FactKind, Modality } from '../../schema/fact.ts';
import type { Value } from '../../schema/field.ts';
import type { LightRules, PipelineProject } from '../../schema/pipeline.ts';
import type { Source } from '../../schema/source.ts';
import type { EntityKind, ImportRegister, Register } from '../../schema/stage.ts';

/** A source as it will be listed; lines that name one `key` share its number. */
export interface Cited {
  /** `snapshot:18` · `record:12` (one row or entry) · `source:3` (a whole file) */
  key: string;
  citation: string;
  path: string | null;
  url: string | null;
}

/** An accepted fact: what a sentence of a page says, and a person said yes to. */
export interface ReportedFact {
  kind: FactKind;
  modality: Modality;
  subject: string;
  /** The sums as the sentence writes them. */
  amounts: string[];
  /** As the sentence writes it; null: it names no time. */
  date: string | null;
  quote: string;
  recordId: number | null;
  entityId: number | null;
  /** The page that carries the quote. */
  page: Cited;
}

/** One text, however many sites carry it. */
export interface ReportedStory {
  title: string;
  publisher: string | null;
  /** As precise as the page says, at most a day; the day of the capture where it says nothing. */
  day: string;
  reposts: number;
  /** The sentence that names the most important thing of ours. */
  quote: string | null;
  /** What that sentence names, when it is an enterprise or a project. */
  entityId: number | null;
  page: Cited;
  facts: ReportedFact[];
}

/** A file whose rows were accepted, or taken back. */
export interface AcceptedFile {
  title: string;
  register: ImportRegister | null;
  records: number;
  /** Rows that were sent back. */
  refused: number;
  /** Entities that stand for the first time, by the register in which they stand today. */
  fresh: { register: Register; count: number }[];
  /** Entities known before that it speaks of. */
  known: number;
  undone: boolean;
  cited: Cited;
}

/** One value of one entity before and after. */
export interface RegisterChange {
  entityId: number;
  kind: EntityKind;
  name: string;
  /** Record key. `name` with `from` null: the entity is new. */
  key: string;
  from: Value | null;
  to: Value;
  /** Of a stage: when it came about, as precise as the records say; null: they do not. */
  on: string | null;
  /** The day that the source of the new value speaks of. */
  told: string;
  recordId: number;
  /** Of a new entity: where it stands now. */
  register: Register | null;
}

export interface BriefMaterial {
  cluster: { slug: string; name: string };
  from: string;
  to: string;
  made: Date;
  reported: {
    /** At most as many as a section shows; the most telling ones. */
    stories: ReportedStory[];
    /** Of the whole period. */
    total: number;
    reposts: number;
    facts: number;
  };
  changed: {
    /** Records that were accepted in the period. */
    records: number;
    files: AcceptedFile[];
    changes: RegisterChange[];
    /** Entities with new records that were too many to be compared one by one. */
    unread: number;
  };
  late: { projects: PipelineProject[]; lights: LightRules };
  /** Of every record that `changed` and `late` name. */
  records: Proofs;
}

/** By number of the record: its source, and its sentence when it is one of a page that is not taken down. */
export type Proofs = ReadonlyMap<number, { cited: Cited; quote: string | null }>;

/** A record and its source, as much as a citation says. */
export interface RecordSource {
  recordId: number;
  sourceId: number;
  kind: Source['kind'];
  title: string;
  dated: string;
  digest: string;
  snapshotId: number | null;
  /** Of a row in a file; null for the rest. */
  sheet: string | null;
  row: number | null;
  /** A person's own words on an entry. */
  note: string | null;
}
