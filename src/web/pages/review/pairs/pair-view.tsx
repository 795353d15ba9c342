import type { ReviewPair } from '../../../../schema/review.ts';
import { EvidenceList } from './evidence-list.tsx';
import { PairTable } from './pair-table.tsx';

/** Two rows side by side, and what speaks for and against one organisation. */
export function PairView({ pair }: { pair: ReviewPair }) {
  return (
    <div className="pair-view">
      <PairTable left={pair.left} right={pair.right} />
      <EvidenceList pair={pair} />
    </div>
  );
}
