import { expect, test } from 'vitest';
import { likelihoodOf, percentWords } from './likelihood.ts';

test('probability is told in words and never as certainty', () => {
  expect(likelihoodOf(0.995).zh).toBe('几乎肯定是同一家');
  expect(likelihoodOf(0.5).zh).toBe('难以判断');
  expect(likelihoodOf(0).zh).toBe('很不像同一家');
  expect([0.9996, 0.87, 0.0004].map(percentWords)).toEqual(['>99%', '87%', '<1%']);
});
