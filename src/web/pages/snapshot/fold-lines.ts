// A comparison as it is read: what changed with a line around it, the rest folded to its number.
import type { ArticleChangeLine } from '../../../schema/comparison.ts';

export type FoldedLine = { at: number; line: ArticleChangeLine } | { at: number; same: number };

/** Unchanged lines beyond one before and one after a change are folded, where at least two would be. */
export function foldLines(lines: readonly ArticleChangeLine[]): FoldedLine[] {
  const folded: FoldedLine[] = [];
  const isNear = (at: number) =>
    [at - 1, at, at + 1].some((near) => (lines[near]?.kind ?? 'same') !== 'same');
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (end < lines.length && !isNear(end)) end += 1;
    if (end - at >= 2) {
      folded.push({ at, same: end - at });
      at = end;
      continue;
    }
    const line = lines[at];
    if (line) folded.push({ at, line });
    at += 1;
  }
  return folded;
}
