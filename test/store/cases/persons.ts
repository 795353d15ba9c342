// A person's word: verdicts, pins, detached records, placements, a new chain; and each of them taken back.
import { expect, test } from 'vitest';
import { chainText } from '../../support/atlas.ts';
import type { TestCluster } from '../../support/cluster.ts';
import type { Problem } from '../../../src/schema/problem.ts';
import type { Profile } from '../../../src/schema/profile.ts';
import { codeOf, csv } from '../../support/tables.ts';
import type { Store } from '../stores.ts';

const header = ['企业名称', '统一社会信用代码', '市州', '主导产品', '2023年营业收入（万元）'];
const by = '示例员';

export function personCases(open: () => Store): void {
  const newCluster = () => open().atlas.cluster();

  /** Two rows that may be one enterprise: alike in all but the form of organisation. */
  const likely = async (): Promise<{
    cluster: TestCluster;
    left: number;
    right: number;
    pair: number;
  }> => {
    const cluster = await newCluster();
    await cluster.import(
      csv(header, ['衡阳示例高压开关有限公司', '', '衡阳市', '电力变压器', 100]),
      { series: '示例甲', dated: '2024-01-31' },
    );
    await cluster.import(
      csv(header, ['衡阳示例高压开关股份有限公司', codeOf(2), '衡阳市', '电力电缆', 120]),
      { series: '示例乙', dated: '2024-03-31' },
    );
    const [pair, ...others] = await cluster.pairs('open');
    expect(others).toEqual([]);
    if (!pair) throw new Error('The two are not in the queue.');
    return { cluster, left: pair.left.entityId, right: pair.right.entityId, pair: pair.pairId };
  };

  const pin = (cluster: TestCluster, entityId: number, body: object): Promise<Profile> =>
    cluster.send('POST', `entities/${entityId}/pins`, { by, ...body });

  test('`same` makes one entity under both ids, and taking it back parts them as they were', async () => {
    const { cluster, left, right, pair } = await likely();
    const before = await cluster.state();
    const judged = await cluster.judge(pair, 'same');
    expect(judged.verdict).toMatchObject({ judgement: 'same', by });
    const rows = await cluster.rows();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ entityId: Math.min(left, right), records: 2, code: codeOf(2) });
    expect((await cluster.profile(right)).entityId).toBe(Math.min(left, right));
    expect((await cluster.profile(left)).records.map(({ basis }) => basis)).toContain('verdict');
    expect((await cluster.pairs('open')).length).toBe(0);
    // A record of either name finds the one entity now.
    await cluster.import(csv(header, ['衡阳示例高压开关股份有限公司', codeOf(2), '', '', 130]), {
      series: '示例丙',
      dated: '2024-04-30',
    });
    expect(await cluster.rows()).toMatchObject([{ records: 3 }]);
    const sources = await cluster.get<{ sources: { sourceId: number }[] }>('sources');
    await cluster.undo(sources.sources[0]?.sourceId ?? 0);
    await cluster.send('DELETE', `verdicts/${judged.verdict?.verdictId}`);
    expect(await cluster.state()).toEqual(before);
    const twice = await cluster.raw(`verdicts/${judged.verdict?.verdictId}`, { method: 'DELETE' });
    expect(twice.status).toBe(404);
  });

  test('`different` and `unsure` part nothing and leave the queue; a later word replaces an earlier', async () => {
    const { cluster, pair } = await likely();
    const rows = await cluster.rows();
    for (const judgement of ['different', 'unsure']) {
      expect((await cluster.judge(pair, judgement)).verdict?.judgement).toBe(judgement);
      expect(await cluster.pairs('open')).toEqual([]);
      expect(await cluster.rows()).toEqual(rows);
    }
    await cluster.judge(pair, 'same');
    expect(await cluster.rows()).toHaveLength(1);
    const different = await cluster.judge(pair, 'different');
    expect(await cluster.rows()).toEqual(rows);
    await cluster.send('DELETE', `verdicts/${different.verdict?.verdictId}`);
    expect((await cluster.pairs('open')).map(({ verdict }) => verdict)).toEqual([null]);
  });

  test('what stands under a verdict survives the undo of either side', async () => {
    const { cluster, pair } = await likely();
    await cluster.judge(pair, 'same');
    const { sources } = await cluster.get<{ sources: { sourceId: number; series: string }[] }>(
      'sources',
    );
    const older = sources.find(({ series }) => series === '示例甲');
    await cluster.undo(older?.sourceId ?? 0);
    expect(await cluster.rows()).toMatchObject([
      { name: '衡阳示例高压开关股份有限公司', records: 1, revenue: '1200000' },
    ]);
  });

  test('a pin stands above trust and recency, is a record with its author, and can be taken back', async () => {
    const cluster = await newCluster();
    await cluster.import(csv(header, ['衡阳示例厂', codeOf(1), '衡阳市', '', 100]), { trust: 100 });
    const { entityId } = await cluster.row('衡阳示例厂');
    const before = await cluster.state();
    const pinned = await pin(cluster, entityId, {
      key: 'revenue@2023',
      value: '777',
      note: '示例',
    });
    const field = pinned.fields.find(({ key }) => key === 'revenue@2023');
    expect(field).toMatchObject({ value: '777', rule: 'pin', conflicting: 1 });
    expect(await cluster.row('衡阳示例厂')).toMatchObject({
      revenue: '777',
      conflicts: 0,
      records: 2,
    });
    const figure = await cluster.figure(entityId, 'revenue');
    expect(figure.winner).toMatchObject({
      pinned: true,
      locator: { type: 'entry', by, note: '示例' },
      cell: null,
    });
    // A list of the same day and full trust does not move it.
    await cluster.import(csv(header, ['衡阳示例厂', codeOf(1), '', '', 555]), {
      series: '示例丙',
      trust: 100,
    });
    expect((await cluster.row('衡阳示例厂')).revenue).toBe('777');
    const other = (await cluster.profile(entityId)).records.find((record) => !record.pinned);
    const based = await pin(cluster, entityId, { key: 'revenue@2023', basedOn: other?.recordId });
    expect(based.fields.find(({ key }) => key === 'revenue@2023')?.value).toBe('5550000');
    const sources = await cluster.get<{ sources: { sourceId: number; kind: string }[] }>('sources');
    await cluster.undo(sources.sources.find(({ kind }) => kind === 'workbook')?.sourceId ?? 0);
    for (const { recordId, pinned: own } of based.records) {
      if (own) await cluster.send('DELETE', `records/${recordId}`);
    }
    expect(await cluster.state()).toEqual(before);
    const [record] = (await cluster.profile(entityId)).records;
    const refused = await cluster.raw(`records/${record?.recordId}`, { method: 'DELETE' });
    expect(refused.status).toBe(409);
    const entry = sources.sources.find(({ kind }) => kind === 'entry');
    expect((await cluster.raw(`sources/${entry?.sourceId}`, { method: 'DELETE' })).status).toBe(
      409,
    );
    expect((await cluster.raw(`sources/${entry?.sourceId}/file`)).status).toBe(404);
  });

  test('a pin that the field cannot hold is refused', async () => {
    const cluster = await newCluster();
    await cluster.import(csv(header, ['衡阳示例厂', codeOf(1), '衡阳市', '', 100]));
    const { entityId } = await cluster.row('衡阳示例厂');
    for (const body of [
      { key: 'revenue@2023', value: '很多' },
      { key: 'founded', value: '去年' },
      { key: 'stage', value: '示例' },
      { key: 'code', value: '91430000000000000X' },
      { key: 'name', value: ' ' },
      { key: 'nothing', value: '1' },
      { key: 'city' },
    ]) {
      await expect(pin(cluster, entityId, body), JSON.stringify(body)).rejects.toThrow('422');
    }
    await pin(cluster, entityId, { key: 'founded', value: '2008-05' });
    await pin(cluster, entityId, { key: 'revenue@2023', value: '-12.5' });
    await pin(cluster, entityId, { key: 'stage', value: 'dropped' });
    expect((await cluster.page('dropped')).rows).toMatchObject([
      { name: '衡阳示例厂', founded: '2008-05', revenue: '-12.5' },
    ]);
  });

  test('a detached record stands alone, found by its source, and goes with its import', async () => {
    const cluster = await newCluster();
    await cluster.import(csv(header, ['衡阳示例厂', codeOf(1), '衡阳市', '', 100]), {
      series: '示例甲',
    });
    const before = await cluster.state();
    const { source } = await cluster.import(csv(header, ['衡阳示例厂', '', '长沙市', '', 200]), {
      series: '示例乙',
      trust: 90,
    });
    const { entityId } = await cluster.row('衡阳示例厂');
    const record = (await cluster.profile(entityId)).records.find(
      ({ sourceId }) => sourceId === source.sourceId,
    );
    const apart = await cluster.send<Profile>('POST', `records/${record?.recordId}/detach`, { by });
    expect(apart.entityId).not.toBe(entityId);
    expect(apart.records).toMatchObject([{ recordId: record?.recordId, basis: 'verdict' }]);
    const rows = await cluster.rows();
    expect(rows.map(({ entityId: id, city, conflicts }) => [id, city, conflicts])).toEqual([
      [entityId, '衡阳市', 0],
      [apart.entityId, '长沙市', 0],
    ]);
    const ofSource = await cluster.rows('existing', { source: source.sourceId });
    expect(ofSource.map((row) => row.entityId)).toEqual([apart.entityId]);
    await cluster.undo(source.sourceId);
    expect(await cluster.state()).toEqual(before);
  });

  test('a placement can be pinned, rejected and left to the words again', async () => {
    const cluster = await newCluster();
    await cluster.import(csv(header, ['衡阳示例厂', codeOf(1), '衡阳市', '电力变压器', 100]));
    const { entityId } = await cluster.row('衡阳示例厂');
    const before = await cluster.state();
    const judge = (segmentId: string, verdict: string): Promise<Profile> =>
      cluster.send('POST', `entities/${entityId}/placements`, { segmentId, verdict, by });
    const segments = async () => (await cluster.row('衡阳示例厂')).segments.map(({ id }) => id);
    await judge('transformer', 'reject');
    expect(await segments()).toEqual([]);
    await judge('tower', 'pin');
    expect(await segments()).toEqual(['tower']);
    expect((await cluster.page('existing', { segment: 'tower' })).total).toBe(1);
    // A person's word holds when a new source speaks.
    await cluster.import(csv(header, ['衡阳示例厂', codeOf(1), '', '电力变压器、电缆', '']), {
      filename: '示例名录2024-11.csv',
      series: '示例乙',
    });
    expect((await segments()).includes('transformer')).toBe(false);
    expect(await segments()).toContain('tower');
    const { sources } = await cluster.get<{ sources: { sourceId: number }[] }>('sources');
    await cluster.undo(sources[0]?.sourceId ?? 0);
    await judge('transformer', 'clear');
    await judge('tower', 'clear');
    expect(await cluster.state()).toEqual(before);
    await expect(judge('nowhere', 'pin')).rejects.toThrow('422');
  });

  test('a word on a placement goes with its enterprise into a merge, and comes back out of it', async () => {
    const { cluster, left, right, pair } = await likely();
    const [low, high] = [Math.min(left, right), Math.max(left, right)];
    const judge = (entityId: number, segmentId: string, verdict: string): Promise<Profile> =>
      cluster.send('POST', `entities/${entityId}/placements`, { segmentId, verdict, by });
    const words = async (entityId: number) =>
      (await cluster.profile(entityId)).placements
        .filter(({ verdict }) => verdict)
        .map(({ segmentId, verdict, displayed }) => [segmentId, verdict, displayed]);
    const segments = async () =>
      (await cluster.rows()).map((row) => row.segments.map(({ id }) => id));
    // The one that will be merged into the other is a cable maker by its list; a person knows better.
    await judge(high, 'cable', 'reject');
    await judge(high, 'tower', 'pin');
    await judge(low, 'tower', 'reject');
    await judge(low, 'copper-rod', 'pin');
    await judge(high, 'copper-rod', 'reject');
    await judge(high, 'transformer', 'pin');
    const apart = await cluster.state();
    const merged = await cluster.judge(pair, 'same');
    // Of two words on one segment the later stands.
    expect(await segments()).toEqual([['transformer']]);
    expect((await words(low)).toSorted()).toEqual([
      ['cable', 'reject', false],
      ['transformer', 'pin', true],
    ]);
    await cluster.send('DELETE', `verdicts/${merged.verdict?.verdictId}`);
    expect(await cluster.state()).toEqual(apart);
    // What is cleared of the merged one is cleared of both.
    const again = await cluster.judge(pair, 'same');
    await judge(high, 'cable', 'clear');
    expect((await segments())[0]).toContain('cable');
    await judge(low, 'tower', 'pin');
    expect((await segments())[0]).toContain('tower');
    await cluster.send('DELETE', `verdicts/${again.verdict?.verdictId}`);
    expect(await words(low)).toContainEqual(['tower', 'pin', true]);
    expect((await words(high)).toSorted()).toEqual([
      ['tower', 'pin', true],
      ['transformer', 'pin', true],
    ]);
  });

  test('several people may speak of one entity at once', async () => {
    const cluster = await newCluster();
    await cluster.import(csv(header, ['衡阳示例厂', codeOf(1), '衡阳市', '', 100]));
    const { entityId } = await cluster.row('衡阳示例厂');
    const words = ['transformer', 'cable', 'tower', 'copper-rod'].flatMap((segmentId, n) => [
      cluster.send<Profile>('POST', `entities/${entityId}/placements`, {
        segmentId,
        verdict: 'pin',
        by,
      }),
      pin(cluster, entityId, { key: 'employees@2023', value: String(n) }),
    ]);
    await Promise.all(words);
    const { segments, records } = await cluster.row('衡阳示例厂');
    expect(segments).toHaveLength(4);
    expect(records).toBe(5);
  });

  test('a new chain places everything anew; a faulty one changes nothing', async () => {
    const cluster = await newCluster();
    await cluster.import(csv(header, ['衡阳示例厂', codeOf(1), '衡阳市', '电力变压器', 100]));
    const put = async (text: string) => {
      const response = await cluster.raw('chain.yaml', { method: 'PUT', body: text });
      return { status: response.status, body: (await response.json()) as Partial<Problem> };
    };
    const before = await cluster.state();
    const faulty = await put(chainText.replace('[copper-rod]', '[nowhere]'));
    expect(faulty.status).toBe(422);
    expect(faulty.body).toMatchObject({
      type: 'urn:tuku:chain-file',
      status: 422,
      zh: expect.stringContaining('第 7 行'),
      problems: [
        { line: 7, severity: 'error' },
        { line: 9, severity: 'warning' },
      ],
    });
    expect(await cluster.state()).toEqual(before);
    const renamed = chainText.replace('id: transformer', 'id: power-transformer');
    expect((await put(renamed)).status).toBe(200);
    expect((await cluster.row('衡阳示例厂')).segments.map(({ id }) => id)).toEqual([
      'power-transformer',
    ]);
    expect(await (await cluster.raw('chain.yaml')).text()).toBe(renamed);
    await put(chainText);
    expect(await cluster.state()).toEqual(before);
  });

  test('clusters do not see each other', async () => {
    const [one, two] = [await newCluster(), await newCluster()];
    await one.import(csv(header, ['衡阳示例厂', codeOf(1), '衡阳市', '电力变压器', 100]));
    expect(await two.rows()).toEqual([]);
    await two.import(csv(header, ['衡阳示例厂', codeOf(1), '长沙市', '电力电缆', 200]));
    expect((await one.row('衡阳示例厂')).city).toBe('衡阳市');
    const { sources } = await two.get<{ sources: { sourceId: number }[] }>('sources');
    expect(sources).toHaveLength(1);
    await two.undo(sources[0]?.sourceId ?? 0);
    expect((await one.page('existing')).total).toBe(1);
  });
}
