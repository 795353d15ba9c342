// 缺链: what an officer asks of a small copper chain, and what it answers, with data and not with names.
import { expect, test } from 'vitest';
import type { Additions } from '../../../src/schema/additions.ts';
import type { Gap, GapDetail, Gaps } from '../../../src/schema/gaps.ts';
import type { InputOutput, Measures } from '../../../src/schema/measures.ts';
import type { Candidate, Targets } from '../../../src/schema/targets.ts';
import type { Comparison, Scenario } from '../../../src/schema/what-if.ts';
import type { TestCluster } from '../../support/cluster.ts';
import { readXlsx } from '../../support/read-export.ts';
import { csv } from '../../support/tables.ts';
import type { Store } from '../stores.ts';

const chain = `name: 示例铜链
groups:
  - { id: m, zh: 材料, en: Materials }
  - { id: e, zh: 设备, en: Equipment }
segments:
  - { id: cathode, group: m, zh: 电解铜, en: Cathode, recipes: [{ inputs: [] }, { import: true, cost: 1.1, risk: 0.2 }] }
  - { id: rod, group: m, zh: 精铜杆, en: Copper rod, aliases: [铜杆], recipes: [{ inputs: [cathode] }] }
  - { id: paper, group: m, zh: 绝缘纸, en: Paper, recipes: [{ inputs: [] }] }
  - { id: wire, group: m, zh: 电磁线, en: Magnet wire, aliases: [漆包线], recipes: [{ inputs: [rod, paper] }] }
  - { id: transformer, group: e, zh: 变压器, en: Transformer, recipes: [{ inputs: [wire] }] }
  - { id: cable, group: e, zh: 电缆, en: Cable, recipes: [{ inputs: [rod] }, { inputs: [] }] }
  - { id: tower, group: e, zh: 铁塔, en: Tower, recipes: [{ inputs: [] }] }
`;

/** 亿元 of revenue: transformers 60 and 40, wire 20, cable 30. */
const existing = csv(
  [
    '企业名称',
    '市州',
    '主导产品',
    '2023年营业收入（万元）',
    '2023年采购总额（万元）',
    '其中：集群内采购额（万元）',
  ],
  ['衡阳示例大变压器有限公司', '衡阳市', '变压器', '600000', '400000', '100000'],
  ['长沙示例小变压器有限公司', '长沙市', '变压器', '400000', '', ''],
  ['衡阳示例电磁线有限公司', '衡阳市', '电磁线', '200000', '', ''],
  ['长沙示例电缆有限公司', '长沙市', '电缆', '300000', '', ''],
  ['长沙示例绝缘纸有限公司', '长沙市', '绝缘纸', '', '', ''],
);
const directory = csv(
  ['企业名称', '省份', '市州', '主导产品'],
  ['岳阳示例铜杆有限公司', '湖南', '岳阳', '铜杆'],
  ['鹰潭示例铜杆有限公司', '江西', '鹰潭', '铜杆'],
  ['无锡示例铜杆有限公司', '江苏', '无锡', '铜杆、电缆'],
  ['无锡示例电解铜有限公司', '江苏', '无锡', '电解铜'],
  ['衡阳示例五金有限公司', '湖南', '衡阳', '五金'],
  ['长沙示例五金有限公司', '湖南', '长沙', '五金'],
);

const asExisting = { register: 'existing', filename: '示例企业表.csv', dated: '2024-01-31' };
const asDirectory = { register: 'directory', filename: '示例名录.csv', dated: '2024-02-28' };

