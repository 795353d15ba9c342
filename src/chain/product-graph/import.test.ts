import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { findCycles } from '../cycles.ts';
import { buildGraph } from '../graph.ts';
import { importProductGraph, type ProductGraphRows } from './import.ts';

function importRelations(
  relations: [string, string, string][],
  rest: Partial<ProductGraphRows> = {},
) {
  return importProductGraph({
    companies: [],
    companyProducts: [],
    relations: relations.map(([from, rel, to]) => ({ from, rel, to })),
    ...rest,
  });
}

test('the product stands first in 上游材料, the material in 下游产品, the class in 产品小类', () => {
  const { chain, kinds, refused } = importRelations([
    ['电缆', '上游材料', '铜杆'],
    ['橡胶', '下游产品', '电缆'],
    ['铜杆', '产品小类', '无氧铜杆'],
  ]);
  expect(refused).toEqual([]);
  expect(chain.segments.find((s) => s.id === '电缆')).toMatchObject({
    group: 'final',
    recipes: [{ inputs: ['铜杆', '橡胶'], import: false }],
  });
  expect(chain.segments.find((s) => s.id === '铜杆')?.group).toBe('raw');
  expect(chain.segments.find((s) => s.id === '无氧铜杆')?.group).toBe('unlinked');
  expect(kinds).toEqual([{ kind: '无氧铜杆', class: '铜杆' }]);
});

const cases: [string, [string, string, string][], Record<string, number>][] = [
  ['empty', [['电缆', '上游材料', ' … ']], { empty: 1 }],
  ['garbled', [['电缆', '上游材料', '铜\ufffd杆']], { garbled: 1 }],
  ['too long', [['电缆', '上游材料', '铜'.repeat(21)]], { 'too-long': 1 }],
  [
    'one character',
    [
      ['电缆', '上游材料', '长'],
      ['电缆', '上游材料', '铜'],
    ],
    { 'too-short': 1 },
  ],
  [
    'amount',
    [
      ['鱼汤', '上游材料', '盐适量'],
      ['饮料', '上游材料', '钙≥'],
    ],
    { measure: 2 },
  ],
  ['list', [['门窗', '上游材料', '铝合金/铁/塑胶']], { list: 1 }],
  ['generic word', [['系统', '产品小类', '照明系统']], { generic: 1 }],
  ['unknown relation', [['电缆', '同类', '电线']], { 'unknown-relation': 1 }],
  ['self loop', [['插头', '上游材料', '.插头']], { 'self-loop': 1 }],
  [
    'duplicate, also the other way round',
    [
      ['电缆', '上游材料', '铜杆'],
      ['铜杆', '下游产品', '电缆'],
      ['铜杆*', '下游产品', '电缆'],
    ],
    { duplicate: 2 },
  ],
  [
    'two-way',
    [
      ['香精', '上游材料', '香膏'],
      ['香膏', '上游材料', '香精'],
    ],
    { 'two-way': 2 },
  ],
  ['class at the front', [['鸡蛋', '产品小类', '鸡蛋蒸饺']], { 'not-a-kind': 1 }],
  [
    'kind that is made of its class',
    [
      ['尿素', '产品小类', '缓释尿素'],
      ['缓释尿素', '上游材料', '尿素'],
    ],
    { 'kind-and-material': 1 },
  ],
  [
    'cycle',
    [
      ['甲料', '上游材料', '乙料'],
      ['乙料', '上游材料', '丙料'],
      ['丙料', '上游材料', '甲料'],
    ],
    { cycle: 1 },
  ],
];

test.each(cases)('refused: %s', (_, relations, counts) => {
  const result = importRelations(relations);
  expect(result.counts).toEqual(counts);
  for (const refusal of result.refused) expect(refusal.row).toBeGreaterThanOrEqual(2);
});

test('companies keep their products, with the segment where there is one', () => {
  const { companies, refused } = importRelations([['电缆', '上游材料', '铜杆']], {
    companies: [{ code: '1', short: '示例', full: '衡阳示例电缆有限公司' }],
    companyProducts: [
      { company_code: '1', product: '电缆', weight: '0.6' },
      { company_code: '1', product: '避雷针', weight: '0' },
      { company_code: '1', product: '平衡项目', weight: '0.1' },
      { company_code: '1', product: '电缆', weight: '0.3' },
      { company_code: '1', product: '桥架', weight: '-0.3' },
      { company_code: '2', product: '电缆', weight: '0.6' },
    ],
  });
  expect(companies[0]?.products).toEqual([
    { name: '电缆', segmentId: '电缆', weight: 0.6 },
    { name: '避雷针', segmentId: undefined, weight: 0 },
  ]);
  expect(refused.map((r) => [r.row, r.code])).toEqual([
    [4, 'accounting'],
    [5, 'duplicate'],
    [6, 'bad-weight'],
    [7, 'unknown-company'],
  ]);
});

test('whatever the relations, the chain has no cycle and every row is kept or refused', () => {
  const name = fc.constantFrom('铜杆', '电缆', '线圈', '电机', '风机', '泵站', '#铜杆', '', '长');
  const rel = fc.constantFrom('上游材料', '下游产品');
  fc.assert(
    fc.property(fc.array(fc.tuple(name, rel, name), { maxLength: 40 }), (relations) => {
      const { chain, refused } = importRelations(relations);
      const graph = buildGraph(chain);
      expect(findCycles(graph)).toEqual([]);
      expect(graph.to.length + refused.length).toBe(relations.length);
    }),
  );
});
