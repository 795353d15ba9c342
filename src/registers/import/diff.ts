// What a new record would change in an entity, cell by cell. Pure.
import type { DiffClass, DiffRow } from '../../schema/import.ts';
import { fold } from '../fold.ts';
import type { Claim } from '../claim.ts';
import { sameValue } from '../same-value.ts';

type CellDiff = DiffRow['cells'][number];

/**
 * Compares a record with what stands: `fill` where nobody had spoken, `change` where it replaces the
 * shown value unopposed, `conflict` where another source will stand against it (or it against another).
 */
export function diffClaim(
  existing: readonly Claim[],
  claim: Claim,
): { class: DiffClass; cells: CellDiff[] } {
  const before = fold(existing);
  const after = fold([...existing, claim]);
  const cells: CellDiff[] = [];
  for (const [key, value] of Object.entries(claim.values)) {
    const held = before.get(key);
    if (!held) {
      cells.push({ key, kind: 'fill', before: null, after: value });
      continue;
    }
    const next = after.get(key) ?? held;
    // A series that says the same with less trust, or no longer the same, may let another through.
    const shown = sameValue(key, held.value, next.value) ? value : next.value;
    if (sameValue(key, held.value, shown)) continue;
    const wins = next.recordId === claim.recordId;
    const opposed = wins
      ? next.conflicting.length > 0
      : next.conflicting.some((other) => other.recordId === claim.recordId);
    if (opposed) cells.push({ key, kind: 'conflict', before: held.value, after: shown });
    else if (wins || shown === next.value) {
      cells.push({ key, kind: 'change', before: held.value, after: shown });
    }
  }
  const kinds = new Set(cells.map((cell) => cell.kind));
  if (kinds.has('conflict')) return { class: 'conflicting', cells };
  return { class: kinds.size > 0 ? 'changed' : 'unchanged', cells };
}
