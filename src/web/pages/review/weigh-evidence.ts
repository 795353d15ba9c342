// Match evidence in bits: how wide its bar is, and what the sum means in words.
import type { Pair } from '../../text/language.tsx';
import type { ReviewPair } from '../../../schema/review.ts';

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

const degrees: readonly [number, Pair][] = [
  [0.99, { zh: '几乎肯定是同一家', en: 'Almost certainly the same' }],
  [0.9, { zh: '很可能是同一家', en: 'Very likely the same' }],
  [0.65, { zh: '较可能是同一家', en: 'Rather likely the same' }],
  [0.35, { zh: '难以判断', en: 'Could be either' }],
  [0.1, { zh: '不太像同一家', en: 'Rather unlikely the same' }],
  [0, { zh: '很不像同一家', en: 'Very unlikely the same' }],
];

export function likelihoodOf(probability: number): Pair {
  const found = degrees.find(([least]) => probability >= least);
  return found?.[1] ?? { zh: '难以判断', en: 'Could be either' };
}

/** Whole percent that never claims certainty: 0.9996 is >99%, 0.0004 is <1%. */
export function percentWords(probability: number): string {
  if (probability > 0.99) return '>99%';
  if (probability < 0.01) return '<1%';
  return `${Math.round(probability * 100)}%`;
}
