// From articles to proposals to records: what an officer sees in 待审, decides, and finds in the register.
import { expect, test } from 'vitest';
import type { FactsRead } from '../../../src/schema/fact.ts';
import type { Proposal, ProposalPage, Rule } from '../../../src/schema/proposal.ts';
import { json } from '../../support/cluster.ts';
import type { TestCluster } from '../../support/cluster.ts';
import { removeNews, restoreNews, writeNews } from '../../support/news.ts';
import type { NewsItem } from '../../support/news.ts';
import type { Store } from '../stores.ts';

const maker = '衡阳示例变压器有限公司';
const project = '特高压套管示例项目';
const signing = `12月20日，衡阳市人民政府与${maker}签约${project}，总投资15亿元，项目落户衡阳市。`;
const production = `12月28日，${maker}${project}正式投产。`;
const by = '示例员';

/** The articles with the captures that they were read from, as far as a citation asks for them. */
async function writeCaptures(cluster: TestCluster, items: readonly NewsItem[]): Promise<void> {
  const scope = await cluster.scope();
  for (const { articleId, page = `${articleId}.html` } of items)
    await scope.db
      .insertInto('snapshot')
      .values({
        clusterId: scope.clusterId,
        snapshotId: articleId,
        url: `http://press.example/${page}`,
        surt: `example,press)/${page}`,
        capturedAt: '2024-12-31T00:00:00Z',
        role: 'page',
        kind: 'response',
        refersTo: null,
        status: 200,
        contentType: 'text/html',
        digest: `sha256:${String(articleId).padStart(64, '0')}`,
        bytes: 100,
        warcFile: '示例.warc.gz',
        warcOffset: articleId,
        warcLength: 100,
        watchId: null,
        pageId: null,
        state: 'kept',
      })
      .execute();
  await writeNews(scope, items);
}

interface Preview {
  matches: number;
  sample: Proposal[];
}

