// What a person is told before saying yes.
import { expect, test } from 'vitest';
import { extractFacts } from '../facts/extract-facts.ts';
import type { Fact } from '../schema/fact.ts';
import { placeBeside } from './beside.ts';
import { keysOf } from './fact-keys.ts';
import { homeOf, isHome, speaksOfCluster } from './home.ts';
import { chooseSubject } from './subject.ts';
import { periodOf } from './values.ts';
import { isPlain, warningsOf } from './warnings.ts';

const [signing] = extractFacts('12月20日，示例公司签约示例套管项目，总投资约15亿元。', {
  published: '2024-12-30',
}) as [Fact];
const nobody = { kind: 'project' as const, entityId: null, name: '示例套管项目' };
const known = { ...nobody, entityId: 7 };
const codes = (fact: Fact): string[] =>
  warningsOf({ fact, subject: known, values: [], standing: new Map(), others: [] }).map(
    ({ code }) => code,
  );

test('about, retold, one phase, several projects: each is said, and is not plain', () => {
  expect(codes(signing)).toEqual(['vague', 'no-register']);
  const exact = signing.amounts.map((amount) => ({ ...amount, modifier: 'exact' as const }));
  const plain = { ...signing, amounts: exact };
  expect(isPlain(plain)).toBe(true);
  for (const [change, code] of [
    [{ retold: true }, 'retold'],
    [{ phase: 2 }, 'phase'],
    [{ batch: true }, 'batch'],
  ] as const) {
    expect(codes({ ...plain, ...change })).toContain(code);
    expect(isPlain({ ...plain, ...change })).toBe(false);
  }
  expect(codes({ ...plain, modality: 'planned' })).toContain('planned');
});

test('a later stage is progress, an earlier one is not; what describes a project fills gaps only', () => {
  const stage = { key: 'stage', value: 'producing', words: '投产', filler: false };
  const city = { key: 'city', value: '长沙市', words: '长沙', filler: true };
  const held = (value: string) =>
    new Map([
      ['stage', { value, recordId: 3 }],
      ['city', { value: '衡阳市', recordId: 3 }],
    ]);
  expect(placeBeside([stage, city], held('started'))).toMatchObject([
    { key: 'stage', against: 'progress' },
  ]);
  expect(placeBeside([stage], held('at-capacity'))[0]?.against).toBe('other');
  expect(placeBeside([stage], held('producing'))[0]?.against).toBe('same');
  expect(placeBeside([stage, city], new Map()).map(({ against }) => against)).toEqual([
    'new',
    'new',
  ]);
});

test('a repost of the next day tells the same; another sum does not', () => {
  const read = (text: string, published: string): Fact =>
    extractFacts(text, { published })[0] as Fact;
  const text = '昨日，示例公司签约示例套管项目，总投资15亿元。';
  const first = keysOf(read(text, '2024-12-30'), nobody);
  expect(keysOf(read(text, '2024-12-31'), nobody)).toEqual(first);
  const other = keysOf(read(text.replace('15', '16'), '2024-12-30'), nobody);
  expect(other.fingerprint).not.toBe(first.fingerprint);
  const words = keysOf(read('示例公司签约示例套管项目，总投资15亿元。', '2024-12-30'), nobody);
  expect([words.thing === first.thing, words.fingerprint === first.fingerprint]).toEqual([
    true,
    false,
  ]);
});

test('a figure without a time is put down for the only year of its sentence, and says so', () => {
  const read = (text: string): string[] =>
    extractFacts(text, { published: '2025-01-20' }).flatMap((fact) =>
      fact.indicator?.key === 'enterprises'
        ? [periodOf({ ...fact, indicator: { key: 'enterprises', period: null } }) ?? '']
        : [],
    );
  expect(read('示例集群现有企业300家，2023年实现营收20亿元。')).toEqual(['2023']);
  expect(read('示例集群现有企业300家，2022年、2023年营收分别为18亿元和20亿元。')).toEqual(['']);
  expect(read('成立于2019年的示例集群现有企业300家。')).toEqual(['']);
});

test('a figure of another province is no figure of the cluster', () => {
  const home = homeOf({ name: '示例特高压输变电集群', cities: ['衡阳市'] }, '特高压');
  const registered = { enterprise: () => undefined, project: () => undefined, cluster: 7 };
  const subjectOf = (text: string): number | null => {
    const [fact] = extractFacts(text, { published: '2025-01-20' });
    const around = { start: 0, end: text.length, paragraph: text, names: [] };
    return fact ? chooseSubject(fact, around, home, registered).entityId : null;
  };
  expect(subjectOf('湖南培育输变电产业集群企业300家。')).toBe(7);
  expect(subjectOf('江苏培育输变电产业集群企业300家。')).toBe(null);
});

test('the cluster is known by its name or a part of it; another cluster is another', () => {
  const home = homeOf({ name: '示例特高压输变电集群', cities: ['衡阳市'] }, '特高压');
  for (const words of [
    '示例特高压输变电集群',
    '特高压集群',
    '该集群',
    '全集群',
    // What stands right before 集群 says which.
    '湖南培育输变电产业集群企业300家',
  ])
    expect([words, speaksOfCluster(words, home)]).toEqual([words, true]);
  for (const words of ['示例轨道交通集群', '湖南省', '工程机械产业集群'])
    expect([words, speaksOfCluster(words, home)]).toEqual([words, false]);
  expect([isHome(home, 430_400), isHome(home, 430_412), isHome(home, 430_000)]).toEqual([
    true,
    true,
    false,
  ]);
});
