// What every step of an import is given.
import type { Import } from '../../../schema/import.ts';

export interface StepProps {
  item: Import;
  /** Back to the choice of files; `true` puts this file at the head of the queue again. */
  startOver: (keepFile: boolean) => void;
}
