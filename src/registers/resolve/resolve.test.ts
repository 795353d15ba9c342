import { expect, test } from 'vitest';
import type { Party } from './compare.ts';
import { parseName } from './name.ts';
import { Resolver } from './resolve.ts';

const CODE = '91350100M000100Y43';

function party(name: string, rest: Partial<Party> = {}): Party {
  return { name: parseName(name), ...rest };
}

function load(names: readonly string[]): Resolver {
  const resolver = new Resolver();
  for (const [i, name] of names.entries()) resolver.add(i + 1, party(name));
  return resolver;
}

test('finds by code, by name and by former name', () => {
  const resolver = new Resolver();
  resolver.add(1, party('湖南示例电缆有限公司', { code: CODE }));
  resolver.add(
    2,
    party('衡阳样本变压器有限公司', { formerNames: [parseName('衡阳旧样本变压器厂')] }),
  );
  expect(resolver.find(party('湖南示例线缆有限公司', { code: CODE })).same).toEqual({
    id: 1,
    basis: 'code',
    alike: false,
  });
  expect(resolver.find(party('衡阳样本變壓器有限公司')).same).toEqual({
    id: 2,
    basis: 'name',
    alike: true,
  });
  expect(resolver.find(party('衡阳旧样本变压器厂')).review.map(({ id }) => id)).toEqual([2]);
});

test.each([
  ['no division', '示例恒远电力设备有限公司'],
  ['other form', '湖南省示例恒远电力设备有限责任公司'],
  ['short name', '示例恒远'],
  ['bracket moved', '示例恒远(湖南)电力设备有限公司'],
  ['one wrong character', '湖南示例恒元电力设备有限公司'],
  ['wrong form', '湖南示例恒远电力设备有限公可'],
  ['two characters swapped', '湖南示例远恒电力设备有限公司'],
  ['shortened brand', '湖南恒远电力设备有限公司'],
  ['traditional, other form', '湖南示例恒遠電力設備公司'],
])('brings a variant to review: %s', (_, raw) => {
  const resolver = load([
    '江西样本矿业有限公司',
    '湖南示例恒远电力设备有限公司',
    '长沙样本电缆有限公司',
  ]);
  const found = resolver.find(party(raw));
  expect(found.same).toBeUndefined();
  expect(found.review.map(({ id }) => id)).toEqual([2]);
});

test('ties a unit to its parent whichever comes first', () => {
  const parent = '湖南示例电缆有限公司';
  const unit = `${parent}长沙分公司`;
  expect(load([parent]).find(party(unit))).toMatchObject({ branchOf: 1, branches: [], review: [] });
  expect(load([unit]).find(party(parent))).toMatchObject({ branches: [1], review: [] });
  expect(load([unit]).find(party(`${parent}株洲分公司`))).toEqual({ branches: [], review: [] });
});

test('two entities of one name are a question, not a merge', () => {
  const resolver = new Resolver();
  resolver.add(1, party('湖南示例电缆有限公司'));
  resolver.add(2, party('湖南示例电缆有限公司'));
  const found = resolver.find(party('湖南示例电缆有限公司'));
  expect(found.same).toBeUndefined();
  expect(found.review.map(({ id }) => id).sort()).toEqual([1, 2]);
});

test('a name that fits one entity and a code that fits another are a question', () => {
  const resolver = new Resolver();
  resolver.add(1, party('湖南示例电缆有限公司'));
  resolver.add(2, party('株洲样本餐饮店', { code: CODE }));
  const found = resolver.find(party('湖南示例电缆有限公司', { code: CODE }));
  expect(found.same).toBeUndefined();
  expect(found.review.map(({ id }) => id).sort()).toEqual([1, 2]);
});

test('an oversized block is skipped and counted, and an exact name is still found', () => {
  const resolver = new Resolver({ blockCap: 10 });
  for (let i = 0; i < 50; i += 1)
    resolver.add(i, party(`示例通达${String.fromCodePoint(0x4e10 + i)}有限公司`));
  expect(resolver.stats.oversizedBlocks).toBeGreaterThan(0);
  expect(resolver.find(party(`示例通达${String.fromCodePoint(0x4e10 + 7)}有限公司`)).same?.id).toBe(
    7,
  );
  expect(resolver.stats.skippedBlocks).toBeGreaterThan(0);
});

test('what is packed comes back: code, city, address and date weigh in', () => {
  const resolver = new Resolver();
  const facts = { city: '长沙', address: '示例路6号4栋', founded: '2013-01-04' };
  for (let i = 0; i < 3_000; i += 1)
    resolver.add(i, party(`湖南示例${i}号有限公司`, { code: '123' }));
  resolver.add(9_000_000_000, party('湖南样鑫电缆有限公司', facts));
  const { review } = resolver.find(party('湖南样新电缆有限公司', facts));
  expect(review[0]?.id).toBe(9_000_000_000);
  const features = review[0]?.comparison.evidence.map(
    ({ feature, level }) => `${feature}:${level}`,
  );
  expect(features).toEqual(
    expect.arrayContaining(['brand:half', 'city:same', 'address:same', 'founded:same']),
  );
  expect(resolver.find(party('湖南样新电缆有限公司')).review).toEqual([]);
});

test('what was told in the very same words before is known again, whatever came under its name since', () => {
  const resolver = new Resolver();
  resolver.add(1, party('湖南示例电缆有限公司', { code: CODE }));
  // A row without a code was taken for the first; then another code came under the name.
  resolver.add(1, party('湖南示例电缆有限公司'));
  resolver.add(2, party('湖南示例电缆有限公司', { code: '91430100MA4L00001X' }));
  const again = resolver.find(party('湖南示例电缆有限公司'));
  expect(again.same).toMatchObject({ id: 1, alike: true });
});

test('an equal name under two codes stays a question when nobody told it without one', () => {
  const resolver = new Resolver();
  resolver.add(1, party('湖南示例电缆有限公司', { code: CODE }));
  resolver.add(2, party('湖南示例电缆有限公司', { code: '91430100MA4L00001X' }));
  const found = resolver.find(party('湖南示例电缆有限公司'));
  expect(found.same).toBeUndefined();
  expect(found.review.map(({ id }) => id)).toEqual([1, 2]);
});