export function gapCases(open: () => Store): void {
  const newCluster = async (...imports: [string, Record<string, string>][]) => {
    const cluster = await open().atlas.cluster();
    expect((await cluster.raw('chain.yaml', { method: 'PUT', body: chain })).status).toBe(200);
    for (const [text, options] of imports) await cluster.import(text, options);
    return cluster;
  };
  const full = () => newCluster([existing, asExisting], [directory, asDirectory]);
  const gapsOf = async (cluster: TestCluster) => {
    const all = await cluster.get<Gaps>('gaps');
    return new Map(all.gaps.map((gap) => [gap.segment, gap]));
  };
  const codesOf = (gap: Gap | undefined) => gap?.reasons.map(({ code }) => code);
  const candidate = ({ candidates }: Targets, name: string): Candidate => {
    const found = candidates.find((one) => one.name.startsWith(name));
    if (!found) throw new Error(`no candidate ${name}`);
    return found;
  };

  test('no evidence is not absence: only a search of a directory makes a gap missing', async () => {
    const cluster = await newCluster([existing, asExisting]);
    const before = (await gapsOf(cluster)).get('rod');
    expect([before?.state, codesOf(before)]).toEqual([
      'choke',
      ['none', 'single-point', 'needed', 'no-outside'],
    ]);
    expect((await gapsOf(cluster)).get('tower')?.state).toBe('unknown');
    await cluster.import(directory, asDirectory);
    const all = await cluster.get<Gaps>('gaps');
    expect(all.gaps[0]?.segment).toBe('rod');
    expect([all.gaps[0]?.state, codesOf(all.gaps[0])]).toEqual([
      'missing',
      ['searched', 'single-point', 'needed'],
    ]);
    expect(all.scope.directory).toMatchObject({ enterprises: 6, local: 2 });
  });

  test('revenue at stake counts recipes by weight, and no enterprise twice', async () => {
    const cluster = await full();
    const gaps = await gapsOf(cluster);
    // All wire and transformers, half of the cable: 20 + 100 + 15 of 150 亿元.
    expect(gaps.get('rod')?.stake).toMatchObject({
      revenue: '13500000000',
      stops: '12000000000',
      enterprises: 4,
    });
    expect(gaps.get('rod')?.stake.share).toBeCloseTo(0.9, 9);
    // Nobody here makes rod of cathode yet, so nothing here depends on cathode.
    expect(gaps.get('cathode')?.stake.revenue).toBe('0');
    const detail = await cluster.get<GapDetail>('gaps/rod');
    expect(
      detail.enterprises.map(({ name, atStake, key }) => [name.slice(0, 6), atStake, key]),
    ).toEqual([
      ['衡阳示例大变', '6000000000', 'revenue@2023'],
      ['长沙示例小变', '4000000000', 'revenue@2023'],
      ['衡阳示例电磁', '2000000000', 'revenue@2023'],
      ['长沙示例电缆', '1500000000', 'revenue@2023'],
    ]);
    expect(detail.opensAlone).toEqual([]);
    expect(detail.needsToo.map(({ segment }) => segment)).toEqual(['cathode']);
  });

  test('the ladder climbs from the cluster to the import, with distances', async () => {
    const gaps = await gapsOf(await full());
    const rungs = gaps
      .get('rod')
      ?.ladder.map(({ rung, count, nearest }) => [rung, count, nearest?.name.slice(0, 2)]);
    expect(rungs).toEqual([
      ['cluster', 0, undefined],
      ['province', 1, '岳阳'],
      ['nation', 2, '鹰潭'],
      ['import', 0, undefined],
    ]);
    const km = gaps.get('rod')?.ladder[1]?.nearest?.km ?? 0;
    expect(km).toBeGreaterThan(100);
    expect(km).toBeLessThan(180);
    expect(gaps.get('cathode')?.ladder[3]).toMatchObject({ count: 1, cost: 1.1, risk: 0.2 });
  });

  test('本地配套率 goes by spend where purchases are known, by slots otherwise, and says which', async () => {
    const gaps = await gapsOf(await full());
    expect(gaps.get('transformer')?.supplyRate).toEqual({
      basis: 'spend',
      rate: 0.25,
      local: '1000000000',
      total: '4000000000',
      enterprises: 1,
    });
    expect(gaps.get('wire')?.supplyRate).toEqual({
      basis: 'slots',
      rate: 0.5,
      filled: 1,
      slots: 2,
    });
    expect(codesOf(gaps.get('transformer'))).toContain('low-supply');
  });

  test('a local maker takes the gap off the list, and the next one upstream appears', async () => {
    const cluster = await full();
    const maker = csv(
      ['企业名称', '市州', '主导产品', '2023年营业收入（万元）'],
      ['衡阳示例铜杆有限公司', '衡阳市', '铜杆', '50000'],
    );
    await cluster.import(maker, { ...asExisting, filename: '示例新企业.csv' });
    const gaps = await gapsOf(cluster);
    expect(gaps.get('rod')?.makers).toBe(1);
    expect(gaps.get('rod')?.state).not.toBe('missing');
    expect(gaps.get('cathode')?.state).toBe('missing');
    expect(Number(gaps.get('cathode')?.stake.revenue)).toBeGreaterThan(0);
  });

  test("a person's verdict makes a gap missing, and can be taken back", async () => {
    const cluster = await newCluster([existing, asExisting]);
    const said = { verdict: 'missing', by: '示例', note: '走访确认' };
    expect(await cluster.send<Gap>('POST', 'gaps/tower/verdict', said)).toMatchObject({
      state: 'missing',
    });
    const [verdict] = (await gapsOf(cluster)).get('tower')?.reasons ?? [];
    expect(verdict?.zh).toBe('人工判定本地无企业生产（示例，2024-12-31：走访确认）');
    await cluster.send('POST', 'gaps/tower/verdict', { verdict: 'clear', by: '示例' });
    expect((await gapsOf(cluster)).get('tower')?.state).toBe('unknown');
    expect((await cluster.raw('gaps/nowhere')).status).toBe(404);
  });

  test('the cheapest additions say that the gap alone opens nothing', async () => {
    const cluster = await full();
    const rod = await cluster.get<Additions>('additions', { segment: 'rod' });
    expect(rod).toMatchObject({
      outcome: 'found',
      cost: 2,
      bound: 2,
      before: '3000000000',
      after: '15000000000',
    });
    expect(rod.add.map(({ segment }) => segment)).toEqual(['cathode', 'rod']);
    expect(rod.note.zh).toContain('只补“精铜杆”一个环节打不通');
    const bought = await cluster.get<Additions>('additions', { segment: 'rod', imports: 'true' });
    expect(bought.add.map(({ segment }) => segment)).toEqual(['rod']);
    expect(bought.leansOn).toMatchObject([{ segment: 'cathode', risk: 0.2 }]);
    const goal = await cluster.get<Additions>('additions', {
      value: '14000000000',
      costs: 'rod:5',
    });
    expect(goal).toMatchObject({ outcome: 'found', cost: 6, bound: 6 });
    const never = await cluster.get<Additions>('additions', { value: '16000000000' });
    expect(never.outcome).toBe('none');
    expect((await cluster.raw('additions')).status).toBe(422);
    expect((await cluster.raw('additions?segment=rod&costs=rod')).status).toBe(422);
  });

  test('candidates are scored with reasons, and one click puts one into the target register', async () => {
    const cluster = await full();
    const found = await cluster.get<Targets>('targets', { segment: 'rod', most: 2 });
    expect(found.candidates.map(({ name }) => name.slice(0, 2))).toEqual(['岳阳', '鹰潭', '无锡']);
    expect(found.shortlist.chosen).toHaveLength(2);
    expect(Number(found.shortlist.value)).toBeLessThanOrEqual(Number(found.shortlist.bound));
    const nearest = candidate(found, '岳阳');
    expect(nearest.fit.reasons[0]).toMatchObject({ key: 'products' });
    expect(nearest.fit.reasons[0]?.recordId).toBeGreaterThan(0);
    const rivals = await cluster.get<Targets>('targets', { segment: 'rod', excludeRivals: 'true' });
    expect([rivals.total, rivals.excluded]).toEqual([2, 1]);
    const request = { entityId: nearest.entityId, segments: ['rod'], by: '示例' };
    const promised = { ...request, note: '给予税收返还' };
    const refused = await cluster.raw('targets', {
      method: 'POST',
      body: JSON.stringify(promised),
      headers: { 'content-type': 'application/json' },
    });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('税收返还');
    const { entityId } = await cluster.send<{ entityId: number }>('POST', 'targets', request);
    const [row] = await cluster.rows('target');
    expect(row).toMatchObject({ entityId, stage: 'candidate' });
    const figure = await cluster.get<{ shown: { locator: object } }>(
      `entities/${entityId}/figures/reason`,
    );
    expect(JSON.stringify(figure)).toContain('补上“精铜杆”');
    expect(JSON.stringify(figure)).toContain(`"evidence":[${nearest.fit.reasons[0]?.recordId}]`);
    await expect(cluster.send('POST', 'targets', request)).rejects.toThrow('409');
    // What an officer's own list says of its stage later supersedes the click.
    await cluster.import(csv(['企业名称', '阶段'], ['岳阳示例铜杆有限公司', '洽谈']), {
      register: 'target',
      filename: '示例对接表.csv',
      dated: '2024-03-31',
    });
    expect((await cluster.rows('target'))[0]).toMatchObject({ stage: 'talks' });
  });

  test('what if: enterprises leave, a segment is cut, a target comes', async () => {
    const cluster = await full();
    const wire = (await cluster.rows('existing')).find(({ name }) => name.includes('电磁线'));
    const gone = await cluster.send<Comparison>('POST', 'what-if', {
      removeEnterprises: [wire?.entityId],
    });
    // Nobody known elsewhere makes wire: the transformers stop.
    expect(gone).toMatchObject({ leaves: '2000000000', stops: '10000000000', buysOutside: '0' });
    expect(gone.segments.map(({ segment, what }) => [segment, what])).toEqual([
      ['wire', 'breaks'],
      ['transformer', 'breaks'],
    ]);
    const cut = await cluster.send<Comparison>('POST', 'what-if', { removeSegments: ['rod'] });
    expect(cut).toMatchObject({ leaves: '0', stops: '12000000000' });
    const found = await cluster.get<Targets>('targets', { segment: 'rod' });
    const add = [candidate(found, '岳阳').entityId, 999_999];
    const come = await cluster.send<Comparison>('POST', 'what-if', { add });
    expect(come).toMatchObject({ secured: '13500000000', stops: '0', unknown: ['999999'] });
    expect(come.segments.map(({ segment, what }) => [segment, what])).toEqual([['rod', 'opens']]);
    // Nothing of it was written.
    expect((await gapsOf(cluster)).get('rod')?.makers).toBe(0);
  });

  test('a scenario is kept by name and worked out anew', async () => {
    const cluster = await full();
    const changes = { removeEnterprises: [], removeSegments: ['rod'], add: [] };
    const saved = await cluster.send<Scenario>('POST', 'scenarios', {
      name: '断供',
      changes,
      by: '示例',
    });
    const { scenarios } = await cluster.get<{ scenarios: Scenario[] }>('scenarios');
    expect(scenarios).toMatchObject([{ scenarioId: saved.scenarioId, name: '断供', changes }]);
    await cluster.send('DELETE', `scenarios/${saved.scenarioId}`);
    expect((await cluster.raw(`scenarios/${saved.scenarioId}`, { method: 'DELETE' })).status).toBe(
      404,
    );
  });

  test('measures name their unit and range, and small places are not ranked', async () => {
    const measures = await (await full()).get<Measures>('measures');
    expect(
      measures.places
        .filter(({ home }) => home)
        .map(({ city }) => city)
        .toSorted(),
    ).toEqual(['衡阳市', '长沙市'].toSorted());
    expect(measures.places.every(({ ranked, eci }) => !ranked && eci === null)).toBe(true);
    for (const { unit, range, says } of measures.meanings)
      expect(unit.zh && range && says.zh).toBeTruthy();
    expect(measures.segments.find(({ segment }) => segment === 'transformer')?.hhi).toBeCloseTo(
      0.52,
      9,
    );
  });

  test('a table of deliveries gives multipliers, positions and losses; a faulty one a sentence', async () => {
    const cluster = await full();
    const ask = (text: string) => cluster.raw('input-output', { method: 'POST', body: text });
    const table = csv(
      ['', '精铜杆', '电缆', '最终使用', '总产出'],
      ['精铜杆', '0', '40', '60', '100'],
      ['电缆', '0', '0', '80', '80'],
    );
    const answer = (await (await ask(table)).json()) as InputOutput;
    expect(answer.sectors).toMatchObject([
      { name: '精铜杆', multiplier: 1, upstreamness: 1.4, downstreamness: 1 },
      { name: '电缆', multiplier: 1.5, upstreamness: 1, downstreamness: 1.5 },
    ]);
    const wrong = await ask(
      csv(['', '甲', '乙', '总产出'], ['甲', '1', '很多', '9'], ['乙', '1', '1', '9']),
    );
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('很多');
  });

  test('the list goes to Excel with its scope', async () => {
    const response = await (await full()).raw('gaps.xlsx');
    const sheets = readXlsx(new Uint8Array(await response.arrayBuffer()));
    expect(JSON.stringify(sheets)).toContain('精铜杆');
    expect(JSON.stringify(sheets)).toContain('断点');
  });
}
