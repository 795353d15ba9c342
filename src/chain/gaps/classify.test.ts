import { expect, test } from 'vitest';
import { classify } from './classify.ts';
import type { Standing } from './classify.ts';
import { noFacts } from './facts.ts';
import { quotientOf } from './quotient.ts';

const standing: Standing = {
  makers: 0,
  known: 0,
  hhi: undefined,
  lq: undefined,
  supply: undefined,
  ruledMissing: false,
  searched: false,
  listedHere: 0,
  stops: 0,
  dependents: 0,
  outside: 0,
};

const cases: [string, Partial<Standing>, string, string[]][] = [
  ['nobody on record, nothing searched', {}, 'unknown', ['none']],
  ['searched in vain', { searched: true }, 'missing', ['searched']],
  [
    'listed here, in no register',
    { searched: true, listedHere: 2 },
    'unknown',
    ['none', 'found-here'],
  ],
  ['a person said so', { ruledMissing: true, makers: 3 }, 'missing', ['verdict', 'makers']],
  [
    'nobody, and all hangs on it',
    { stops: 2, dependents: 2 },
    'choke',
    ['none', 'single-point', 'no-outside'],
  ],
  [
    'searched in vain, and all hangs on it',
    { searched: true, stops: 2, dependents: 3, outside: 1 },
    'missing',
    ['searched', 'single-point', 'needed'],
  ],
  ['one maker', { makers: 1, known: 1, hhi: 1 }, 'weak', ['sole']],
  [
    'one maker on whom all hangs',
    { makers: 1, stops: 1, dependents: 1, outside: 4 },
    'choke',
    ['sole', 'single-point'],
  ],
  ['concentrated', { makers: 4, known: 4, hhi: 0.26 }, 'weak', ['makers', 'concentrated']],
  [
    'concentrated, and all hangs on it',
    { makers: 4, known: 4, hhi: 0.26, stops: 1, dependents: 1 },
    'choke',
    ['makers', 'concentrated', 'single-point'],
  ],
  ['just below concentrated', { makers: 4, known: 4, hhi: 0.25 }, 'present', ['makers']],
  ['revenue of one of many known', { makers: 4, known: 1, hhi: 1 }, 'present', ['makers']],
  ['thin', { makers: 4, lq: 0.49 }, 'weak', ['makers', 'low-lq']],
  [
    'buys little here',
    { makers: 4, supply: { basis: 'slots', rate: 0, filled: 0, slots: 2 } },
    'weak',
    ['makers', 'low-supply'],
  ],
  [
    'many makers on whom all hangs',
    { makers: 9, stops: 3, dependents: 3 },
    'present',
    ['makers', 'single-point'],
  ],
];

test.each(cases)('%s', (_, of, state, codes) => {
  expect(classify({ ...standing, ...of })).toEqual({ state, codes });
});

test('the location quotient speaks only above its size floors', () => {
  const segment = (makers: number, listed: number) => ({ ...noFacts, makers, listed });
  const large = [segment(10, 100), segment(90, 100), segment(1, 1)];
  // Own share 10/101 of 101 makers here, 110/302 of all known.
  expect(quotientOf(large, 0)).toBeCloseTo(10 / ((101 * 110) / 302), 9);
  expect(quotientOf(large, 2)).toBeUndefined();
  expect(quotientOf([segment(10, 20), segment(90, 30)], 0)).toBeUndefined();
});
