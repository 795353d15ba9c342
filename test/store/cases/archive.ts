// The archive as its users meet it: capture, read again, compare, verify, search, take down, exchange.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { selectSnapshots } from '../../../src/archive/snapshots.ts';
import { findTombstone } from '../../../src/archive/takedowns.ts';
import type { CaptureComparison } from '../../../src/schema/comparison.ts';
import type { Figure } from '../../../src/schema/evidence.ts';
import type { CitedValue, Passage } from '../../../src/schema/passage.ts';
import type { PressPage } from '../../../src/schema/press.ts';
import type { Problem } from '../../../src/schema/problem.ts';
import type { Captured, SnapshotView, Verification } from '../../../src/schema/snapshot.ts';
import type { Takedown } from '../../../src/schema/takedown.ts';
import type { TestCluster } from '../../support/cluster.ts';
import { newsPage, startPages } from '../../support/page-server.ts';
import type { PageServer } from '../../support/page-server.ts';
import type { Store } from '../stores.ts';

const first =
  '示例集群今日举行产业发展论坛，集中签约招商项目20个，总投资352.8亿元，涉及变压器、电缆等环节。';
const second =
  '衡阳示例变压器有限公司负责人表示，新厂房将于年底投产，届时产能再上一个台阶，带动上下游企业就近配套。';
const story = { title: '示例集群集中签约20个项目', paragraphs: [first, second] };

