import type { Candidate, Targets } from '../../../../schema/targets.ts';

export interface ListedCandidate extends Candidate {
  /** Its place on the shortlist, from 1, and what it adds to those before it, in yuan. */
  chosen?: { place: number; gain: string };
}

/** The shortlist first, in the order in which it was filled; then the others, best first. */
export function orderCandidates({
  candidates,
  shortlist,
}: Pick<Targets, 'candidates' | 'shortlist'>): ListedCandidate[] {
  const byId = new Map(candidates.map((candidate) => [candidate.entityId, candidate]));
  const chosen = shortlist.chosen.flatMap(({ entityId, gain }, at): ListedCandidate[] => {
    const candidate = byId.get(entityId);
    return candidate ? [{ ...candidate, chosen: { place: at + 1, gain } }] : [];
  });
  const taken = new Set(chosen.map(({ entityId }) => entityId));
  return [...chosen, ...candidates.filter(({ entityId }) => !taken.has(entityId))];
}
