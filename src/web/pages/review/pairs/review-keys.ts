// S D U decide, J K walk, Z takes the last decision back.
import type { Judgement } from '../../../../schema/review.ts';

export type ReviewCommand = { judge: Judgement } | { move: 1 | -1 } | { undo: true };

export const reviewCommands: Readonly<Record<string, ReviewCommand>> = {
  s: { judge: 'same' },
  d: { judge: 'different' },
  u: { judge: 'unsure' },
  j: { move: 1 },
  k: { move: -1 },
  z: { undo: true },
};
