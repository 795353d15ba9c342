// An import's address: which one, which of its two checks, which class of rows. A reload comes back to it.
import { diffClassSchema, type DiffClass } from '../../../schema/import.ts';
import type { Checking } from './steps.ts';

export interface ImportSearch {
  id?: number;
  /** Absent: the columns. */
  check?: Checking;
  rows?: DiffClass;
}

export function readImportSearch(search: Record<string, unknown>): ImportSearch {
  const found: ImportSearch = {};
  const id = readId(search['id']);
  if (id !== undefined) found.id = id;
  if (search['check'] === 'diff') found.check = 'diff';
  const rows = diffClassSchema.safeParse(search['rows']);
  if (rows.success) found.rows = rows.data;
  return found;
}

/** A source's number as an address holds it. */
export function readId(text: unknown): number | undefined {
  return /^\d{1,15}$/.test(String(text)) ? Number(text) : undefined;
}
