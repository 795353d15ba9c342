// Properties of the whole way from a workbook to the registers, on few and small random lists.
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAtlas } from '../support/atlas.ts';
import type { Atlas } from '../support/atlas.ts';
import type { TestCluster } from '../support/cluster.ts';
import { codeOf, csv } from '../support/tables.ts';

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas();
});
afterAll(() => atlas.close());

/**
 * Each run opens worker threads and asks the store hundreds of times: few runs, small cases, and a failure is told as
 * it is found, since looking for a smaller one takes longer than a test may.
 */
const few = { numRuns: 3, endOnFailure: true };

const header = ['企业名称', '统一社会信用代码', '市州', '主导产品', '2023年营业收入（万元）'];
const brands = ['甲乙', '丙丁', '戊己', '庚辛', '壬癸', '子丑'];
const forms = ['有限公司', '股份有限公司', '有限公司长沙分公司', '（集团）有限公司'];

/** Rows that meet each other: one name under two codes, branches, near names, silence. */
const row = fc
  .record({
    brand: fc.nat(brands.length - 1),
    form: fc.nat(forms.length - 1),
    code: fc.option(fc.nat(5), { nil: undefined }),
    city: fc.constantFrom('衡阳市', '长沙市', ''),
    products: fc.constantFrom('电力变压器', '电力电缆、铁塔', '批发电缆', ''),
    revenue: fc.constantFrom('100', '100.0', '250', ''),
  })
  .map(({ brand, form, code, city, products, revenue }) => [
    `衡阳示例${brands[brand] ?? ''}电气${forms[form] ?? ''}`,
    code === undefined ? '' : codeOf(brand * 10 + code),
    city,
    products,
    revenue,
  ]);
const list = fc.array(row, { minLength: 1, maxLength: 10 });
const options = fc.record({
  series: fc.constantFrom('示例甲', '示例乙'),
  dated: fc.constantFrom('2023-06-30', '2024-01-31', '2024-06-30'),
  trust: fc.constantFrom(50, 80),
});
const issue = fc.tuple(list, options);

test('an import that is undone leaves what stood before it, whatever came before', async () => {
  await fc.assert(
    fc.asyncProperty(issue, issue, async ([first, of], [second, then]) => {
      const cluster = await atlas.cluster();
      await cluster.import(csv(header, ...first), of);
      const before = await cluster.state();
      const { source } = await cluster.import(csv(header, ...second), then);
      await cluster.undo(source.sourceId);
      expect(await cluster.state()).toEqual(before);
    }),
    few,
  );
});

/** Registers without the numbers that the order of entry gives. */
async function contents(cluster: TestCluster): Promise<unknown> {
  const rows = await cluster.rows();
  return rows.map(({ entityId: _id, ...row }) => row).toSorted(byJson);
}

const byJson = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

test('the order of rows does not matter to what the register holds', async () => {
  const distinct = fc.uniqueArray(row, {
    // Of two rows on one enterprise the later stands: here no two are of one name or one code.
    selector: ([name = '']) => name.slice(4, 6),
    minLength: 2,
    maxLength: 6,
  });
  const shuffled = distinct.chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, options, async ([rows, others], of) => {
      const [one, two] = [await atlas.cluster(), await atlas.cluster()];
      await one.import(csv(header, ...rows), of);
      await two.import(csv(header, ...others), of);
      expect(await contents(two)).toEqual(await contents(one));
      expect((await two.page('existing')).total).toBe(rows.length);
    }),
    few,
  );
});

/** The row without a code stands between two codes of its name. */
const oneNameTwoCodes: [string[][], { series: string; dated: string; trust: number }] = [
  [
    ['衡阳示例子丑电气（集团）有限公司', codeOf(54), '长沙市', '批发电缆', '100'],
    ['衡阳示例子丑电气（集团）有限公司', '', '长沙市', '电力变压器', '100'],
    ['衡阳示例子丑电气（集团）有限公司', codeOf(55), '衡阳市', '电力电缆、铁塔', '100'],
  ],
  { series: '示例乙', dated: '2023-06-30', trust: 80 },
];

test('the same issue sent twice changes nothing that the register shows', async () => {
  await fc.assert(
    fc.asyncProperty(issue, async ([rows, of]) => {
      const cluster = await atlas.cluster();
      await cluster.import(csv(header, ...rows), of);
      const before = (await cluster.rows()).map(({ records: _records, ...shown }) => shown);
      const again = await cluster.upload(csv(header, ...rows), of);
      await cluster.accept(again.source.sourceId);
      const after = (await cluster.rows()).map(({ records: _records, ...shown }) => shown);
      expect(after).toEqual(before);
    }),
    { ...few, examples: [[oneNameTwoCodes]] },
  );
});
