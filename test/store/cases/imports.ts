// Imports: dry run, corrections, refused rows, what stays when one is undone.
import { expect, test } from 'vitest';
import { readXlsx } from '../../support/read-export.ts';
import { codeOf, csv } from '../../support/tables.ts';
import type { Store } from '../stores.ts';

const header = ['企业名称', '统一社会信用代码', '市州', '主导产品', '2023年营业收入（万元）'];
const first = csv(
  header,
  ['衡阳示例变压器有限公司', codeOf(1), '衡阳市', '电力变压器', 100],
  ['长沙示例电缆有限公司', codeOf(2), '长沙市', '电力电缆', ''],
  ['湘潭示例线材有限公司', '', '湘潭市', '精铜杆', 300],
);

export function importCases(open: () => Store): void {
  const newCluster = () => open().atlas.cluster();

  test('a dry run writes nothing and says row by row what acceptance would do', async () => {
    const cluster = await newCluster();
    await cluster.import(first, { series: '示例甲', dated: '2024-01-31' });
    const before = await cluster.state();
    const second = csv(
      header,
      ['衡阳示例变压器有限公司', codeOf(1), '衡阳市', '电力变压器', 150],
      ['长沙示例电缆有限公司', codeOf(2), '长沙市', '电力电缆', 50],
      ['湘潭示例线材有限公司', '', '湘潭市', '精铜杆', '300.0'],
      ['', codeOf(9), '衡阳市', '', 1],
      ['株洲示例新厂', codeOf(4), '株洲市', '', 1],
    );
    const same = await cluster.upload(second, { series: '示例甲', dated: '2024-06-30' });
    expect(same.source.state).toBe('planned');
    expect((await cluster.diff(same.source.sourceId)).map((row) => row.class)).toEqual([
      'changed',
      'changed',
      'unchanged',
      'refused',
      'new',
    ]);
    expect(same.counts).toMatchObject({ rows: 5, new: 1, changed: 2, unchanged: 1, refused: 1 });
    const other = await cluster.upload(second, { series: '示例乙', dated: '2024-06-30' });
    const rows = await cluster.diff(other.source.sourceId);
    expect(rows[0]).toMatchObject({
      class: 'conflicting',
      basis: 'code',
      cells: [{ key: 'revenue@2023', kind: 'conflict', before: '1000000', after: '1500000' }],
    });
    expect(rows[1]?.cells).toEqual([
      { key: 'revenue@2023', kind: 'fill', before: null, after: '500000' },
    ]);
    const refused = await cluster.get<{ total: number }>(`imports/${other.source.sourceId}/rows`, {
      class: 'refused',
    });
    expect(refused.total).toBe(1);
    expect(await cluster.state()).toEqual(before);
    const listed = await cluster.get<{ sources: unknown[] }>('sources');
    expect(listed.sources).toHaveLength(1);
    const accepted = await cluster.accept(same.source.sourceId);
    expect(accepted.counts).toEqual(same.counts);
    expect(await cluster.row('衡阳示例变压器有限公司')).toMatchObject({
      revenue: '1500000',
      conflicts: 0,
      records: 2,
    });
    expect((await cluster.page('existing')).total).toBe(4);
    // A plan that has been accepted cannot be accepted again, thrown away or corrected.
    for (const [method, path] of [
      ['POST', 'accept'],
      ['DELETE', ''],
      ['PUT', 'mapping'],
    ] as const) {
      const address = `imports/${same.source.sourceId}${path ? `/${path}` : ''}`;
      const body = method === 'PUT' ? { columns: [] } : undefined;
      await expect(cluster.send(method, address, body)).rejects.toThrow(/^Error: 409|^409/);
    }
    await cluster.send('DELETE', `imports/${other.source.sourceId}`);
    expect((await cluster.raw(`imports/${other.source.sourceId}`)).status).toBe(404);
  });

  test('undo restores exactly the state before', async () => {
    const cluster = await newCluster();
    await cluster.import(first, { series: '示例甲', dated: '2024-01-31' });
    const before = await cluster.state();
    const second = csv(
      header,
      ['衡阳示例变压器有限公司', codeOf(1), '长沙市', '电力变压器、输电铁塔', 999],
      ['衡阳示例变压器有限公司湘潭分公司', codeOf(5), '湘潭市', '', 5],
      ['湘潭市示例线材有限责任公司', codeOf(6), '湘潭市', '精铜杆', 7],
      ['岳阳示例新厂', codeOf(7), '岳阳市', '电力电缆', 8],
    );
    const { source } = await cluster.import(second, { series: '示例乙', dated: '2023-12-31' });
    expect(await cluster.state()).not.toEqual(before);
    expect(await cluster.undo(source.sourceId)).toMatchObject({ state: 'undone', records: 0 });
    expect(await cluster.state()).toEqual(before);
    await expect(cluster.undo(source.sourceId)).rejects.toThrow('409');
    // The bytes stay, and the same file may come again.
    const file = await cluster.raw(`sources/${source.sourceId}/file`);
    expect(await file.text()).toBe(second);
    await cluster.import(second, { series: '示例乙', dated: '2023-12-31' });
    expect((await cluster.page('existing')).total).toBeGreaterThan(4);
  });

  test('an enterprise of which only a person spoke on is gone with its sources', async () => {
    const cluster = await newCluster();
    const { source } = await cluster.import(first);
    const { entityId } = await cluster.row('衡阳示例变压器有限公司');
    await cluster.send('POST', `entities/${entityId}/pins`, {
      key: 'city',
      value: '长沙市',
      by: '示例员',
    });
    await cluster.undo(source.sourceId);
    expect(await cluster.rows()).toEqual([]);
    expect((await cluster.facets('existing')).city).toEqual([]);
  });

  test('the newer issue of a series replaces the older one value by value', async () => {
    const cluster = await newCluster();
    await cluster.import(first, { filename: '示例名录2023-12.csv' });
    const newer = csv(header, ['长沙示例电缆有限公司', codeOf(2), '株洲市', '', 80]);
    const { source } = await cluster.import(newer, { filename: '示例名录2024-06.csv' });
    expect(source).toMatchObject({ series: '示例名录', dated: '2024-06-30' });
    const row = await cluster.row('长沙示例电缆有限公司');
    // What the newer issue is silent on stands.
    expect(row).toMatchObject({ city: '株洲市', products: '电力电缆', conflicts: 0 });
    const city = await cluster.figure(row.entityId, 'city');
    expect(city.superseded.map(({ value }) => value)).toEqual(['长沙市']);
    expect((await cluster.page('existing')).total).toBe(3);
  });

  test('a corrected column is remembered for the series, and for no other', async () => {
    const cluster = await newCluster();
    const odd = csv(
      ['企业名称', '示例栏目甲'],
      ['衡阳示例一厂', '电力变压器'],
      ['衡阳示例二厂', '铁塔'],
    );
    const planned = await cluster.upload(odd, { series: '示例甲' });
    expect(planned.source.sheets[0]?.columns[1]?.field).toBeNull();
    const path = `imports/${planned.source.sourceId}/mapping`;
    await cluster.send('PUT', path, { columns: [{ sheet: 0, index: 1, field: 'products' }] });
    const again = await cluster.rest(planned.source.sourceId);
    expect(again.source.sheets[0]?.columns[1]).toMatchObject({
      field: 'products',
      basis: 'remembered',
    });
    await cluster.accept(planned.source.sourceId);
    expect((await cluster.row('衡阳示例一厂')).products).toBe('电力变压器');
    const next = await cluster.upload(odd, { series: '示例甲' });
    expect(next.source.sheets[0]?.columns[1]?.field).toBe('products');
    const other = await cluster.upload(odd, { series: '示例乙' });
    expect(other.source.sheets[0]?.columns[1]?.field).toBeNull();
  });

  test('refused rows come back as a workbook with the reason, before and after acceptance', async () => {
    const cluster = await newCluster();
    const table = csv(
      ['序号', ...header],
      [1, '衡阳示例好厂', codeOf(1), '衡阳市', '', 1],
      [2, '', codeOf(2), '长沙市', '电缆,"示例"', 2],
      [3, '长沙示例好厂', codeOf(3), '长沙市', '', 3],
    );
    const planned = await cluster.upload(table, {});
    const read = async () => {
      const response = await cluster.raw(`imports/${planned.source.sourceId}/refused`);
      return readXlsx(new Uint8Array(await response.arrayBuffer()));
    };
    const before = await read();
    const row = before.find((cells) => cells.includes('电缆,"示例"'));
    expect(row?.join()).toContain('名称');
    expect(before.flat()).not.toContain('衡阳示例好厂');
    await cluster.accept(planned.source.sourceId);
    expect(await read()).toEqual(before);
    expect((await cluster.page('existing')).total).toBe(2);
  });

  test('a branch is never merged with its parent, whichever comes first, and knows it', async () => {
    const cluster = await newCluster();
    const parent = ['衡阳示例变压器有限公司', codeOf(1), '衡阳市', '', 1];
    const branch = ['衡阳示例变压器有限公司长沙分公司', codeOf(2), '长沙市', '', 2];
    const office = ['衡阳示例变压器有限公司北京办事处', '', '北京市', '', ''];
    await cluster.import(csv(header, branch), { series: '示例甲' });
    await cluster.import(csv(header, parent, office), { series: '示例乙' });
    expect(await cluster.rows()).toHaveLength(3);
    const { entityId } = await cluster.row('衡阳示例变压器有限公司');
    const { relations } = await cluster.profile(entityId);
    expect(
      relations
        .filter(({ kind }) => kind === 'has_branch')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([String(branch[0]), String(office[0])].toSorted());
    const unit = await cluster.profile((await cluster.row(String(branch[0]))).entityId);
    expect(unit.relations).toContainEqual({ kind: 'branch_of', entityId, name: parent[0] });
  });

  test('projects stand in the register of their stage and move on with it', async () => {
    const cluster = await newCluster();
    const head = ['项目名称', '建设单位', '市州', '总投资（亿元）', '阶段'];
    const project = (stage: string, investment: number | string) =>
      csv(head, ['示例特高压产业园项目', '衡阳示例变压器有限公司', '衡阳市', investment, stage]);
    await cluster.import(project('签约', 12.5), {
      register: 'planned',
      filename: '示例库2023.csv',
    });
    expect(await cluster.rows('planned')).toMatchObject([
      { stage: 'signed', investment: '1250000000', owner: '衡阳示例变压器有限公司' },
    ]);
    await cluster.import(project('投产', ''), {
      register: 'building',
      filename: '示例库2024-06.csv',
    });
    expect((await cluster.page('planned')).total).toBe(0);
    expect((await cluster.page('completed')).total).toBe(1);
    expect((await cluster.page('planned', { asOf: '2024-01-31' })).total).toBe(1);
  });

  test('reading goes on while an import runs, and sees all of it or nothing', async () => {
    const cluster = await newCluster();
    await cluster.import(first);
    const before = (await cluster.page('existing')).total;
    const many = Array.from({ length: 3000 }, (_, n) => [
      `长沙示例${n}号机械有限公司`,
      '',
      '长沙市',
      '',
      n,
    ]);
    const seen = new Set<number>();
    const running = cluster.import(csv(header, ...many), { series: '示例批量' });
    const state = { running: true };
    void running.finally(() => {
      state.running = false;
    });
    for (let turn = 0; state.running; turn += 1) {
      const [page, facets] = await Promise.all([
        // Another address each time: none is answered from memory.
        cluster.page('existing', { limit: (turn % 500) + 1 }),
        cluster.facets('existing', { q: `示例${' '.repeat(turn % 50)}` }),
        cluster.get('overview'),
      ]);
      seen.add(page.total);
      expect(facets.city.length).toBeGreaterThan(0);
    }
    await running;
    const after = (await cluster.page('existing')).total;
    expect(after).toBe(before + 3000);
    expect([...seen].filter((total) => total !== before && total !== after)).toEqual([]);
  });

  test('one batch may propose very many pairs and branches', async () => {
    const cluster = await newCluster();
    const units = Array.from({ length: 100 }, (_, n) => [
      `衡阳示例成套电器有限公司第${n}分公司`,
      '',
      '衡阳市',
      '',
      '',
    ]);
    await cluster.import(csv(header, ...units), { series: '示例甲' });
    // Each name under ten codes: a row is a pair with up to five others.
    const brands = '金木水火土日月山石田禾竹米羊马牛鱼鸟虫龙';
    const clashes = Array.from({ length: 3900 }, (_, n) => [
      `衡阳示例${brands[Math.floor(n / 200)] ?? ''}${brands[Math.floor(n / 10) % 20] ?? ''}开关有限公司`,
      codeOf(n + 2),
      '衡阳市',
      '',
      '',
    ]);
    const parent = ['衡阳示例成套电器有限公司', codeOf(1), '衡阳市', '', ''];
    const done = await cluster.import(csv(header, parent, ...clashes), { series: '示例乙' });
    expect(done.counts.new).toBe(3901);
    expect(done.counts.review).toBeGreaterThan(10_000);
    const { entityId } = await cluster.row(String(parent[0]), { q: '成套', sort: 'code' });
    const { relations } = await cluster.profile(entityId);
    expect(relations.filter(({ kind }) => kind === 'has_branch')).toHaveLength(100);
  });

  test('hostile cells, headers and file names are kept or refused, never a failure', async () => {
    const cluster = await newCluster();
    const names = [
      '衡阳示例\\u0000厂',
      "长沙'示例'; drop table entity;--厂",
      '株洲示例😀厂',
      '示例\\厂',
    ];
    const table = csv(
      [...header, '\\u0000备用\u0001栏'],
      ...names.map((name, n) => [
        name,
        codeOf(n + 30),
        '衡阳市',
        'a\u0000b\\.',
        n,
        '\\u0000\u0000',
      ]),
      ['变'.repeat(5000), codeOf(40), '衡阳市', '', 5, ''],
    );
    const done = await cluster.import(table);
    expect(done.counts).toMatchObject({ new: 4, refused: 1 });
    expect((await cluster.rows()).map((row) => row.name)).toEqual(names);
    // What was learnt of them serves the next import.
    const again = await cluster.upload(table, { filename: '示例名录.csv' });
    expect(again.counts).toMatchObject({ unchanged: 4, refused: 1 });
  });
}
