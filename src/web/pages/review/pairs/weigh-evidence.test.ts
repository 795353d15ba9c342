import { expect, test } from 'vitest';
import { signedBits, weighEvidence } from './weigh-evidence.ts';

function bits(value: number) {
  return { feature: 'name', level: 'x', bits: value, zh: '', en: '' };
}

test('the strongest evidence stands first, whichever way it points, and fills its half', () => {
  const weighed = weighEvidence([bits(2), bits(-8), bits(4)]);
  expect(weighed.map((item) => [item.bits, item.share])).toEqual([
    [-8, 1],
    [4, 0.5],
    [2, 0.25],
  ]);
});

test('evidence that weighs nothing has no bar', () => {
  expect(weighEvidence([bits(0)])[0]?.share).toBe(0);
  expect(weighEvidence([])).toEqual([]);
});

test('bits carry their sign', () => {
  expect([6.24, -3, 0.04, -0.04].map(signedBits)).toEqual(['+6.2', '−3.0', '0', '0']);
});