export function archiveCases(open: () => Store): void {
  let pages: PageServer;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.close());

  const capture = async (cluster: TestCluster, path: string, requisites = false) => {
    const body = { urls: [`${pages.origin}${path}`], requisites };
    const { captures } = await cluster.send<{ captures: Captured[] }>('POST', 'snapshots', body);
    const [captured] = captures;
    if (!captured?.snapshot) throw new Error(JSON.stringify(captured));
    return { ...captured, snapshot: captured.snapshot };
  };
  const view = (cluster: TestCluster, id: number) => cluster.get<SnapshotView>(`snapshots/${id}`);
  const titles = async (cluster: TestCluster, q: string) =>
    (await cluster.get<PressPage>('articles', { q })).hits.map(({ title }) => title);

  test('a page is kept with its time, address and digest, and says what it says', async () => {
    const cluster = await open().atlas.cluster();
    pages.set('/a.html', newsPage(story));
    const { snapshot, unchanged, articleId } = await capture(cluster, '/a.html');
    expect(unchanged).toBe(false);
    expect(articleId).toBe(snapshot.snapshotId);
    const { article, citation, captures } = await view(cluster, snapshot.snapshotId);
    expect(article).toMatchObject({
      title: story.title,
      source: '示例日报',
      author: '示例记者',
      editor: '示例编辑',
      category: '国内',
      categoryBasis: 'page',
      paragraphs: [first, second],
      published: { value: '2024-12-20T16:13:00+08:00', precision: 'second', zone: null },
    });
    expect(captures).toHaveLength(1);
    expect(citation).toContain(`${story.title}[EB/OL]`);
    expect(citation).toContain(snapshot.digest);
    const verified = await cluster.get<Verification>(`snapshots/${snapshot.snapshotId}/verify`);
    expect(verified).toMatchObject({ intact: true, recomputed: snapshot.digest });
    const file = await cluster.raw(`snapshots/${snapshot.snapshotId}/file`);
    expect(await file.text()).toBe(newsPage(story));
    expect(file.headers.get('content-disposition')).toContain('attachment');
  });

  test('a page that changed has a second capture and a comparison; one that did not, a revisit', async () => {
    const cluster = await open().atlas.cluster();
    pages.set('/b.html', newsPage(story));
    const one = await capture(cluster, '/b.html');
    const same = await capture(cluster, '/b.html');
    expect(same.unchanged).toBe(true);
    expect(same.snapshot).toMatchObject({ kind: 'revisit', refersTo: one.snapshot.snapshotId });
    expect(same.articleId).toBe(one.articleId);
    pages.set(
      '/b.html',
      newsPage({ ...story, paragraphs: [first.replace('20个', '21个'), second] }),
    );
    const two = await capture(cluster, '/b.html');
    const { captures } = await view(cluster, two.snapshot.snapshotId);
    expect(captures.map(({ changed }) => changed)).toEqual([true, false, true]);
    const comparison = await cluster.get<CaptureComparison>(
      `snapshots/${two.snapshot.snapshotId}/comparison`,
      { with: one.snapshot.snapshotId },
    );
    expect(comparison).toMatchObject({ changed: 1, added: 0, removed: 0, title: null });
    // The text of the revisit is the one that it repeats; the newest text is the one that search finds.
    expect((await view(cluster, same.snapshot.snapshotId)).article?.articleId).toBe(one.articleId);
    const found = await cluster.get<PressPage>('articles', { q: '"招商项目21个"' });
    expect(found.hits.map(({ articleId }) => articleId)).toEqual([two.articleId]);
    expect(await titles(cluster, '"招商项目20个"')).toEqual([]);
  });

  test('a redirect is kept on the way to the page', async () => {
    const cluster = await open().atlas.cluster();
    pages.redirect('/old.html', '/new.html');
    pages.set('/new.html', newsPage(story));
    const { snapshot } = await capture(cluster, '/old.html');
    expect(snapshot.url).toBe(`${pages.origin}/new.html`);
    const { captures } = await cluster.get<{ captures: { status: number }[] }>('snapshots', {
      url: `${pages.origin}/old.html`,
    });
    expect(captures.map(({ status }) => status)).toEqual([302]);
  });

  test('an address that must not be reached is refused with a sentence, and nothing is kept', async () => {
    const cluster = await open().atlas.cluster();
    const urls = [
      'http://169.254.169.254/latest',
      'http://[::1]:9/',
      'file:///etc/passwd',
      '不是网址',
    ];
    const { captures } = await cluster.send<{ captures: Captured[] }>('POST', 'snapshots', {
      urls,
    });
    expect(captures.map(({ snapshot }) => snapshot)).toEqual([null, null, null, null]);
    for (const { error } of captures) expect(error?.zh).toMatch(/[一-鿿]/);
  });

  test('the archived page runs nothing, loads nothing from outside and shows what the archive holds', async () => {
    const cluster = await open().atlas.cluster();
    const png = Buffer.from('89504e470d0a1a0a', 'hex');
    pages.set('/p.png', png, { 'content-type': 'image/png' });
    pages.set('/s.css', 'h1 { color: red; background: url(/p.png) }', {
      'content-type': 'text/css',
    });
    const after =
      '<img src="/p.png" onerror="alert(1)"><img src="http://198.51.100.1/x.png"><script>alert(2)</script>';
    const head = '<link rel="stylesheet" href="/s.css"><base href="/">';
    pages.set('/c.html', newsPage({ ...story, head, after }));
    const { snapshot } = await capture(cluster, '/c.html', true);
    const page = await open().atlas.request(
      `/archive/${cluster.slug}/snapshot/${snapshot.snapshotId}`,
    );
    const html = await page.text();
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^sandbox;/);
    expect(policy).toContain("default-src 'none'");
    expect(html).not.toMatch(/alert|198\.51\.100\.1|<script|onerror/i);
    expect(html).toContain(first);
    const [picture] =
      /\/archive\/[\w-]+\/resource\/\d+(?=" *>?)/.exec(html.slice(html.indexOf('<img'))) ?? [];
    const served = await open().atlas.request(picture ?? '');
    expect(served.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await served.arrayBuffer())).toEqual(png);
    const [sheet] = /\/archive\/[\w-]+\/resource\/\d+/.exec(html) ?? [];
    const css = await (await open().atlas.request(sheet ?? '')).text();
    expect(css).toContain(`url("${picture}")`);
  });

  test('a watched page is crawled with what it needs, when its watch says so', async () => {
    const cluster = await open().atlas.cluster();
    const png = Buffer.from('89504e470d0a1a0a0000', 'hex');
    pages.set('/w.png', png, { 'content-type': 'image/png' });
    const after = '<img src="/w.png"><img src="/missing.png">';
    pages.set('/w.html', newsPage({ ...story, title: '示例被监测的网页', after }));
    const url = `${pages.origin}/w.html`;
    await cluster.send('POST', 'watches', {
      url,
      kind: 'page',
      requisites: true,
      category: '产业',
    });
    const before = pages.log.length;
    await cluster.send('POST', 'crawl', { running: true, wait: true });
    const asked = pages.log.slice(before);
    for (const path of ['/w.html', '/w.png', '/missing.png'])
      expect(asked.filter((line) => line === `GET ${path}`)).toHaveLength(1);
    const [{ snapshotId } = { snapshotId: 0 }] = (
      await cluster.get<{ captures: { snapshotId: number }[] }>('snapshots', { url })
    ).captures;
    const shown = `/archive/${cluster.slug}/snapshot/${snapshotId}`;
    const html = await (await open().atlas.request(shown)).text();
    const [picture = ''] = /\/archive\/[\w-]+\/resource\/\d+/.exec(html) ?? [];
    const served = await open().atlas.request(picture);
    expect(Buffer.from(await served.arrayBuffer())).toEqual(png);
    expect(await titles(cluster, '被监测')).toEqual(['示例被监测的网页']);
  });

  test('what is taken down is out of reach everywhere, leaves a tombstone, and comes back', async () => {
    const cluster = await open().atlas.cluster();
    const title = '示例旧闻待下架之标题';
    pages.set('/d.html', newsPage({ ...story, title }));
    pages.set('/e.html', newsPage({ ...story, title: '示例另一篇报道' }));
    const { snapshot } = await capture(cluster, '/d.html');
    const other = await capture(cluster, '/e.html');
    const { snapshotId } = snapshot;
    const reachable = async () => {
      const paths = ['file', 'record/file', 'verify'].map(
        (path) => `snapshots/${snapshotId}/${path}`,
      );
      const answers = await Promise.all(paths.map((path) => cluster.raw(path)));
      const page = await open().atlas.request(`/archive/${cluster.slug}/snapshot/${snapshotId}`);
      const gate = await open().atlas.request(`/archive/${cluster.slug}/timegate/${snapshot.url}`);
      const lines = await (await cluster.raw('articles/export')).text();
      return {
        statuses: [...answers, page].map(({ status }) => status),
        gate: gate.status,
        found: await titles(cluster, '待下架'),
        exported: lines.includes(title),
        article: (await view(cluster, snapshotId)).article?.title ?? null,
        wacz: Buffer.from(await (await cluster.raw('snapshots/export')).arrayBuffer()).length > 0,
      };
    };
    const whole = {
      statuses: [200, 200, 200, 200],
      gate: 302,
      found: [title],
      exported: true,
      article: title,
      wacz: true,
    };
    expect(await reachable()).toEqual(whole);
    const request = {
      snapshotId,
      reasonClass: 'privacy',
      reason: '涉及个人信息，请求下架',
      contact: '示例联系人',
    };
    const { takedownId } = await cluster.send<Takedown>('POST', 'takedowns', request);
    expect(await reachable()).toEqual(whole);
    const decision = { decision: 'grant', by: '示例管理员', note: '理由成立' };
    await cluster.send('POST', `takedowns/${takedownId}/decision`, decision);
    expect(await reachable()).toEqual({
      statuses: [410, 410, 410, 410],
      gate: 404,
      found: [],
      exported: false,
      article: null,
      wacz: true,
    });
    const { tombstone } = await view(cluster, snapshotId);
    expect(tombstone).toMatchObject({ reasonClass: 'privacy', digest: snapshot.digest });
    // Not fetched again either, and nothing else is touched.
    const again = await cluster.send<{ captures: Captured[] }>('POST', 'snapshots', {
      urls: [snapshot.url],
    });
    expect(again.captures[0]?.error?.zh).toContain('下架');
    const kept = await cluster.get<Verification>(`snapshots/${other.snapshot.snapshotId}/verify`);
    expect(kept.intact).toBe(true);
    await cluster.send('POST', `takedowns/${takedownId}/restore`);
    expect(await reachable()).toEqual(whole);
  });

  const takeDown = async (
    cluster: TestCluster,
    request: { snapshotId: number; wholePage?: boolean },
  ) => {
    const whole = {
      reasonClass: 'privacy',
      reason: '涉及个人信息，请求下架',
      contact: '示例联系人',
    };
    const { takedownId } = await cluster.send<Takedown>('POST', 'takedowns', {
      ...whole,
      ...request,
    });
    const decision = { decision: 'grant', by: '示例管理员' };
    await cluster.send('POST', `takedowns/${takedownId}/decision`, decision);
    return () => cluster.send('POST', `takedowns/${takedownId}/restore`);
  };

  test('when one capture alone is taken down the one before it is shown, until it comes back', async () => {
    const cluster = await open().atlas.cluster();
    const ids: number[] = [];
    for (const title of ['示例报道第一版', '示例报道第二版', '示例报道第三版']) {
      pages.set('/v.html', newsPage({ ...story, title }));
      ids.push((await capture(cluster, '/v.html')).snapshot.snapshotId);
    }
    const [one = 0, two = 0, three = 0] = ids;
    const found = async () =>
      (await cluster.get<PressPage>('articles', { q: '标题:示例报道' })).hits.map(
        ({ articleId }) => articleId,
      );
    expect(await found()).toEqual([three]);
    const restoreThree = await takeDown(cluster, { snapshotId: three, wholePage: false });
    expect(await found()).toEqual([two]);
    expect((await view(cluster, two)).article?.title).toBe('示例报道第二版');
    expect((await view(cluster, three)).article).toBeNull();
    const restoreTwo = await takeDown(cluster, { snapshotId: two, wholePage: false });
    expect(await found()).toEqual([one]);
    await restoreThree();
    expect(await found()).toEqual([three]);
    await restoreTwo();
    expect(await found()).toEqual([three]);
    // What is captured meanwhile is shown, and what comes back does not push it aside.
    const restoreAgain = await takeDown(cluster, { snapshotId: three, wholePage: false });
    pages.set('/v.html', newsPage({ ...story, title: '示例报道第四版' }));
    const four = (await capture(cluster, '/v.html')).snapshot.snapshotId;
    expect(await found()).toEqual([four]);
    await restoreAgain();
    expect(await found()).toEqual([four]);
    const restorePage = await takeDown(cluster, { snapshotId: one, wholePage: true });
    expect(await found()).toEqual([]);
    await restorePage();
    expect(await found()).toEqual([four]);
  });

  test('the bytes of one capture that was taken down do not come back with the next look', async () => {
    const cluster = await open().atlas.cluster();
    const title = '示例重抓';
    pages.set('/w1.html', newsPage({ ...story, title }));
    const { snapshot } = await capture(cluster, '/w1.html');
    const restore = await takeDown(cluster, { snapshotId: snapshot.snapshotId, wholePage: false });
    const look = async () => {
      const urls = [snapshot.url];
      const { captures } = await cluster.send<{ captures: Captured[] }>('POST', 'snapshots', {
        urls,
      });
      return captures[0];
    };
    expect((await look())?.error?.zh).toContain('下架');
    await cluster.send('POST', 'watches', { url: snapshot.url, kind: 'page' });
    await cluster.send('POST', 'crawl', { running: true, wait: true });
    expect(await titles(cluster, '重抓')).toEqual([]);
    // The page itself is not: what it says otherwise is kept.
    pages.set('/w1.html', newsPage({ ...story, title: `${title}之更正` }));
    expect((await look())?.unchanged).toBe(false);
    expect(await titles(cluster, '重抓')).toEqual([`${title}之更正`]);
    await restore();
    expect(await titles(cluster, '重抓')).toEqual([`${title}之更正`]);
    pages.set('/w1.html', newsPage({ ...story, title }));
    expect((await look())?.unchanged).toBe(true);
  });

  test('a tombstone is found by one query, however many requests were granted', async () => {
    const cluster = await open().atlas.cluster();
    const scope = await cluster.scope();
    const png = Buffer.from('89504e470d0a1a0a000000', 'hex');
    pages.set('/t.png', png, { 'content-type': 'image/png' });
    pages.set('/t0.html', newsPage({ ...story, title: '示例零', after: '<img src="/t.png">' }));
    pages.set('/copy.html', newsPage({ ...story, title: '示例零', after: '<img src="/t.png">' }));
    for (let n = 1; n <= 8; n += 1)
      pages.set(`/t${n}.html`, newsPage({ ...story, title: `示例之${n}` }));
    const ids: number[] = [];
    for (let n = 0; n <= 8; n += 1)
      ids.push((await capture(cluster, `/t${n}.html`, n === 0)).snapshot.snapshotId);
    const copy = (await capture(cluster, '/copy.html')).snapshot.snapshotId;
    const restore = await takeDown(cluster, { snapshotId: ids[0] ?? 0 });
    for (const id of ids.slice(1)) await takeDown(cluster, { snapshotId: id });
    const removed = await selectSnapshots(scope).where('state', '=', 'removed').execute();
    // The pages, the picture that the first one needs, and the copy of it at another address.
    expect(removed).toHaveLength(11);
    let asked = 0;
    const counting = scope.db.withPlugin({
      transformQuery: ({ node }) => {
        asked += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    for (const snapshot of removed) {
      const tombstone = await findTombstone({ ...scope, db: counting }, snapshot);
      expect(tombstone).toMatchObject({ reasonClass: 'privacy', digest: snapshot.digest });
    }
    expect(asked).toBe(removed.length);
    // Another request that covers the copy keeps it away, and what bears the same bytes with it.
    await takeDown(cluster, { snapshotId: copy });
    await restore();
    expect((await view(cluster, copy)).tombstone).not.toBeNull();
    expect((await view(cluster, ids[0] ?? 0)).tombstone).not.toBeNull();
    const picture = removed.find(({ contentType }) => contentType === 'image/png');
    expect((await view(cluster, picture?.snapshotId ?? 0)).snapshot.state).toBe('kept');
  });

  test('a figure that a sentence proves shows it, and is flagged when the page is taken down', async () => {
    const cluster = await open().atlas.cluster();
    await cluster.import('企业名称,2023年营业收入(万元)\n衡阳示例变压器有限公司,100\n');
    const [{ entityId } = { entityId: 0 }] = await cluster.rows('existing');
    const sentence = '该企业2024年实现营业收入3.5亿元。';
    pages.set('/q.html', newsPage({ ...story, paragraphs: [first, sentence, second] }));
    const { snapshot } = await capture(cluster, '/q.html');
    const { snapshotId } = snapshot;
    const text = (await view(cluster, snapshotId)).article?.text ?? '';
    const start = text.indexOf(sentence);
    const quote = { start, end: start + sentence.length };
    const body = { entityId, key: 'revenue@2024', value: '3.5亿元', ...quote };
    await cluster.send('POST', `snapshots/${snapshotId}/records`, body);
    const figure = () => cluster.get<Figure>(`entities/${entityId}/figures/revenue@2024`);
    const { value, winner } = await figure();
    expect(value).toBe('350000000');
    expect(winner.source).toMatchObject({ kind: 'snapshot', snapshotId, removed: false });
    expect(winner.locator).toMatchObject({ type: 'quote', exact: sentence, ...quote });
    const proved = () => cluster.get<{ values: CitedValue[] }>(`snapshots/${snapshotId}/records`);
    const { recordId } = winner;
    const said = { recordId, entityId, kind: 'enterprise', key: 'revenue@2024', value };
    const name = '衡阳示例变压器有限公司';
    expect((await proved()).values).toEqual([{ ...said, name, quote: sentence }]);
    const outside = { ...body, end: text.length + 1 };
    const refused = await cluster.raw(`snapshots/${snapshotId}/records`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(outside),
    });
    expect(refused.status).toBe(422);
    const wild = { ...body, key: 'revenue@lately' };
    await expect(cluster.send('POST', `snapshots/${snapshotId}/records`, wild)).rejects.toThrow(
      '400',
    );
    const request = {
      snapshotId,
      reasonClass: 'error',
      reason: '报道数据有误，请求下架',
      contact: '示例联系人',
    };
    const { takedownId } = await cluster.send<Takedown>('POST', 'takedowns', request);
    await cluster.send('POST', `takedowns/${takedownId}/decision`, {
      decision: 'grant',
      by: '示例管理员',
    });
    const flagged = await figure();
    expect(flagged.value).toBe('350000000');
    expect(flagged.winner).toMatchObject({ words: '', source: { removed: true } });
    expect(JSON.stringify(flagged)).not.toContain('该企业');
    expect((await proved()).values).toEqual([{ ...said, name, quote: '' }]);
    expect(JSON.stringify(await cluster.get('sources'))).not.toContain(story.title);
  });

  test('a passage tells whom and what it may prove, the cluster itself too', async () => {
    const cluster = await open().atlas.cluster();
    const name = '衡阳示例变压器有限公司';
    await cluster.import(`企业名称\n${name}\n`);
    await cluster.import('指标,年份,数值,单位\n营业收入,2023,2045,亿元\n', {
      register: 'cluster',
    });
    const sentence = `${name}2024年实现营业收入3.5亿元。`;
    pages.set('/p.html', newsPage({ ...story, paragraphs: [first, sentence, second] }));
    const { snapshot } = await capture(cluster, '/p.html');
    const text = (await view(cluster, snapshot.snapshotId)).article?.text ?? '';
    const start = text.indexOf('2024年实现');
    const end = text.indexOf('亿元。', start) + 2;
    const passage = (span: { start: number; end: number }) =>
      cluster.get<Passage>(`snapshots/${snapshot.snapshotId}/passage`, span);
    const { subjects, ...found } = await passage({ start, end });
    expect(found).toEqual({
      fields: ['revenue'],
      period: '2024',
      readings: [
        { type: 'money', words: '3.5亿元', value: '350000000' },
        { type: 'date', words: '2024年', value: '2024' },
      ],
    });
    expect(subjects).toMatchObject([
      { kind: 'enterprise', name, place: 'paragraph' },
      { kind: 'cluster', place: 'cluster' },
    ]);
    await expect(passage({ start, end: text.length + 1 })).rejects.toThrow('422');
    await expect(passage({ start: end, end: start })).rejects.toThrow('422');
  });

  test('Memento finds the capture nearest in time and names its neighbours', async () => {
    const cluster = await open().atlas.cluster();
    pages.set('/m.html', newsPage(story));
    const { snapshot } = await capture(cluster, '/m.html');
    const root = `/archive/${cluster.slug}`;
    const gate = await open().atlas.request(`${root}/timegate/${snapshot.url}`, {
      headers: { 'accept-datetime': 'Thu, 31 May 2007 20:35:00 GMT' },
    });
    expect(gate.status).toBe(302);
    expect(gate.headers.get('vary')).toContain('accept-datetime');
    const link = gate.headers.get('link') ?? '';
    expect(link).toContain(`<${snapshot.url}>; rel="original"`);
    const memento = await open().atlas.request(gate.headers.get('location') ?? '');
    expect(memento.headers.get('memento-datetime')).toBe(
      new Date(snapshot.capturedAt).toUTCString(),
    );
    expect(await memento.text()).toContain(first);
    const map = await open().atlas.request(`${root}/timemap/link/${snapshot.url}`);
    expect(map.headers.get('content-type')).toContain('application/link-format');
    expect(await map.text()).toContain('rel="first last memento"');
  });

  test('captures travel: WARC out of one cluster and into another, the same text, once', async () => {
    const here = await open().atlas.cluster();
    const there = await open().atlas.cluster();
    pages.set('/t.html', newsPage(story));
    const { snapshot } = await capture(here, '/t.html');
    const record = await here.raw(`snapshots/${snapshot.snapshotId}/record/file`);
    const warc = new Uint8Array(await record.arrayBuffer());
    const send = () => there.raw('snapshots/import', { method: 'POST', body: warc });
    expect(await (await send()).json()).toMatchObject({ kept: 1, refused: 0 });
    expect(await (await send()).json()).toMatchObject({ kept: 0, known: 1 });
    expect(await titles(there, '集中签约')).toEqual([story.title]);
    const broken = Buffer.from(warc);
    broken[Math.floor(broken.length / 2)] = 0xff;
    const half = await there.raw('snapshots/import', { method: 'POST', body: broken });
    const result = (await half.json()) as { refused: number; problems: { zh: string }[] };
    expect(result.refused).toBeGreaterThan(0);
    expect(result.problems[0]?.zh).toMatch(/[一-鿿]/);
    const list = Buffer.from('企业名称,城市\n');
    for (const other of [list, gzipSync(list)]) {
      const refused = await there.raw('snapshots/import', { method: 'POST', body: other });
      expect(refused.status).toBe(422);
      expect(((await refused.json()) as Problem).zh).toContain('没有 WARC 记录');
    }
  });
}
