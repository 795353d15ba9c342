// How probable it is that two rows are one organisation, in words.
import type { Pair } from '../../../text/language.tsx';

const degrees: readonly [number, Pair][] = [
  [0.99, { zh: '几乎肯定相同', en: 'Almost certainly the same' }],
  [0.9, { zh: '很可能相同', en: 'Very likely the same' }],
  [0.65, { zh: '较可能相同', en: 'Rather likely the same' }],
  [0.35, { zh: '难说是否相同', en: 'Could be either' }],
  [0.1, { zh: '多半不同', en: 'Probably different' }],
];
const least: Pair = { zh: '几乎肯定不同', en: 'Almost certainly different' };

export function likelihoodOf(probability: number): Pair {
  return degrees.find(([from]) => probability >= from)?.[1] ?? least;
}

/** Whole percent that never claims certainty: 0.9996 is >99%, 0.0004 is <1%. */
export function percentWords(probability: number): string {
  if (probability > 0.99) return '>99%';
  if (probability < 0.01) return '<1%';
  return `${Math.round(probability * 100)}%`;
}
