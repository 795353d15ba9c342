// What a fact would write into the registers, and what it must not.
import { expect, test } from 'vitest';
import { extractFacts } from '../facts/extract-facts.ts';
import type { Fact } from '../schema/fact.ts';
import type { EntityKind } from '../schema/stage.ts';
import { draftsOf } from './values.ts';

const dated = '2024-12-30';

function read(
  text: string,
  kind: Fact['kind'],
  of: EntityKind = 'project',
): Record<string, string> {
  const fact = extractFacts(text, { published: dated }).find((one) => one.kind === kind);
  if (!fact) throw new Error(`no ${kind} in ${text}`);
  return valuesOf(fact, of);
}

function valuesOf(fact: Fact, kind: EntityKind): Record<string, string> {
  const drafts = draftsOf(fact, { kind, name: '示例项目', owner: null, dated });
  return Object.fromEntries(
    drafts.filter(({ filler }) => !filler).map(({ key, value }) => [key, value]),
  );
}

const told: [text: string, kind: Fact['kind'], values: Record<string, string>][] = [
  [
    '12月20日，示例公司签约示例套管项目，总投资15亿元。',
    'signing',
    { stage: 'signed', signed: '2024-12-20', investment: '1500000000' },
  ],
  [
    '12月20日，示例公司签约示例套管项目，总投资1.8亿美元。',
    'signing',
    { stage: 'signed', signed: '2024-12-20', investment: 'USD:180000000' },
  ],
  ['2024年12月20日，示例套管项目正式开工。', 'start', { stage: 'started', started: '2024-12-20' }],
  ['示例套管项目计划2025年3月开工。', 'start', { start_planned: '2025-03' }],
  ['协议约定，示例套管项目将于2025年3月开工。', 'start', { start_promised: '2025-03' }],
  ['12月20日，示例套管项目竣工。', 'completion', { completed: '2024-12-20' }],
  [
    '12月20日，示例套管项目正式投产。',
    'production',
    { stage: 'producing', producing: '2024-12-20' },
  ],
  ['示例套管项目预计2025年12月投产。', 'production', { finish_planned: '2025-12' }],
  [
    '12月20日，示例套管项目全面达产。',
    'capacity',
    { stage: 'at-capacity', at_capacity: '2024-12-20' },
  ],
];
test.each(told)('%s', (text, kind, values) => {
  expect(read(text, kind)).toEqual(values);
});

const [made] = extractFacts('12月20日，示例公司签约示例套管项目，总投资15亿元。', {
  published: dated,
}) as [Fact];

test('a plan to sign is talks, without a day of signing', () => {
  expect(valuesOf({ ...made, modality: 'planned' }, 'project')).toEqual({
    stage: 'talks',
    investment: '1500000000',
  });
});

test('what would follow from something not yet done is no state of the project', () => {
  expect(valuesOf({ ...made, modality: 'forecast' }, 'project')).toEqual({});
});

test('one phase never stands for the sum of the whole', () => {
  expect(valuesOf({ ...made, phase: 1 }, 'project')).not.toHaveProperty('investment');
  const amounts = made.amounts.map((amount) => ({ ...amount, role: 'phase' as const }));
  expect(valuesOf({ ...made, amounts }, 'project')).not.toHaveProperty('investment');
});

test('a range and a vague sum propose no value', () => {
  const range = made.amounts.map((amount) => ({ ...amount, upper: '2000000000' }));
  expect(valuesOf({ ...made, amounts: range }, 'project')).not.toHaveProperty('investment');
  const vague = made.amounts.map((amount) => ({ ...amount, value: null }));
  expect(valuesOf({ ...made, amounts: vague }, 'project')).not.toHaveProperty('investment');
});

test('registered capital, tax and fines are no investment', () => {
  for (const role of ['registered-capital', 'tax', 'other', 'contract', 'former'] as const) {
    const amounts = made.amounts.map((amount) => ({ ...amount, role }));
    expect(valuesOf({ ...made, amounts }, 'project')).not.toHaveProperty('investment');
  }
});

test('a joint signing is one count and one total of the cluster, and nothing of any project', () => {
  const text = '2023年3月27日，示例论坛现场集中签约20个项目，总投资352.8亿元。';
  expect(read(text, 'signing', 'cluster')).toEqual({
    'contracts@2023': '20',
    'contract_total@2023': '35280000000',
  });
  expect(read(text, 'signing', 'project')).toEqual({});
});

test('an increase stands by its time, and is not the total', () => {
  const amounts = made.amounts.map((amount) => ({ ...amount, role: 'increase' as const }));
  expect(valuesOf({ ...made, kind: 'increase', amounts }, 'project')).toEqual({
    'increase@2024-12-20': '1500000000',
  });
});

test('a revised sum is the new total, and an end is an end', () => {
  expect(valuesOf({ ...made, kind: 'change' }, 'project')).toEqual({ investment: '1500000000' });
  expect(valuesOf({ ...made, kind: 'termination', amounts: [] }, 'project')).toEqual({
    stage: 'dropped',
    dropped: '2024-12-20',
  });
});

test('an indicator stands under its own name and year', () => {
  const text = '2023年，示例集群实现营业收入2045亿元。';
  expect(read(text, 'indicator', 'cluster')).toEqual({ 'revenue@2023': '204500000000' });
});
