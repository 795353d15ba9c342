// Enterprises that are merely on lists: beside the registers, never in them.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Found } from '../../../src/schema/find.ts';
import type { NamedMention } from '../../../src/schema/press.ts';
import type { Overview } from '../../../src/schema/overview.ts';
import type { Atlas } from '../../../src/schema/atlas.ts';
import { refoldStale } from '../../../src/registers/refold-all.ts';
import { readXlsx } from '../../support/read-export.ts';
import type { TestCluster } from '../../support/cluster.ts';
import { writeNews } from '../../support/news.ts';
import { codeOf, csv } from '../../support/tables.ts';
import type { Store } from '../stores.ts';

const listHeader = [
  '企业名称',
  '统一社会信用代码',
  '成立日期',
  '注册资本',
  '主导产品',
  '省份',
  '市州',
];
const known = ['衡阳示例变压器有限公司', codeOf(1)] as const;
const wanted = ['长沙示例套管有限公司', codeOf(2)] as const;
const outside = ['岳阳示例铜业有限公司', codeOf(3)] as const;
const list = csv(
  listHeader,
  [...known, '2001-02-03', '5000万元', '变压器', '湖南', '衡阳'],
  [...wanted, '2003-04-05', '800万元', '复合套管', '湖南', '长沙'],
  [...outside, '2005-06-07', '300万元', '精铜杆', '湖南', '岳阳'],
);
const existing = csv(['企业名称', '统一社会信用代码', '市州'], [...known, '衡阳市']);
const target = csv(['企业名称', '统一社会信用代码', '阶段'], [...wanted, '洽谈']);

/** Of more trust and a later day than all else. */
const asList = {
  register: 'directory',
  filename: '示例名录甲.csv',
  trust: 100,
  dated: '2024-06-01',
};
const asExisting = { register: 'existing', filename: '示例乙.csv', trust: 10, dated: '2023-01-31' };
const asTarget = { register: 'target', filename: '示例丙.csv', trust: 10, dated: '2023-01-31' };

