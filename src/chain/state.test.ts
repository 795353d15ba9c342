import { expect, test } from 'vitest';
import { segmentState, type SegmentStats } from './state.ts';

const user = { zh: '换流变压器', en: 'Converter transformer' };
const cases: [string, SegmentStats, string, RegExp][] = [
  ['two makers', { makers: 2, known: 0, hhi: 0, neededBy: [] }, 'present', /2 家/u],
  ['two even makers', { makers: 4, known: 4, hhi: 0.25, neededBy: [] }, 'present', /4 家/u],
  ['one big maker', { makers: 4, known: 4, hhi: 0.9412, neededBy: [] }, 'weak', /HHI 0\.94/u],
  [
    'one known revenue says nothing',
    { makers: 4, known: 1, hhi: 1, neededBy: [] },
    'present',
    /4 家/u,
  ],
  ['a single maker', { makers: 1, known: 1, hhi: 1, neededBy: [] }, 'weak', /仅 1 家/u],
  ['no maker', { makers: 0, known: 0, hhi: 0, neededBy: [] }, 'unknown', /没有证据/u],
  ['no maker, needed', { makers: 0, known: 0, hhi: 0, neededBy: [user] }, 'choke', /换流变压器/u],
  ['weak, needed', { makers: 1, known: 0, hhi: 0, neededBy: [user] }, 'choke', /离不开/u],
  ['present, needed', { makers: 3, known: 0, hhi: 0, neededBy: [user] }, 'present', /3 家/u],
  [
    'verdict',
    { makers: 0, known: 0, hhi: 0, neededBy: [user], ruledMissing: true },
    'missing',
    /人工判定/u,
  ],
];

test.each(cases)('%s', (_, stats, state, reason) => {
  const result = segmentState(stats);
  expect(result.state).toBe(state);
  expect(result.reasons.map((r) => r.zh).join('；')).toMatch(reason);
  for (const { zh, en } of result.reasons) expect(zh.length * en.length).toBeGreaterThan(0);
});

test('many users are cut to three names and a count', () => {
  const neededBy = Array.from({ length: 5 }, (_, i) => ({ zh: `环节${i}`, en: `Segment ${i}` }));
  const { reasons } = segmentState({ makers: 0, known: 0, hhi: 0, neededBy });
  expect(reasons.at(-1)?.zh).toContain('环节0、环节1、环节2等5个环节');
  expect(reasons.at(-1)?.en).toContain('2 more');
});
