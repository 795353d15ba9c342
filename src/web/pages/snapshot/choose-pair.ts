// Which two captures of a page are held against each other.
import type { CaptureMark } from '../../../schema/snapshot.ts';
import type { SnapshotSearch } from './snapshot-search.ts';

export interface CapturePair {
  older: CaptureMark;
  newer: CaptureMark;
}

/**
 * As the address says. Else the shown capture with the last that said something else: the one before its own
 * text began. Captures stand the oldest first; removed ones cannot be compared.
 */
export function choosePair(
  captures: readonly CaptureMark[],
  snapshotId: number,
  search: Pick<SnapshotSearch, 'older' | 'newer'>,
): CapturePair | undefined {
  const kept = captures.filter(({ state }) => state === 'kept');
  const find = (id: string | undefined) => kept.findIndex((mark) => String(mark.snapshotId) === id);
  let newer = find(search.newer);
  if (newer < 0) newer = find(String(snapshotId));
  if (newer < 0) newer = kept.length - 1;
  let older = find(search.older);
  if (older < 0) older = before(kept, newer);
  // The first capture has nothing before it: it is compared with the next.
  if (older < 0) [older, newer] = [newer, newer + 1];
  const [first, second] = [kept[Math.min(older, newer)], kept[Math.max(older, newer)]];
  if (!first || !second || first === second) return undefined;
  return { older: first, newer: second };
}

/** The last capture before the text that stands at `index` was first seen. */
function before(kept: readonly CaptureMark[], index: number): number {
  let at = index;
  while (at > 0 && !kept[at]?.changed) at -= 1;
  return at > 0 ? at - 1 : index - 1;
}
