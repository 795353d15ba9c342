// Registers as views: facets, filters, order, paging, any date.
import { beforeAll, expect, test } from 'vitest';
import { today } from '../../support/atlas.ts';
import type { TestCluster } from '../../support/cluster.ts';
import { readCsv, readXlsx } from '../../support/read-export.ts';
import { codeOf, csv } from '../../support/tables.ts';
import type { Store } from '../stores.ts';

const header = [
  '企业名称',
  '统一社会信用代码',
  '市州',
  '主导产品',
  '2023年营业收入（万元）',
  '成立日期',
];

/** Ten enterprises of two cities; every third names no revenue. */
const ten = csv(
  header,
  ...Array.from({ length: 10 }, (_, n) => [
    `衡阳示例${'甲乙丙丁戊己庚辛壬癸'[n] ?? ''}电气有限公司`,
    codeOf(n + 1),
    n % 2 ? '长沙市' : '衡阳市',
    n % 2 ? '电力电缆' : '电力变压器',
    n % 3 ? (10 - n) * 100 : '',
    `20${String(10 + n)}-05-01`,
  ]),
);

export function registerCases(open: () => Store): void {
  let shared: TestCluster;
  beforeAll(async () => {
    shared = await open().atlas.cluster();
    await shared.import(ten, { dated: '2024-03-31' });
  });

  test('an imported list stands in its register, with typed values and its place on the chain', async () => {
    const cluster = shared;
    const { total, rows } = await cluster.page('existing');
    expect(total).toBe(10);
    expect(rows[1]).toMatchObject({
      name: '衡阳示例乙电气有限公司',
      code: codeOf(2),
      city: '长沙市',
      stage: 'operating',
      products: '电力电缆',
      revenue: '9000000',
      revenuePeriod: '2023',
      founded: '2011-05-01',
      segments: [{ id: 'cable', zh: '电力电缆', en: 'Power cable' }],
      conflicts: 0,
      records: 1,
    });
    expect((await cluster.page('target')).total).toBe(0);
  });

  test('filters narrow, and facets count what each choice would leave', async () => {
    const cluster = shared;
    expect((await cluster.page('existing', { city: '衡阳市' })).total).toBe(5);
    expect((await cluster.page('existing', { segment: 'transformer' })).total).toBe(5);
    expect((await cluster.page('existing', { q: '示例 乙' })).rows.map((row) => row.code)).toEqual([
      codeOf(2),
    ]);
    expect((await cluster.page('existing', { q: codeOf(3).toLowerCase() })).total).toBe(1);
    for (const odd of ['%', '_', '\\', "'", '示例%']) {
      expect((await cluster.page('existing', { q: odd })).total).toBe(0);
    }
    const facets = await cluster.facets('existing', { city: '衡阳市' });
    expect(facets.city).toEqual([
      { value: '衡阳市', count: 5 },
      { value: '长沙市', count: 5 },
    ]);
    expect(facets.segment).toEqual([{ value: 'transformer', count: 5 }]);
    expect(facets.stage).toEqual([{ value: 'operating', count: 5 }]);
  });

  test('unknown values come last in either order, equal ones in the order of entry', async () => {
    const cluster = shared;
    for (const order of ['asc', 'desc'] as const) {
      const rows = await cluster.rows('existing', { sort: 'revenue', order });
      const amounts = rows.map((row) => row.revenue);
      expect(amounts.slice(-4)).toEqual([null, null, null, null]);
      const known = amounts.slice(0, 6).map(Number);
      expect(known).toEqual(known.toSorted((a, b) => (order === 'asc' ? a - b : b - a)));
      const last = rows.slice(-4).map((row) => row.entityId);
      expect(last).toEqual(last.toSorted((a, b) => a - b));
    }
    for (const sort of ['name', 'code', 'city', 'founded', 'employees', 'records']) {
      for (const order of ['asc', 'desc']) {
        expect(await cluster.rows('existing', { sort, order })).toHaveLength(10);
      }
    }
  });

  test('pages meet without gap or overlap', async () => {
    const cluster = shared;
    const whole = await cluster.rows('existing', { sort: 'city', order: 'desc' });
    const pieces = [];
    for (let offset = 0; offset < 12; offset += 3) {
      const query = { sort: 'city', order: 'desc', offset, limit: 3 };
      const page = await cluster.page('existing', query);
      expect(page).toMatchObject({ total: 10, offset });
      pieces.push(...page.rows);
    }
    expect(pieces).toEqual(whole);
  });

  test('any date is told by the sources of that date', async () => {
    const cluster = await open().atlas.cluster();
    const [name, code] = ['衡阳示例线缆有限公司', codeOf(70)];
    // The newer list comes first: what counts is the day a source speaks of.
    await cluster.import(csv(header, [name, code, '长沙市', '', 300, '']), {
      dated: '2024-06-30',
      series: '示例系列',
    });
    await cluster.import(csv(header, [name, code, '衡阳市', '', 200, '']), {
      dated: '2023-06-30',
      series: '示例系列',
    });
    const on = async (asOf: string) =>
      (await cluster.rows('existing', { asOf })).map(({ city, revenue, records }) => ({
        city,
        revenue,
        records,
      }));
    expect(await on('2023-06-29')).toEqual([]);
    const older = { city: '衡阳市', revenue: '2000000', records: 1 };
    expect(await on('2023-06-30')).toEqual([older]);
    expect(await on('2024-06-29')).toEqual([older]);
    const newer = { city: '长沙市', revenue: '3000000', records: 2 };
    expect(await on('2024-06-30')).toEqual([newer]);
    expect(await cluster.row(name)).toMatchObject({ ...newer, conflicts: 0 });
    expect((await cluster.facets('existing', { asOf: '2023-12-31' })).city).toEqual([
      { value: '衡阳市', count: 1 },
    ]);
    const { entityId } = await cluster.row(name);
    const figure = await cluster.figure(entityId, 'city', { asOf: '2023-12-31' });
    expect(figure).toMatchObject({ value: '衡阳市', superseded: [] });
    expect((await cluster.profile(entityId, { asOf: '2023-12-31' })).records).toHaveLength(1);
    expect((await cluster.raw(`entities/${entityId}?asOf=2023-01-01`)).status).toBe(404);
    for (const [asOf, sources] of [
      ['2023-06-29', 0],
      ['2023-12-31', 1],
      ['2024-06-30', 2],
    ] as const)
      expect(await cluster.get('overview', { asOf })).toMatchObject({
        sources,
        records: sources,
        placed: { total: Math.min(sources, 1) },
      });
  });

  test('what names no day is as of the day of the server’s own clock', async () => {
    const cluster = await open().atlas.cluster();
    await cluster.import(csv(header, ['衡阳示例铁塔有限公司', codeOf(71), '衡阳市', '', 100, '']));
    const { entityId } = await cluster.row('衡阳示例铁塔有限公司');
    for (const path of ['overview', 'atlas', `entities/${entityId}`])
      expect(await cluster.get(path), path).toMatchObject({ asOf: today });
    const body = { key: 'city', value: '长沙市', by: '示例员' };
    const pinned = await cluster.send('POST', `entities/${entityId}/pins`, body);
    expect(pinned).toMatchObject({ asOf: today });
  });

  test('sources that disagree are counted, listed and weighed by trust, then recency', async () => {
    const cluster = await open().atlas.cluster();
    const [name, code] = ['衡阳示例铁塔有限公司', codeOf(71)];
    const row = (city: string, revenue: number) =>
      csv(header, [name, code, city, '', revenue, '2011-05']);
    await cluster.import(row('衡阳市', 100), { series: '示例甲', dated: '2024-01-31', trust: 80 });
    await cluster.import(row('长沙市', 200), { series: '示例乙', dated: '2024-05-31', trust: 50 });
    await cluster.import(row('株洲市', 100), { series: '示例丙', dated: '2024-02-28', trust: 80 });
    const found = await cluster.row(name);
    // 甲 and 丙 agree on revenue; of their cities the more recent stands.
    expect(found).toMatchObject({ city: '株洲市', revenue: '1000000', conflicts: 2, records: 3 });
    expect((await cluster.page('existing', { conflicts: 'true' })).total).toBe(1);
    const city = await cluster.figure(found.entityId, 'city');
    expect(city).toMatchObject({ value: '株洲市', rule: 'recency' });
    expect(city.conflicting.map(({ value }) => value).toSorted()).toEqual(
      ['衡阳市', '长沙市'].toSorted(),
    );
    const revenue = await cluster.figure(found.entityId, 'revenue');
    expect(revenue).toMatchObject({ key: 'revenue@2023', value: '1000000', period: '2023' });
    expect(revenue.agreeing).toHaveLength(1);
    expect(revenue.conflicting.map(({ value }) => value)).toEqual(['2000000']);
    const founded = await cluster.figure(found.entityId, 'founded');
    expect(founded.agreeing).toHaveLength(2);
  });

  test('a figure shows its cell, the rows around it and the words as they stood', async () => {
    const cluster = await open().atlas.cluster();
    const words = '１,２３４.５';
    const rows = Array.from({ length: 7 }, (_, n) => [
      `长沙示例${'一二三四五六七'[n] ?? ''}厂`,
      '',
      '长沙',
      '',
      n === 3 ? words : n,
      '',
    ]);
    const { source } = await cluster.import(csv(['示例名录'], header, ...rows));
    const { entityId } = await cluster.row('长沙示例四厂');
    const { winner, value } = await cluster.figure(entityId, 'revenue@2023');
    expect(value).toBe('12345000');
    expect(winner).toMatchObject({
      words,
      locator: { type: 'cell', sheet: 0, row: 6 },
      source: { sourceId: source.sourceId, title: '示例名录.csv' },
      cell: { address: 'E6', column: 4 },
    });
    expect(winner.cell?.rows.map(({ row, current }) => [row, current])).toEqual([
      [4, false],
      [5, false],
      [6, true],
      [7, false],
      [8, false],
    ]);
    expect(winner.cell?.rows[2]?.cells[4]).toBe(words);
    expect(winner.cell?.columns.map(({ letter, header }) => `${letter} ${header}`)).toContain(
      'E 2023年营业收入（万元）',
    );
    expect((await cluster.raw(`entities/${entityId}/figures/employees`)).status).toBe(404);
  });

  test('exports hold what the register shows, and no formula', async () => {
    const cluster = await open().atlas.cluster();
    await cluster.import(ten);
    await cluster.import(
      csv(header, ['=示例公式有限公司', codeOf(72), '衡阳市', '+1,"引号"', -5, '']),
      { series: '示例公式' },
    );
    const shown = await cluster.rows('existing', { sort: 'name', order: 'desc' });
    for (const format of ['xlsx', 'csv']) {
      const query = `format=${format}&sort=name&order=desc&columns=name,code,revenue,products`;
      const response = await cluster.raw(`registers/existing/export?${query}`);
      expect(response.status).toBe(200);
      const bytes = Buffer.from(await response.arrayBuffer());
      const table = format === 'csv' ? readCsv(bytes) : readXlsx(bytes);
      const at = table.findIndex((row) => row.includes('统一社会信用代码'));
      const names = table[at]?.map((cell) => cell.replace(/（.*/, '')) ?? [];
      const body = table.slice(at + 1, at + 1 + shown.length);
      const column = (name: string) => body.map((row) => row[names.indexOf(name)] ?? '');
      expect(column('统一社会信用代码')).toEqual(shown.map((row) => row.code ?? ''));
      expect(column('营业收入').map(Number)).toEqual(
        shown.map((row) => Number(row.revenue ?? 0) / 10_000),
      );
      expect(column('名称').some((name) => name.includes('=示例公式'))).toBe(true);
    }
  });
}