export function directoryCases(open: () => Store): void {
  const newCluster = () => open().atlas.cluster();
  const registersOf = async (cluster: TestCluster) => {
    const names = async (register: string) =>
      (await cluster.rows(register)).map((row) => [row.name, row.stage, row.conflicts]);
    return {
      existing: await names('existing'),
      target: await names('target'),
      directory: await names('directory'),
    };
  };
  const settled = {
    existing: [[known[0], 'operating', 0]],
    target: [[wanted[0], 'talks', 0]],
    directory: [[outside[0], 'listed', 0]],
  };

  test('a list moves nobody out of a register, whichever came first', async () => {
    const before = await newCluster();
    await before.import(existing, asExisting);
    await before.import(target, asTarget);
    const planned = await before.upload(list, asList);
    expect((await before.diff(planned.source.sourceId)).map((row) => row.class)).toEqual([
      'changed',
      'changed',
      'new',
    ]);
    await before.accept(planned.source.sourceId);
    expect(await registersOf(before)).toEqual(settled);

    const after = await newCluster();
    const first = await after.import(list, asList);
    expect(first.counts).toMatchObject({ new: 3, review: 0 });
    expect((await after.page('directory')).total).toBe(3);
    await after.import(existing, asExisting);
    await after.import(target, asTarget);
    expect(await registersOf(after)).toEqual(settled);
    // The list still fills what the registers leave open, and its stage is shown as having given way.
    const [row] = await after.rows('existing');
    expect(row).toMatchObject({ province: '湖南省', registeredCapital: '50000000' });
    const figure = await after.figure(row?.entityId ?? 0, 'stage');
    expect(figure).toMatchObject({ value: 'operating', conflicting: [] });
    expect(figure.superseded.map((one) => one.value)).toEqual(['listed']);
    await after.undo(first.source.sourceId);
    expect(await registersOf(after)).toEqual({ ...settled, directory: [] });
  });

  test('what a list calls open or in business is in the directory all the same', async () => {
    const cluster = await newCluster();
    const text = csv(
      ['企业名称', '经营状态'],
      ['岳阳示例铜业有限公司', '存续'],
      ['湘潭示例厂', '注销'],
    );
    await cluster.import(text, asList);
    expect((await registersOf(cluster)).directory).toEqual([
      ['岳阳示例铜业有限公司', 'listed', 0],
      ['湘潭示例厂', 'listed', 0],
    ]);
  });

  test('it is found, shown and exported, and counts in no sum, city or segment', async () => {
    const cluster = await newCluster();
    await cluster.import(existing, asExisting);
    const before = await cluster.get<Overview>('overview');
    await cluster.import(list, asList);
    const overview = await cluster.get<Overview>('overview');
    const beside = ({ registers }: Overview) =>
      registers.filter(({ register }) => register !== 'directory');
    expect(beside(overview)).toEqual(beside(before));
    expect(overview.registers.find(({ register }) => register === 'directory')).toEqual({
      register: 'directory',
      count: 2,
      sums: [],
    });
    for (const key of ['cities', 'stages', 'placed', 'conflicts'] as const)
      expect(overview[key], key).toEqual(before[key]);
    // Nobody is added to a segment; but where the list was searched in vain, no evidence becomes a gap.
    const present = ({ states }: Overview) =>
      states.filter(({ state }) => state === 'present' || state === 'weak');
    expect(present(overview)).toEqual(present(before));
    const { segments } = await cluster.get<Atlas>('atlas');
    expect(segments.find(({ id }) => id === 'copper-rod')?.stats.enterprises).toBe(0);

    const found = await cluster.get<Found>('find', { q: '岳阳示例' });
    const entityId = found.entities[0]?.entityId ?? 0;
    expect(found.entities.map(({ name }) => name)).toEqual([outside[0]]);
    const existingOnly = await cluster.get<Found>('find', { q: '示例', registers: 'existing' });
    expect(existingOnly.entities.map(({ name }) => name)).toEqual([known[0]]);
    expect((await cluster.raw('find?q=a&registers=nowhere')).status).toBeGreaterThanOrEqual(400);
    const profile = await cluster.profile(entityId);
    expect(profile).toMatchObject({ register: 'directory', name: outside[0] });
    expect((await cluster.figure(entityId, 'products')).winner.words).toBe('精铜杆');
    expect(await cluster.rows('directory', { q: '铜业' })).toMatchObject([
      {
        province: '湖南省',
        city: '岳阳市',
        founded: '2005-06-07',
        registeredCapital: '3000000',
        segments: [{ id: 'copper-rod' }],
      },
    ]);
    const response = await cluster.raw('registers/directory/export?format=xlsx');
    const exported = JSON.stringify(readXlsx(new Uint8Array(await response.arrayBuffer())));
    expect(exported).toContain(outside[0]);
    expect(exported).toContain('湖南省');
  });

  test('whom a register names stands before who is merely on a list in what is found', async () => {
    const cluster = await newCluster();
    await cluster.import(csv(['企业名称'], ['示例线缆厂']), asList);
    await cluster.import(csv(['企业名称'], ['衡阳示例线缆制造有限公司']), asExisting);
    const found = await cluster.get<Found>('find', { q: '示例线缆' });
    expect(found.entities.map(({ name }) => name)).toEqual([
      '衡阳示例线缆制造有限公司',
      '示例线缆厂',
    ]);
  });

  test('two rows of lists are no question, a row of a list and a registered enterprise are', async () => {
    const alike = ['衡阳示例变压器有限公司', '衡阳示例变压器股份有限公司'];
    const table = (name = '') => csv(['企业名称', '市州'], [name, '衡阳市']);
    const lists = await newCluster();
    const both = await lists.import(
      csv(['企业名称', '市州'], ...alike.map((name) => [name, '衡阳市'])),
      asList,
    );
    expect(both.counts.review).toBe(0);
    const cluster = await newCluster();
    await cluster.import(table(alike[0]), asList);
    const other = { ...asList, filename: '示例名录丁.csv' };
    const planned = await cluster.upload(table(alike[1]), other);
    expect(planned.counts).toMatchObject({ new: 1, review: 0 });
    await cluster.accept(planned.source.sourceId);
    expect(await cluster.pairs()).toEqual([]);
    const third = '衡阳示例变压器集团有限公司';
    await cluster.import(table(third), asExisting);
    expect((await cluster.pairs()).length).toBeGreaterThan(0);
    for (const pair of await cluster.pairs())
      expect([pair.left.name, pair.right.name]).toContain(third);

    const registered = await newCluster();
    await registered.import(table(alike[0]), asExisting);
    await registered.import(table(alike[1]), asList);
    expect(await registered.pairs()).toHaveLength(1);
  });

  test('articles are linked with it once it is in a register', async () => {
    const cluster = await newCluster();
    await writeNews(await cluster.scope(), [
      { articleId: 1, title: '签约', body: `${wanted[0]}与${outside[0]}签约。` },
    ]);
    const linked = async () => {
      const { desk } = await cluster.inside();
      while (await desk.relinkSome());
      const { mentions } = await cluster.get<{ mentions: NamedMention[] }>('articles/1/mentions');
      return mentions.filter(({ kind }) => kind === 'enterprise').map(({ words }) => words);
    };
    await cluster.import(list, asList);
    expect(await linked()).toEqual([]);
    await cluster.import(target, asTarget);
    expect(await linked()).toEqual([wanted[0]]);
  });

  test('purchases are read with their year, local ones only of that year', async () => {
    const cluster = await newCluster();
    const header = ['企业名称', '2023年采购总额（万元）', '其中：集群内采购额（万元）'];
    const done = await cluster.import(
      csv(header, ['衡阳示例变压器有限公司', 1200.5, 480], ['长沙示例电缆有限公司', 100, '']),
      { filename: '示例采购.csv', dated: '2024-01-31' },
    );
    expect(done.source.sheets[0]?.columns.map(({ field, period }) => [field, period])).toEqual([
      ['name', undefined],
      ['purchases', '2023'],
      ['purchases_local', '2023'],
    ]);
    const first = {
      purchases: '12005000',
      purchasesPeriod: '2023',
      purchasesLocal: '4800000',
    };
    expect(await cluster.row('衡阳示例变压器有限公司')).toMatchObject(first);
    expect(await cluster.row('长沙示例电缆有限公司')).toMatchObject({
      purchases: '1000000',
      purchasesLocal: null,
    });
    // A newer total without its local part: last year's part is not this year's.
    await cluster.import(
      csv(['企业名称', '2024年采购总额（万元）'], ['衡阳示例变压器有限公司', 1300]),
      {
        filename: '示例采购.csv',
        dated: '2024-12-31',
      },
    );
    const row = await cluster.row('衡阳示例变压器有限公司');
    expect(row).toMatchObject({
      purchases: '13000000',
      purchasesPeriod: '2024',
      purchasesLocal: null,
    });
    expect(await cluster.figure(row.entityId, 'purchases_local@2023')).toMatchObject({
      value: '4800000',
    });
  });

  test('rows that an older version wrote are filled once', async () => {
    const cluster = await newCluster();
    await cluster.import(existing, asExisting);
    const { scope, placing } = await cluster.inside().then((inside) => ({
      scope: inside.scope,
      placing: () => inside.placing(),
    }));
    const forget = () =>
      sql`update entity set province = null where cluster_id = ${scope.clusterId}`;
    const provinces = async () =>
      (
        await scope.db
          .selectFrom('entity')
          .select('province')
          .where('clusterId', '=', scope.clusterId)
          .execute()
      ).map(({ province }) => province);
    expect(await provinces()).toEqual(['湖南省']);
    await forget().execute(scope.db);
    await refoldStale(scope, placing);
    // The rows of a new cluster are up to date by birth, and not looked through at every start.
    expect(await provinces()).toEqual([null]);
    await sql`delete from counter where cluster_id = ${scope.clusterId} and name = 'fold'`.execute(
      scope.db,
    );
    await refoldStale(scope, placing);
    expect(await provinces()).toEqual(['湖南省']);
    await forget().execute(scope.db);
    await refoldStale(scope, placing);
    expect(await provinces()).toEqual([null]);
  });
}
