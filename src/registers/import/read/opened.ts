// What the readers of the worker thread hand to it, and the messages between the thread and its owner.
import type { Sheet } from '../../../schema/source.ts';
import type { EntityKind } from '../../../schema/stage.ts';
import type { ColumnOverride, RememberedColumns } from '../parse/map-columns.ts';
import type { ParsedRow } from '../parse/parse-row.ts';
import type { RefusalCode } from './refusal.ts';

/** Rows per message. */
export const BATCH = 4_000;

export interface Batch {
  rows: ParsedRow[];
  /** Bytes of the file that are behind us. */
  done: number;
}

export interface Opened {
  format: 'xlsx' | 'xls' | 'csv';
  sheets: Sheet[];
  /** Bytes of the file. */
  total: number;
  batches(): AsyncGenerator<Batch>;
}

export interface OpenRequest {
  path: string;
  name: string;
  kind: EntityKind;
  remembered?: RememberedColumns;
  dated?: string;
  overrides?: ColumnOverride[];
}

export type FromThread =
  | { type: 'opened'; format: Opened['format']; sheets: Sheet[]; total: number }
  | { type: 'rows'; rows: ParsedRow[]; done: number }
  | { type: 'end' }
  | { type: 'refused'; code: RefusalCode; zh: string; en: string }
  | { type: 'failed'; error: Error };
