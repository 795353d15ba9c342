import { expect, test } from 'vitest';
import type { Fact } from '../schema/fact.ts';
import { extractFacts } from './extract-facts.ts';
import { ground } from './ground.ts';

const text =
  '示例新闻。5月8日，示例线缆有限公司年产3万吨铜杆项目签约，总投资约8亿元。2023年，集群企业620家实现营收1830亿元。';
const published = '2024-05-10';
const facts = extractFacts(text, { published });
const signing = facts[0] as Fact;

function changed(change: (fact: Fact) => void): Fact {
  const fact = structuredClone(signing);
  change(fact);
  return fact;
}
const reason = (fact: unknown): string => {
  const found = ground(text, fact, published);
  return found.ok ? 'ok' : found.reason;
};

test('what was read stands', () => {
  expect(facts.map(({ kind }) => kind)).toEqual(['signing', 'indicator', 'indicator']);
  expect(facts.map(reason)).toEqual(['ok', 'ok', 'ok']);
});

test.each<[string, (fact: Fact) => void, string]>([
  ['an invented quote', (fact) => (fact.selector.exact = '示例公司签约100亿元。'), 'no-quote'],
  ['no quote', (fact) => (fact.selector.exact = ' '), 'no-quote'],
  ['another number', (fact) => (fact.amounts[0]!.value = '900000000'), 'other-amount'],
  ['another currency', (fact) => (fact.amounts[0]!.currency = 'USD'), 'other-amount'],
  ['about told as exact', (fact) => (fact.amounts[0]!.modifier = 'exact'), 'other-amount'],
  ['a range where there is none', (fact) => (fact.amounts[0]!.upper = '900000000'), 'other-amount'],
  ['another count', (fact) => (fact.counts[0]!.value = '40000'), 'other-count'],
  ['another unit', (fact) => (fact.counts[0]!.unit = 'kg'), 'other-count'],
  ['another day', (fact) => (fact.date!.value = '2024-05-09'), 'other-date'],
  ['words that stand elsewhere', (fact) => (fact.trigger.start += 1), 'no-words'],
  [
    'a name that the text does not hold',
    (fact) => (fact.parties[0]!.words = '示例铜业有限公司'),
    'no-words',
  ],
  ['a sum of another sentence', (fact) => (fact.amounts = facts[2]!.amounts), 'outside-quote'],
  ['an unknown kind', (fact) => (fact.kind = 'rumour' as Fact['kind']), 'bad-shape'],
  ['an unknown modality', (fact) => (fact.modality = 'likely' as Fact['modality']), 'bad-shape'],
])('refuses %s', (_, change, expected) => expect(reason(changed(change))).toBe(expected));

test.each([null, 'text', [], {}, { kind: 'signing' }])('refuses %j', (value) =>
  expect(reason(value)).toBe('bad-shape'),
);

test('a period that the sentence does not name is refused', () => {
  const revenue = structuredClone(facts[2] as Fact);
  revenue.indicator!.period = '2022';
  revenue.date = null;
  expect(reason(revenue)).toBe('other-period');
});

test('a quote that moved is found again by its words', () => {
  const fact = changed(({ position }) => {
    position.start = 0;
    position.end = 5;
  });
  expect(reason(fact)).toBe('ok');
});

test('without the day of publication a completed day is held to its own words', () => {
  expect(ground(text, signing)).toEqual({ ok: true });
  expect(
    ground(
      text,
      changed((fact) => (fact.date!.value = '2024-06-08')),
    ).ok,
  ).toBe(false);
});
