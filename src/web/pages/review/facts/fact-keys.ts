// A accepts, E corrects, R rejects (with Shift: says why), N takes the subject as new, J K and arrows walk,
// Z takes the last decision back, P shows the archived page.

export type FactCommand =
  | { decide: 'accept' | 'correct' | 'reject' | 'reject-because' }
  | { subject: 'new' }
  | { move: 1 | -1 }
  | { undo: true }
  | { page: 'toggle' };

export const factCommands: Readonly<Record<string, FactCommand>> = {
  a: { decide: 'accept' },
  e: { decide: 'correct' },
  r: { decide: 'reject' },
  'shift+r': { decide: 'reject-because' },
  n: { subject: 'new' },
  j: { move: 1 },
  arrowright: { move: 1 },
  k: { move: -1 },
  arrowleft: { move: -1 },
  z: { undo: true },
  p: { page: 'toggle' },
};
