// 项目推进: what an officer sees of signed projects, moves, counts and forecasts.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Figure } from '../../../src/schema/evidence.ts';
import type {
  Forecast,
  Funnel,
  Pipeline,
  PipelineProject,
  ProjectHistory,
} from '../../../src/schema/pipeline.ts';
import type { TestCluster } from '../../support/cluster.ts';
import type { Captured, SnapshotView } from '../../../src/schema/snapshot.ts';
import { newsPage, startPages } from '../../support/page-server.ts';
import type { PageServer } from '../../support/page-server.ts';
import { readXlsx } from '../../support/read-export.ts';
import { csv } from '../../support/tables.ts';
import type { Store } from '../stores.ts';

const signed = csv(
  ['项目名称', '投资单位', '所在市州', '总投资（万元）', '签约时间', '约定开工时间', '项目阶段'],
  ['示例甲项目', '衡阳示例甲有限公司', '衡阳市', '10000', '2024-01-10', '2024-06', '签约'],
  ['示例乙项目', '衡阳示例乙有限公司', '长沙市', '20000', '2024-02-20', '2024-Q3', '签约'],
  ['示例丙项目', '岳阳示例丙有限公司', '岳阳市', '5000', '2024-03-01', '', '签约'],
  ['示例丁项目', '衡阳示例丁有限公司', '衡阳市', '', '', '', '谋划'],
  ['示例戊项目', '衡阳示例戊有限公司', '衡阳市', '4000', '2023-05', '', '终止'],
);
const building = csv(
  [
    '项目名称',
    '建设单位',
    '所在市州',
    '总投资（万元）',
    '累计完成投资（万元）',
    '到位资金（万元）',
    '增资额（万元）',
    '开工时间',
    '投产时间',
    '进展阶段',
  ],
  [
    '示例甲项目',
    '衡阳示例甲有限公司',
    '衡阳市',
    '10000',
    '9000',
    '8000',
    '',
    '2024年5月',
    '2024年10月',
    '投产',
  ],
);

