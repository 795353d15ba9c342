import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePair } from './compare.ts';
import type { Party } from './compare.ts';
import { decide } from './decide.ts';
import { parseName } from './name.ts';
import { matchWeight } from './score.ts';

// Valid codes made for these tests; the first is the example of GB 32100-2015.
const CODE = '91350100M000100Y43';
const OTHER = '91430100MA0000007Q';

function party(name: string, rest: Partial<Party> = {}): Party {
  return { name: parseName(name), ...rest };
}

const coded = (name: string) => party(name, { code: CODE });

test.each([
  ['示例（湖南）新材料有限公司', '示例(湖南)新材料有限公司', 'same'],
  ['湖南示例電纜有限公司', ' 湖南示例电缆有限公司', 'same'],
  ['示例（湖南）新材料有限公司', '湖南示例新材料有限公司', 'review'],
  ['湖南示例电缆有限公司', '湖南省示例电缆有限责任公司', 'review'],
  ['示例电缆', '湖南示例电缆有限公司', 'review'],
  ['湖南示例电缆有限公司', '江西示例电缆有限公司', 'different'],
  ['湖南示例电缆有限公司', '湖南示例房地产开发有限公司', 'different'],
  ['湖南示例电缆有限公司', '湖南示例电缆有限公司长沙分公司', 'branch_of'],
  ['湖南示例电缆有限公司长沙分公司', '湖南示例电缆有限公司株洲分公司', 'different'],
  ['湖南示例电缆有限公司', '湖南示例电缆有限公司中心服务部', 'branch_of'],
  ['长沙第一示例水泵厂', '长沙第二示例水泵厂', 'different'],
  ['株洲示例一厂', '株洲示例二厂', 'different'],
  ['示例第三建筑工程有限公司', '示例第五建筑工程有限公司', 'different'],
  ['株洲一方示例科技有限公司', '株洲二方示例科技有限公司', 'different'],
  ['示例2号仓储有限公司', '示例3号仓储有限公司', 'different'],
])('%s · %s: %s', (a, b, expected) => {
  expect(decide(party(a), party(b)).decision).toBe(expected);
  expect(decide(party(b), party(a)).decision).toBe(expected);
});

test('equal codes merge names of one body, and ask where the names have nothing in common', () => {
  const a = party('湖南示例电缆有限公司', { code: CODE });
  expect(decide(a, party('湖南示例线缆股份有限公司', { code: CODE }))).toMatchObject({
    decision: 'same',
    basis: 'code',
  });
  const clash = decide(a, party('株洲样本餐饮店', { code: CODE }));
  expect(clash).toMatchObject({ decision: 'review', basis: 'code-name-clash' });
  const renamed = party('株洲样本餐饮店', {
    code: CODE,
    formerNames: [parseName('湖南示例电缆有限公司')],
  });
  expect(decide(a, renamed)).toMatchObject({ decision: 'same', basis: 'code' });
});

test('equal codes never merge a unit with its parent, its sibling or a numbered sibling', () => {
  const parent = coded('湖南示例电缆有限公司');
  const unit = coded('湖南示例电缆有限公司长沙分公司');
  expect(decide(parent, unit).decision).toBe('branch_of');
  expect(decide(unit, coded('湖南示例电缆有限公司株洲分公司')).decision).toBe('review');
  expect(decide(coded('株洲示例一厂'), coded('株洲示例二厂')).decision).toBe('review');
});

test('an equal name with two valid codes is a question', () => {
  const a = party('湖南示例电缆有限公司', { code: CODE });
  const b = party('湖南示例电缆有限公司', { code: OTHER });
  expect(decide(a, b)).toMatchObject({ decision: 'review', basis: 'name-code-clash' });
  expect(decide(a, party('湖南示例电缆有限公司')).decision).toBe('same');
});

test('equal codes that fail their check do not merge', () => {
  const a = party('湖南示例电缆有限公司', { code: '91350100M000100Y44' });
  expect(
    decide(a, party('湖南示例线缆有限公司', { code: '91350100M000100Y44' })).decision,
  ).not.toBe('same');
});

