import { expect, test } from 'vitest';
import { likelihoodOf, percentWords } from './likelihood.ts';

test('probability is told in words and never as certainty', () => {
  expect(likelihoodOf(0.995).zh).toBe('几乎肯定相同');
  expect(likelihoodOf(0.5).zh).toBe('难说是否相同');
  expect(likelihoodOf(0).zh).toBe('几乎肯定不同');
  expect([0.9996, 0.87, 0.0004].map(percentWords)).toEqual(['>99%', '87%', '<1%']);
});
