// The options of a file: guessed from its name, the rest as the file before had them.
import type { ImportRegister } from '../../../schema/stage.ts';
import { guessRegister } from './guess-register.ts';

export interface FileOptions {
  register: ImportRegister;
  dated?: string;
  series?: string;
  trust: number;
  city?: string;
}

// Files dropped together are mostly of one day, one office and one register.
let last: FileOptions = { register: 'existing', trust: 50 };

export function keepOptions(options: FileOptions): void {
  last = options;
}

/** `guessed`: the register comes from the file's name. A series names one file and is never carried over. */
export function guessOptions(filename: string): { options: FileOptions; guessed: boolean } {
  const register = guessRegister(filename);
  return {
    options: { ...last, series: undefined, register: register ?? last.register },
    guessed: register !== undefined,
  };
}