test('a shop name without a division needs the same city', () => {
  const in_ = (city: string) => party('示例兴旺商行', { city });
  expect(decide(in_('长沙市'), in_('长沙')).decision).toBe('same');
  expect(decide(in_('长沙市'), in_('衡阳市'))).toMatchObject({
    decision: 'review',
    basis: 'name-common',
  });
  expect(decide(party('示例兴旺商行'), in_('衡阳市')).decision).toBe('review');
});

test('a former name brings a renamed body to review without a code', () => {
  const now = party('示例新材料有限公司（原湖南样本电缆有限公司）');
  expect(decide(now, party('湖南样本电缆有限公司')).decision).toBe('review');
});

const names = fc
  .tuple(
    fc.constantFrom('', '湖南', '长沙市', '江西省', '衡阳'),
    fc.constantFrom('示例', '示范', '示例鑫', '样本', '东示例', '西示例', '一示例'),
    fc.constantFrom('', '电缆', '电力设备', '餐饮', '线缆'),
    fc.constantFrom('', '有限公司', '股份有限公司', '厂', '一厂', '二厂'),
    fc.constantFrom('', '', '', '长沙分公司', '第二分公司', '服务部'),
  )
  .map((parts) => parts.join(''));
const parties = fc.record({
  name: names.map(parseName),
  code: fc.constantFrom(undefined, CODE, OTHER, '123'),
  city: fc.constantFrom(undefined, '长沙', '衡阳市'),
  address: fc.constantFrom(undefined, '示例路1号', '示例路1号2楼', '样本大道77号'),
  founded: fc.constantFrom(undefined, '2012', '2012-03-04', '2013-05-06'),
});

test('comparing and deciding are symmetric', () => {
  fc.assert(
    fc.property(parties, parties, (a, b) => {
      const there = decide(a, b);
      const back = decide(b, a);
      expect(back.decision).toBe(there.decision);
      expect(back.basis).toBe(there.basis);
      expect(back.comparison.weight).toBeCloseTo(there.comparison.weight, 9);
      expect(back.comparison.veto?.kind).toBe(there.comparison.veto?.kind);
    }),
    { numRuns: 2_000 },
  );
});

test('same only on equal valid codes or equal names; units and numbers are never merged', () => {
  fc.assert(
    fc.property(parties, parties, (a, b) => {
      const { decision } = decide(a, b);
      if (decision !== 'same') return;
      expect(a.code === CODE ? b.code === CODE || a.name.full === b.name.full : true).toBe(true);
      expect(a.name.full === b.name.full || (a.code === b.code && a.code !== undefined)).toBe(true);
      expect(a.name.branch?.label).toBe(b.name.branch?.label);
      if (a.name.ordinals.length > 0 && b.name.ordinals.length > 0)
        expect(a.name.ordinals).toEqual(b.name.ordinals);
    }),
    { numRuns: 2_000 },
  );
});

test('the evidence adds up to the weight', () => {
  fc.assert(
    fc.property(parties, parties, (a, b) => {
      const { weight, probability, evidence } = comparePair(a, b);
      const sum = evidence.reduce((total, { bits }) => total + bits, Math.log2(0.02 / 0.98));
      expect(weight).toBeCloseTo(sum, 9);
      expect(probability).toBeCloseTo(2 ** weight / (1 + 2 ** weight), 9);
    }),
  );
});

test('matchWeight follows Fellegi and Sunter', () => {
  const { bits, weight, probability } = matchWeight([1, 0], [0.9, 0.8], [0.1, 0.4], 0.5);
  expect(bits[0]).toBeCloseTo(Math.log2(9), 12);
  expect(bits[1]).toBeCloseTo(Math.log2(1 / 3), 12);
  expect(weight).toBeCloseTo(Math.log2(3), 12);
  expect(probability).toBeCloseTo(0.75, 12);
  expect(() => matchWeight([1], [0.5, 0.5], [0.1, 0.1], 0.5)).toThrow(RangeError);
});