export function pipelineCases(open: () => Store): void {
  let pages: PageServer;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.close());

  const newCluster = async () => {
    const cluster = await open().atlas.cluster();
    await cluster.import(signed, {
      register: 'planned',
      filename: '示例签约.csv',
      dated: '2024-03-31',
      series: '签约',
    });
    await cluster.import(building, {
      register: 'building',
      filename: '示例在建.csv',
      dated: '2024-11-30',
      series: '在建',
    });
    return cluster;
  };
  const named = async (cluster: TestCluster, name: string): Promise<PipelineProject> => {
    const { projects } = await cluster.get<Pipeline>('pipeline');
    const found = projects.find((one) => one.name === name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };

  const move = (cluster: TestCluster, name: string, body: object) =>
    named(cluster, name).then(({ entityId }) =>
      cluster.send<ProjectHistory>('POST', `pipeline/projects/${entityId}/stage`, {
        by: '示例员',
        ...body,
      }),
    );

  test('the pipeline tells where each project stands, since when, and what is late', async () => {
    const cluster = await newCluster();
    const first = await named(cluster, '示例甲项目');
    expect(first).toMatchObject({ stage: 'producing', since: '2024-10-01', light: null });
    expect(first.dates.started).toMatchObject({
      actual: { value: '2024-05' },
      promised: { value: '2024-06' },
      late: -1,
    });
    const { changes } = await cluster.get<ProjectHistory>(`pipeline/projects/${first.entityId}`);
    expect(changes.map(({ stage, on, sourceTitle }) => [stage, on, sourceTitle])).toEqual([
      ['signed', '2024-01-10', '示例签约.csv'],
      ['started', '2024-05', '示例在建.csv'],
      ['producing', '2024-10', '示例在建.csv'],
    ]);
    const late = await cluster.get<Pipeline>('pipeline', { late: 'true' });
    expect(late.projects.map(({ name, dates }) => [name, dates.started?.late])).toEqual([
      ['示例乙项目', 92],
    ]);
    expect(late.projects[0]).toMatchObject({ light: 'remove', stage: 'signed' });
    // As it stood in spring.
    const spring = await cluster.get<Pipeline>('pipeline', { asOf: '2024-04-30' });
    expect(spring.projects.map(({ stage }) => stage)).toContain('signed');
    expect(spring.projects.find(({ name }) => name === '示例甲项目')).toMatchObject({
      stage: 'signed',
      light: 'red',
      idle: 111,
    });
    expect((await cluster.raw('pipeline/projects/999999')).status).toBe(404);
  });

  test('sums and rates say what they count, and leave out what is outbound, unsigned or dropped', async () => {
    const cluster = await newCluster();
    const all = await cluster.get<Pipeline>('pipeline');
    expect(all.signedTotal).toBe('300000000');
    expect(all.leftOut).toEqual([
      { because: 'not-signed', projects: 1, yuan: '0' },
      { because: 'outbound', projects: 1, yuan: '50000000' },
      { because: 'dropped', projects: 1, yuan: '40000000' },
    ]);
    expect(
      all.rates.map(({ key, numerator, denominator }) => [key, numerator, denominator]),
    ).toEqual([
      ['fulfilled', '1', '3'],
      ['started', '1', '3'],
      ['producing', '1', '3'],
      ['funded', '80000000', '100000000'],
    ]);
    expect([all.years, all.cities.length]).toEqual([[2024, 2023], 3]);
    // The same project from a third source is one project still.
    await cluster.import(signed, {
      register: 'planned',
      filename: '示例转载.csv',
      dated: '2024-04-30',
      series: '转载',
    });
    expect((await cluster.get<Pipeline>('pipeline')).signedTotal).toBe('300000000');
    await cluster.import(
      csv(['项目名称', '所在市州', '增资额（万元）'], ['示例乙项目', '长沙市', '3000']),
      { register: 'planned', filename: '示例增资.csv', dated: '2024-06-30', series: '增资' },
    );
    const more = await cluster.get<Pipeline>('pipeline');
    expect(more.signedTotal).toBe('330000000');
    expect(await named(cluster, '示例乙项目')).toMatchObject({
      stage: 'signed',
      progress: { on: '2024-06-30', zh: '增资额增加' },
    });
    const funnel = await cluster.get<Funnel>('pipeline/funnel', { by: 'city' });
    expect(
      funnel.rows.map(({ key, steps, dropped }) => [
        key,
        steps.map((s) => s.projects.length),
        dropped.length,
      ]),
    ).toEqual([
      ['衡阳市', [2, 1, 1, 0], 1],
      ['长沙市', [1, 0, 0, 0], 0],
    ]);
  });

  test('a project moves only with a proof, and the proof is a record', async () => {
    const cluster = await newCluster();
    const { entityId } = await named(cluster, '示例乙项目');
    const bare = await cluster.raw(`pipeline/projects/${entityId}/stage`, {
      method: 'POST',
      body: JSON.stringify({ stage: 'started', by: '示例员', proof: { by: 'word', note: '听说' } }),
      headers: { 'content-type': 'application/json' },
    });
    expect(bare.status).toBeGreaterThanOrEqual(400);
    expect((await named(cluster, '示例乙项目')).stage).toBe('signed');
    const word = { by: 'word', note: '12月20日现场走访' };
    const started = { stage: 'started', on: '2024-12', proof: word };
    const { project, changes } = await move(cluster, '示例乙项目', started);
    expect(project).toMatchObject({
      stage: 'started',
      dates: { started: { actual: { value: '2024-12' }, late: 62 } },
    });
    expect(changes.map(({ stage }) => stage)).toEqual(['signed', 'started']);
    expect(JSON.stringify(await cluster.get(`entities/${entityId}/figures/stage`))).toContain(
      '12月20日现场走访',
    );
    // The registers follow, and no conflict is left: an earlier stage is the past.
    const [row] = (await cluster.rows('building')).filter((one) => one.entityId === entityId);
    expect(row).toMatchObject({ stage: 'started', conflicts: 0 });
    const record = { by: 'record', recordId: project.stageRecordId };
    expect(
      (await move(cluster, '示例乙项目', { stage: 'building', proof: record })).project.stage,
    ).toBe('building');
    for (const [body, words] of [
      [{ stage: 'started', on: '2025-03', proof: word }, '还没有到'],
      [{ stage: 'building', on: '2024-12', proof: word }, '不要填写时间'],
      [{ stage: 'operating', proof: word }, '没有“在营”'],
      [
        { stage: 'started', proof: { by: 'record', recordId: 999_999 } },
        '没有编号为 999999 的记录',
      ],
      [{ stage: 'started', on: '年底', proof: word }, '年底'],
    ] as const)
      await expect(move(cluster, '示例乙项目', body)).rejects.toThrow(words);
  });

  test('a pin is outvoted by a later move of a person, never by a later list', async () => {
    const cluster = await newCluster();
    const { entityId } = await named(cluster, '示例乙项目');
    await cluster.send('POST', `entities/${entityId}/pins`, {
      key: 'stage',
      value: '洽谈',
      by: '示例员',
    });
    expect((await named(cluster, '示例乙项目')).stage).toBe('talks');
    const proof = { by: 'word', note: '合同原件在办公室' };
    expect((await move(cluster, '示例乙项目', { stage: 'signed', proof })).project.stage).toBe(
      'signed',
    );
  });

  test('an enterprise whose project produces is asked about, moved, and moved back', async () => {
    const cluster = await newCluster();
    await cluster.import(csv(['企业名称', '对接阶段'], ['衡阳示例甲有限公司', '签约']), {
      register: 'target',
      filename: '示例拟引进.csv',
      dated: '2024-02-28',
    });
    const { entityId, asksMove, ownerId } = await named(cluster, '示例甲项目');
    expect([asksMove, typeof ownerId]).toEqual([true, 'number']);
    const answer = (move: boolean) =>
      cluster.send<ProjectHistory>('POST', `pipeline/projects/${entityId}/owner`, {
        move,
        by: '示例员',
      });
    const moved = await answer(true);
    expect(moved.project).toMatchObject({
      asksMove: false,
      ownerAnswer: { move: true, by: '示例员' },
    });
    expect((await cluster.rows('existing')).map(({ name }) => name)).toEqual([
      '衡阳示例甲有限公司',
    ]);
    expect(await cluster.rows('target')).toEqual([]);
    expect((await answer(false)).project).toMatchObject({
      asksMove: false,
      ownerAnswer: { move: false },
    });
    expect(await cluster.rows('existing')).toEqual([]);
    expect((await cluster.rows('target')).map(({ name }) => name)).toEqual(['衡阳示例甲有限公司']);
    const lead = await named(cluster, '示例丁项目');
    await expect(
      cluster.send('POST', `pipeline/projects/${lead.entityId}/owner`, {
        move: true,
        by: '示例员',
      }),
    ).rejects.toThrow('没有投产');
  });

  test('an enterprise that no register knew is entered, and a later list finds it', async () => {
    const cluster = await newCluster();
    const { entityId } = await named(cluster, '示例甲项目');
    await cluster.send('POST', `pipeline/projects/${entityId}/owner`, { move: true, by: '示例员' });
    const [row] = await cluster.rows('existing');
    expect(row).toMatchObject({ name: '衡阳示例甲有限公司', stage: 'operating' });
    await cluster.import(csv(['企业名称', '市州'], ['衡阳示例甲有限公司', '衡阳市']));
    expect((await cluster.rows('existing')).map((one) => one.entityId)).toEqual([row?.entityId]);
  });

  test('lights follow the days that a person sets', async () => {
    const cluster = await newCluster();
    const rules = { yellow: 200, red: 300, remove: 400 };
    await cluster.send('PUT', 'pipeline/lights', { ...rules, by: '示例员' });
    expect(await cluster.get('pipeline/lights')).toEqual(rules);
    expect((await named(cluster, '示例乙项目')).light).toBe('red');
    await expect(
      cluster.send('PUT', 'pipeline/lights', { yellow: 90, red: 60, remove: 180, by: '示例员' }),
    ).rejects.toThrow('天数应依次增加');
  });

  test('a forecast of few cases says so', async () => {
    const forecast = await (
      await newCluster()
    ).get<Forecast>('pipeline/forecast', { to: 'producing' });
    expect(forecast).toMatchObject({ cases: 3, events: 1, dropped: 1, survival: [] });
    expect(forecast.tooFew?.zh).toContain('样本太少');
  });

  test('the list goes to Excel, and what looks like a formula stays text', async () => {
    const cluster = await newCluster();
    await cluster.import(
      csv(['项目名称', '所在市州', '项目阶段'], ['=HYPERLINK("示例")项目', '衡阳市', '洽谈']),
      { register: 'planned', filename: '示例公式.csv', dated: '2024-04-30' },
    );
    const response = await cluster.raw('pipeline.xlsx?late=true');
    const late = readXlsx(new Uint8Array(await response.arrayBuffer()));
    expect(JSON.stringify(late)).toContain('示例乙项目');
    expect(JSON.stringify(late)).not.toContain('示例丁项目');
    const all = await cluster.raw('pipeline.xlsx');
    const bytes = new Uint8Array(await all.arrayBuffer());
    const text = JSON.stringify([0, 1, 2].map((sheet) => readXlsx(bytes, sheet)));
    for (const words of ['HYPERLINK', '履约率', '只在首次签约时计入一次', '示例签约.csv'])
      expect(text).toContain(words);
  });

  test('a sentence of an archived page moves a project, and is what the new stage is proved by', async () => {
    const cluster = await newCluster();
    const { entityId } = await named(cluster, '示例乙项目');
    const sentence = '12月5日，示例乙项目在长沙正式开工建设，计划明年建成投产。';
    const others = [
      '示例集群有关负责人介绍，今年以来各市加快推进签约项目落地，多个项目完成前期手续，进入建设阶段。',
      '下一步，将继续做好用地、用电、用工等要素保障，推动项目早日建成见效，形成更多实物工作量。',
    ];
    const article = { title: '示例乙项目开工', paragraphs: [others[0]!, sentence, others[1]!] };
    const quoteOf = async (path: string) => {
      pages.set(path, newsPage(article));
      const body = { urls: [`${pages.origin}${path}`] };
      const { captures } = await cluster.send<{ captures: Captured[] }>('POST', 'snapshots', body);
      const snapshotId = captures[0]?.snapshot?.snapshotId ?? 0;
      const view = await cluster.get<SnapshotView>(`snapshots/${snapshotId}`);
      const start = view.article?.text.indexOf(sentence) ?? -1;
      return { by: 'quote' as const, snapshotId, start, end: start + sentence.length };
    };
    const proof = await quoteOf('/start.html');
    const { project, changes } = await move(cluster, '示例乙项目', {
      stage: 'started',
      on: '2024-12-05',
      proof,
    });
    expect(project).toMatchObject({ stage: 'started', since: '2024-12-05' });
    expect(changes.at(-1)).toMatchObject({ stage: 'started', on: '2024-12-05' });
    const { winner } = await cluster.get<Figure>(`entities/${entityId}/figures/started`);
    expect(winner.locator).toMatchObject({ type: 'quote', exact: sentence });
    expect(winner.source).toMatchObject({ kind: 'snapshot', snapshotId: proof.snapshotId });
    await expect(
      move(cluster, '示例乙项目', { stage: 'building', proof: { ...proof, end: 99_999 } }),
    ).rejects.toThrow('没有所引的这段文字');
  });
}
