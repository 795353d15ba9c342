// One hand on the keyboard: S D U decide, J K walk, Z takes the last decision back.
import type { Judgement } from '../../../schema/review.ts';

export type ReviewCommand = { judge: Judgement } | { move: 1 | -1 } | { undo: true };

const commands: Readonly<Record<string, ReviewCommand>> = {
  s: { judge: 'same' },
  d: { judge: 'different' },
  u: { judge: 'unsure' },
  j: { move: 1 },
  k: { move: -1 },
  z: { undo: true },
};

/** What of a KeyboardEvent matters here. */
export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
  isComposing: boolean;
}

/** None while a word is being composed, with a modifier (Ctrl+S saves the page), or for a held deciding key. */
export function findCommand(press: Press): ReviewCommand | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return undefined;
  const command = commands[press.key.toLowerCase()];
  return command && press.repeat && !('move' in command) ? undefined : command;
}