export function factCases(open: () => Store): void {
  const gather = async (cluster: TestCluster) => {
    const { desk } = await cluster.inside();
    await desk.relink();
    return cluster.send<{ articles: number; proposed: number }>('POST', 'facts/gather');
  };
  const tell = async (cluster: TestCluster, ...items: NewsItem[]): Promise<void> => {
    await writeCaptures(cluster, items);
    await gather(cluster);
  };
  const newCluster = async (...items: NewsItem[]): Promise<TestCluster> => {
    const cluster = await open().atlas.cluster();
    await cluster.import(`企业名称,市州\n${maker},衡阳市\n`);
    await tell(cluster, ...items);
    return cluster;
  };
  const list = (cluster: TestCluster, query: Record<string, string | number> = {}) =>
    cluster.get<ProposalPage>('facts', query);
  const only = async (cluster: TestCluster, query: Record<string, string | number> = {}) => {
    const { proposals } = await list(cluster, query);
    expect(proposals).toHaveLength(1);
    return proposals[0] as Proposal;
  };
  const accept = (cluster: TestCluster, { factId }: Proposal, more: object = {}) =>
    cluster.send<Proposal>('POST', `facts/${factId}/accept`, { by, ...more });
  const refusal = async (cluster: TestCluster, path: string, body: object) =>
    (await cluster.raw(path, json('POST', body))).status;
  const codes = ({ warnings }: Proposal) => warnings.map(({ code }) => code);
  const said = ({ values }: Proposal) =>
    Object.fromEntries(values.map(({ key, value, against }) => [key, [value, against]]));

  test('a page becomes a proposal; accepted, the new project stands on its sentence', async () => {
    const cluster = await newCluster({ articleId: 1, title: '示例签约', body: signing });
    const proposal = await only(cluster);
    expect(proposal).toMatchObject({
      kind: 'signing',
      state: 'proposed',
      extractor: 'grammar',
      subject: { kind: 'project', entityId: null, name: project },
      context: { text: signing },
    });
    expect(said(proposal)).toMatchObject({
      stage: ['signed', 'new'],
      signed: ['2024-12-20', 'new'],
      investment: ['1500000000', 'new'],
      owner: [maker, 'new'],
      city: ['衡阳市', 'new'],
    });
    expect(codes(proposal)).toEqual(['unresolved']);
    const accepted = await accept(cluster, proposal);
    expect(accepted).toMatchObject({ state: 'accepted', decision: { by, ruleId: null } });
    const [row] = await cluster.rows('planned');
    expect(row).toMatchObject({
      name: project,
      stage: 'signed',
      entityId: accepted.subject.entityId,
    });
    const figure = await cluster.figure(row?.entityId ?? 0, 'investment');
    expect(figure.winner).toMatchObject({
      recordId: accepted.decision?.recordId,
      value: '1500000000',
      words: signing,
      source: { kind: 'snapshot', snapshotId: 1, dated: '2024-12-30' },
      locator: { type: 'quote', exact: signing, start: 0, end: signing.length },
    });
    expect(await list(cluster)).toMatchObject({ total: 0, open: 0, unread: 0 });
    // Decided is decided.
    expect(await refusal(cluster, `facts/${proposal.factId}/accept`, { by })).toBe(409);
    // A repost that comes after the project was entered asks nothing.
    await tell(cluster, { articleId: 3, title: '示例转载', body: signing, source: '示例晚报' });
    expect((await only(cluster, { state: 'accepted' })).tellings).toHaveLength(2);
    // What is told later of the same project finds it.
    await tell(cluster, { articleId: 2, title: '示例投产', body: production });
    const later = await only(cluster);
    expect(later.subject.entityId).toBe(row?.entityId);
    expect(said(later)).toEqual({
      stage: ['producing', 'progress'],
      producing: ['2024-12-28', 'new'],
    });
  });

  test('twenty reposts are one question, and what comes later joins the answer', async () => {
    const repost = (articleId: number): NewsItem => ({
      articleId,
      title: '示例签约',
      body: signing,
      source: `示例报${articleId}`,
      storyId: 1,
    });
    const reposts = Array.from({ length: 20 }, (_, n) => repost(n + 1));
    const cluster = await newCluster(...reposts);
    const proposal = await only(cluster);
    expect(proposal.tellings).toHaveLength(20);
    expect((await list(cluster)).counts).toEqual([{ kind: 'signing', count: 1 }]);
    // By any of them.
    await cluster.send('POST', `facts/${proposal.tellings[7]?.factId}/reject`, {
      by,
      note: '重复',
    });
    expect(await list(cluster)).toMatchObject({ total: 0, open: 0 });
    await tell(cluster, repost(21));
    expect(await list(cluster)).toMatchObject({ total: 0, open: 0 });
    const rejected = await only(cluster, { state: 'rejected' });
    expect(rejected.tellings).toHaveLength(21);
    expect(rejected.decision).toMatchObject({ by, note: '重复', recordId: null });
    const reopened = await cluster.send<Proposal>('POST', `facts/${rejected.factId}/reopen`, {
      by,
    });
    expect(reopened).toMatchObject({ state: 'proposed', decision: null });
    expect((await only(cluster)).tellings).toHaveLength(21);
  });

  test('a corrected value is the word of the person, beside the quote; reopened, both are taken back', async () => {
    const cluster = await newCluster({ articleId: 1, title: '示例签约', body: signing });
    const proposal = await only(cluster);
    const values = { stage: 'signed', investment: '16亿元', city: '' };
    const accepted = await accept(cluster, proposal, { name: '套管二期示例项目', values });
    const entityId = accepted.decision?.entityId ?? 0;
    const { name, fields, records } = await cluster.profile(entityId);
    expect(name).toBe('套管二期示例项目');
    expect(fields.map(({ key, value }) => [key, value])).toEqual(
      expect.arrayContaining([
        ['stage', 'signed'],
        ['investment', '1600000000'],
      ]),
    );
    expect(fields.map(({ key }) => key)).not.toContain('city');
    const entry = records.find(({ basis }) => basis === 'entry');
    expect(entry?.values).toEqual({ investment: '1600000000' });
    expect(entry?.locator).toMatchObject({
      type: 'entry',
      by,
      evidence: [accepted.decision?.recordId],
    });
    const unreadable = { by, values: { investment: '很多钱' } };
    await cluster.send('POST', `facts/${proposal.factId}/reopen`, { by });
    expect(await cluster.rows('planned')).toEqual([]);
    expect(await refusal(cluster, `facts/${proposal.factId}/accept`, unreadable)).toBe(422);
    expect((await only(cluster)).state).toBe('proposed');
    expect(await refusal(cluster, `facts/${proposal.factId}/reopen`, { by })).toBe(409);
    expect((await cluster.raw('facts/999')).status).toBe(404);
  });

  test('what stands against the register is said, with the record that stands there', async () => {
    const cluster = await newCluster();
    await cluster.import(`项目名称,建设单位,阶段,总投资（亿元）\n${project},${maker},签约,12\n`, {
      register: 'planned',
      filename: '示例项目表.csv',
      dated: '2024-06-30',
    });
    await tell(cluster, { articleId: 1, title: '示例签约', body: signing });
    const proposal = await only(cluster);
    const investment = proposal.values.find(({ key }) => key === 'investment');
    expect(investment).toMatchObject({ against: 'other', current: { value: '1200000000' } });
    expect(said(proposal)['stage']).toEqual(['signed', 'same']);
    const conflict = proposal.warnings.find(({ code }) => code === 'conflict');
    expect(conflict).toMatchObject({
      zh: '库里现记总投资为12亿元，这里说是15亿元。',
      recordId: investment?.current?.recordId,
      entityId: proposal.subject.entityId,
      key: 'investment',
    });
  });

  test('the same number under another indicator is flagged, in the register and among proposals', async () => {
    const first = '2023年，示例集群实现营业收入2045亿元。';
    const second = '2023年，示例集群总产值达2045亿元。';
    const cluster = await newCluster(
      { articleId: 1, title: '示例集群营收', body: first },
      { articleId: 2, title: '示例集群产值', body: second },
    );
    const { proposals } = await list(cluster);
    expect(proposals.map(({ kind }) => kind)).toEqual(['indicator', 'indicator']);
    for (const proposal of proposals) expect(codes(proposal)).toContain('other-indicator');
    const revenue = proposals.find(({ values }) => values[0]?.key === 'revenue@2023');
    expect(revenue?.subject).toMatchObject({ kind: 'cluster' });
    const accepted = await accept(cluster, revenue as Proposal);
    const output = await only(cluster);
    expect(output.values[0]).toMatchObject({ key: 'output@2023', against: 'new' });
    expect(output.warnings.find(({ code }) => code === 'other-indicator')).toMatchObject({
      recordId: accepted.decision?.recordId,
      key: 'revenue@2023',
    });
    const { indicators } = await cluster.get<{ indicators: { key: string; value: string }[] }>(
      'overview',
    );
    expect(indicators).toMatchObject([{ key: 'revenue@2023', value: '204500000000' }]);
  });

  test('what is taken down asks nothing, and asks again when it is put back; a newer capture takes its place', async () => {
    const cluster = await newCluster({
      articleId: 1,
      title: '示例签约',
      body: signing,
      page: 'a.html',
    });
    const scope = await cluster.scope();
    await removeNews(scope, [1]);
    expect(await list(cluster)).toMatchObject({ total: 0, open: 0 });
    expect((await cluster.raw('facts/1')).status).toBe(404);
    await restoreNews(scope, [1]);
    await only(cluster);
    await tell(cluster, { articleId: 2, title: '示例投产', body: production, page: 'a.html' });
    expect((await only(cluster)).kind).toBe('production');
  });

  test('a rule is looked at before it decides, says which it was, and stops when it is stopped', async () => {
    const cluster = await newCluster(
      { articleId: 1, title: '示例签约', body: signing },
      { articleId: 2, title: '示例投产', body: production, source: '示例晚报' },
    );
    const request = {
      name: '投产',
      by: '示例主任',
      action: 'accept',
      condition: { kinds: ['production'], sources: ['示例晚报'], resolvedOnly: false },
    };
    const preview = await cluster.send<Preview>('POST', 'fact-rules/preview', request);
    expect([preview.matches, preview.sample[0]?.kind]).toEqual([1, 'production']);
    const resolved = { ...request, condition: { ...request.condition, resolvedOnly: true } };
    expect(await cluster.send('POST', 'fact-rules/preview', resolved)).toMatchObject({
      matches: 0,
    });
    const rule = await cluster.send<Rule>('POST', 'fact-rules', request);
    expect(rule).toMatchObject({ matches: 1, decided: 0, stopped: false, standing: false });
    expect((await list(cluster)).total).toBe(2);
    const apply = `fact-rules/${rule.ruleId}/apply`;
    expect(await cluster.send('POST', apply, { by })).toEqual({ decided: 1 });
    const decided = await only(cluster, { state: 'accepted' });
    expect(decided.decision).toMatchObject({
      by: '示例主任',
      ruleId: rule.ruleId,
      note: `规则：投产（${by}执行）`,
    });
    expect((await cluster.rows('completed')).map(({ name }) => name)).toEqual([project]);
    const { rules } = await cluster.get<{ rules: Rule[] }>('fact-rules');
    expect(rules).toMatchObject([{ decided: 1, matches: 0 }]);
    await cluster.send('DELETE', `fact-rules/${rule.ruleId}`);
    expect(await refusal(cluster, apply, { by })).toBe(409);
    // Standing: what comes is decided as it comes.
    const reject = {
      name: '不看开工',
      by,
      action: 'reject',
      standing: true,
      condition: { kinds: ['start'], resolvedOnly: false, plainOnly: false },
    };
    const standing = await cluster.send<Rule>('POST', 'fact-rules', reject);
    const start = `12月29日，${maker}${project}正式开工。`;
    await tell(cluster, { articleId: 3, title: '示例开工', body: start });
    expect(await only(cluster, { state: 'rejected' })).toMatchObject({
      kind: 'start',
      decision: { ruleId: standing.ruleId, recordId: null },
    });
    await cluster.send('DELETE', `fact-rules/${standing.ruleId}`);
    await tell(cluster, { articleId: 4, title: '又开工', body: start.replace('29日', '30日') });
    expect(await list(cluster, { kind: 'start' })).toMatchObject({ total: 1 });
  });

  test('names that come later are found in what is still open, and its number stays', async () => {
    const other = '长沙示例电缆有限公司';
    const text = `12月21日，${other}被认定为国家级专精特新小巨人企业。`;
    const cluster = await newCluster({ articleId: 1, title: '示例认定', body: text });
    const before = await only(cluster, { scope: 'all' });
    expect(before.subject).toMatchObject({ kind: 'enterprise', entityId: null });
    expect(await refusal(cluster, `facts/${before.factId}/accept`, { by })).toBe(422);
    await cluster.import(`企业名称,市州\n${other},长沙市\n`, { filename: '示例新名录.csv' });
    await gather(cluster);
    const after = await only(cluster);
    expect(after.factId).toBe(before.factId);
    expect(after.subject.entityId).toBe((await cluster.row(other)).entityId);
    const accepted = await accept(cluster, after);
    expect(accepted.decision?.entityId).toBe(after.subject.entityId);
  });

  test('what no register keeps is accepted into the chronicle, without a record', async () => {
    const text = '12月22日，示例集群高质量发展峰会在衡阳市举行。';
    const cluster = await newCluster({ articleId: 1, title: '示例峰会', body: text });
    const forum = await only(cluster, { kind: 'forum' });
    expect(codes(forum)).toContain('no-register');
    const accepted = await accept(cluster, forum);
    expect(accepted).toMatchObject({ state: 'accepted', decision: { by, recordId: null } });
  });

  test('articles are read a few at a time, the newest first, and a new start goes on where it was', async () => {
    const cluster = await newCluster();
    const items = Array.from({ length: 25 }, (_, n) => ({
      articleId: n + 1,
      title: `示例签约${n + 1}`,
      body: signing.replace('15亿元', `${n + 15}亿元`),
      storyId: null,
    }));
    await writeCaptures(cluster, items);
    await (await cluster.inside()).desk.relink();
    expect((await list(cluster)).unread).toBe(25);
    const { gatherSome } = await import('../../../src/proposals/gather.ts');
    const context = (await cluster.inside()).proposals();
    expect(await gatherSome(context, 10)).toMatchObject({ articles: 10, proposed: 10 });
    const page = await list(cluster, { limit: 100 });
    expect([page.unread, page.total]).toEqual([15, 10]);
    expect(
      Math.min(...page.proposals.flatMap(({ tellings }) => tellings[0]?.snapshotId ?? 0)),
    ).toBe(16);
    expect(await gather(cluster)).toEqual({ articles: 15, proposed: 15 });
    expect(await gather(cluster)).toEqual({ articles: 0, proposed: 0 });
    expect((await list(cluster)).total).toBe(25);
    expect((await list(cluster, { q: '23亿元' })).total).toBe(1);
  });

  test('a text and a snapshot are read at once and nothing of it is kept', async () => {
    const cluster = await newCluster({ articleId: 1, title: '示例签约', body: signing });
    const body = { text: `示例新闻标题一二三\n2024-12-30\n${production}\n`, title: '示例.txt' };
    const read = await cluster.send<FactsRead>('POST', 'facts/read', body);
    expect(read).toMatchObject({ title: '示例.txt', published: '2024-12-30', snapshotId: null });
    const [fact] = read.facts;
    expect(fact).toMatchObject({ kind: 'production', date: { value: '2024-12-28' } });
    const { start, end } = fact?.position ?? { start: 0, end: 0 };
    expect(body.text.slice(start, end)).toBe(production);
    expect((await list(cluster)).total).toBe(1);
    const blocked = { url: 'http://10.0.0.1/示例.html' };
    expect(await refusal(cluster, 'facts/read', blocked)).toBe(422);
  });
}
