// An import's address: which one, which of its two checks, which class of rows. A reload comes back to it.
import { diffClassSchema, type DiffClass } from '../../../schema/import.ts';
import { readSourceSearch } from '../../address.ts';
import type { Checking } from './steps.ts';

export interface ImportSearch {
  /** The number of the source that is on its way in. */
  source?: string;
  /** Absent: the columns. */
  check?: Checking;
  rows?: DiffClass;
}

export function readImportSearch(search: Record<string, unknown>): ImportSearch {
  const found: ImportSearch = readSourceSearch(search);
  if (search['check'] === 'diff') found.check = 'diff';
  const rows = diffClassSchema.safeParse(search['rows']);
  if (rows.success) found.rows = rows.data;
  return found;
}
