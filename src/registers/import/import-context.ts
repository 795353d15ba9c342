// What an import needs of its surroundings.
import type { ImportCounts, Progress } from '../../schema/import.ts';
import type { Known } from '../known.ts';
import type { Placing } from '../placing.ts';
import type { Scope } from '../scope.ts';

export interface ImportContext {
  scope: Scope;
  /** Folder of original bytes. */
  files: string;
  placing: Placing;
  known: Known;
  now: () => Date;
  report: (progress: Progress) => void;
  /** Called when what was written can be seen by others. */
  changed: () => void;
}

export const noCounts: ImportCounts = {
  rows: 0,
  new: 0,
  changed: 0,
  unchanged: 0,
  conflicting: 0,
  refused: 0,
  review: 0,
  warnings: 0,
};
