import type { Proposal } from '../../../../schema/proposal.ts';

/** The page in whose text the sentence stands, of all that tell it. */
export function snapshotOf({ factId, tellings }: Proposal): number | undefined {
  return (tellings.find((telling) => telling.factId === factId) ?? tellings[0])?.snapshotId;
}
