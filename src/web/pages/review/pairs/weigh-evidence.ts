// Match evidence in bits: how it is ordered, how long its bar is.
import type { ReviewPair } from '../../../../schema/review.ts';

type Evidence = ReviewPair['evidence'][number];

export interface WeighedEvidence extends Evidence {
  /** Length of the bar, 0 to 1 of the half it grows into; the sign says which half. */
  share: number;
}

/** Strongest first, whichever way it points. */
export function weighEvidence(evidence: readonly Evidence[]): WeighedEvidence[] {
  const greatest = Math.max(...evidence.map((item) => Math.abs(item.bits)), 1e-9);
  return evidence
    .map((item) => Object.assign({}, item, { share: Math.abs(item.bits) / greatest }))
    .sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
}

/** `+6.2`, `−3.0`, `0`: with the minus sign that lines up with the plus. */
export function signedBits(bits: number): string {
  const rounded = Math.round(bits * 10) / 10;
  if (rounded === 0) return '0';
  return `${rounded > 0 ? '+' : '−'}${Math.abs(rounded).toFixed(1)}`;
}
