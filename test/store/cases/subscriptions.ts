// Subscriptions: what is new, for whom, and that each story reaches each of them once.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { parseAllowList } from '../../../src/archive/fetch/allow-list.ts';
import { openRuntime } from '../../../src/server/runtime.ts';
import type {
  DeliveryCount,
  SubscriptionDetail,
  SubscriptionQuery,
} from '../../../src/schema/subscription.ts';
import type { DeliveryEffects, SubscriptionContext } from '../../../src/subscriptions/context.ts';
import { deliverDue } from '../../../src/subscriptions/deliver/deliver-due.ts';
import { retryGivenUp } from '../../../src/subscriptions/deliver/settle.ts';
import { addSubscription, changeSubscription } from '../../../src/subscriptions/subscriptions.ts';
import { testSend } from '../../../src/subscriptions/test-send.ts';
import { getSubscription } from '../../../src/subscriptions/view.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupNews, indexNews, removeNews, restoreNews, writeNews } from '../../support/news.ts';
import { startCallReceiver, startMailReceiver } from '../../support/receivers.ts';
import type { CallReceiver, MailReceiver, ReceivedMail } from '../../support/receivers.ts';
import type { Store } from '../stores.ts';

const from = '图库 <tuku@example.org>';
const to = 'reader@example.org';
/** A Tuesday; the digest of that day is past. */
const start = Date.parse('2024-12-31T08:00:00Z');
const day = 86_400_000;

export function subscriptionCases(open: () => Store): void {
  let mail: MailReceiver;
  let hook: CallReceiver;
  beforeAll(async () => {
    mail = await startMailReceiver();
    hook = await startCallReceiver();
  });
  afterAll(async () => {
    await mail.close();
    await hook.close();
  });
  beforeEach(() => {
    mail.mails.length = 0;
    hook.calls.length = 0;
    mail.judge = () => undefined;
    hook.answer = (_call, response) => response.writeHead(204).end();
  });

  /** A cluster of its own, whose clock stands where the test puts it. */
  class Desk {
    readonly context: SubscriptionContext;
    time = start;

    constructor(context: SubscriptionContext) {
      this.context = {
        ...context,
        mail: { url: mail.url, from },
        allow: parseAllowList([hook.host]),
      };
    }

    get now(): Date {
      return new Date(this.time);
    }

    get effects(): Partial<DeliveryEffects> {
      return { now: () => this.now, random: () => 0.5 };
    }

    add(
      query: Partial<SubscriptionQuery>,
      ways: ('mail' | 'webhook')[] = ['mail'],
    ): Promise<number> {
      return addSubscription(
        this.context,
        {
          name: '特高压 <&> 变压器',
          query: { q: '', ...query },
          language: 'zh',
          mail: ways.includes('mail')
            ? { to, schedule: { every: 'day', at: '08:00', workdays: false } }
            : null,
          webhook: ways.includes('webhook') ? { url: hook.url } : null,
        },
        this.now,
      );
    }

    /** The next morning at 8. */
    async nextDay(): Promise<DeliveryCount> {
      this.time += day;
      return deliverDue(this.context, this.effects);
    }

    deliver(effects: Partial<DeliveryEffects> = {}): Promise<DeliveryCount> {
      return deliverDue(this.context, { ...this.effects, ...effects });
    }

    detail(id: number): Promise<SubscriptionDetail> {
      return getSubscription(this.context, id);
    }
  }

  const newDesk = async (): Promise<Desk> => {
    const cluster = await open().atlas.cluster();
    return new Desk((await cluster.inside()).subscriptions());
  };

  /** Titles that stand in the text of a mail. */
  const titlesOf = ({ text }: ReceivedMail): string[] =>
    [...text.matchAll(/^\d+\. (.+)$/gm)].map((found) => found[1] ?? '');
  const toldBy = (): string[] =>
    hook.calls.map(({ body }) => {
      const { data } = JSON.parse(body) as { data: { story: { title: string } } };
      return data.story.title;
    });

  test('what was there before is no news; late and back-dated articles are', async () => {
    const desk = await newDesk();
    const { scope } = desk.context;
    await writeNews(scope, [
      { articleId: 1, title: '旧变压器资讯' },
      { articleId: 2, title: '旧电缆资讯' },
      { articleId: 3, title: '晚建索引的变压器资讯', indexed: false },
    ]);
    await desk.add({ q: '变压器' });
    expect(await desk.nextDay()).toEqual({ matched: 0, sent: 0, failed: 0 });
    // Published years ago, found today; and one that the index takes in late.
    await writeNews(scope, [
      { articleId: 4, title: '变压器史话', published: '2019-05-01' },
      { articleId: 5, title: '电缆史话' },
    ]);
    await indexNews(scope, [3]);
    expect(await desk.nextDay()).toEqual({ matched: 2, sent: 1, failed: 0 });
    expect(mail.mails.map(titlesOf)).toEqual([['晚建索引的变压器资讯', '变压器史话']]);
    // The whole index is written anew: nothing of it is news.
    await indexNews(scope, [1, 2, 3, 4, 5]);
    expect(await desk.nextDay()).toEqual({ matched: 0, sent: 0, failed: 0 });
    expect(mail.mails).toHaveLength(1);
  });

  test('an article that comes between two rounds is in the second, whoever searched meanwhile', async () => {
    const desk = await newDesk();
    const { scope, search } = desk.context;
    await desk.add({ q: '变压器' }, ['webhook']);
    for (let n = 1; n <= 20; n += 1) {
      const writing = writeNews(scope, [{ articleId: n, title: `变压器 ${n} 号` }]);
      await Promise.all([writing, search.catalog.refresh(scope), desk.deliver()]);
    }
    await desk.deliver();
    expect(toldBy().toSorted()).toEqual(
      Array.from({ length: 20 }, (_, n) => `变压器 ${n + 1} 号`).toSorted(),
    );
  });

  test('a story is told once: reposts at once, later, and grouped later; corrections of its page', async () => {
    const desk = await newDesk();
    const { scope } = desk.context;
    await desk.add({ q: '变压器' }, ['mail', 'webhook']);
    await writeNews(scope, [
      { articleId: 12, title: '变压器投产（转载）', storyId: 10, published: '2024-12-30' },
      { articleId: 10, title: '变压器投产', storyId: 10, published: '2024-12-28' },
      { articleId: 11, title: '变压器招标', published: '2024-12-29' },
    ]);
    expect(await desk.nextDay()).toEqual({ matched: 2, sent: 3, failed: 0 });
    expect(mail.mails.map(titlesOf)).toEqual([['变压器招标', '变压器投产']]);
    await writeNews(scope, [
      { articleId: 13, title: '变压器投产（再转）', storyId: 10, published: '2024-12-27' },
      { articleId: 14, title: '变压器招标（更正）', page: '11.html' },
    ]);
    // Two stories turn out to be one.
    await groupNews(scope, [10, 11, 12, 13, 14], 10);
    expect(await desk.nextDay()).toEqual({ matched: 0, sent: 0, failed: 0 });
    // They part again.
    await groupNews(scope, [13], 13);
    expect(await desk.nextDay()).toEqual({ matched: 0, sent: 0, failed: 0 });
    expect(toldBy().toSorted()).toEqual(['变压器投产', '变压器招标']);
    expect(mail.mails).toHaveLength(1);
  });

  test('a story is told once, also across the takedown of its first article and its return', async () => {
    const desk = await newDesk();
    const { scope } = desk.context;
    await desk.add({ q: '变压器' }, ['mail', 'webhook']);
    const body =
      '示例变压器有限公司的特高压换流变压器今日在示例园区投产，年产能四十台，用于示例直流输电工程。';
    const quiet = { matched: 0, sent: 0, failed: 0 };
    await writeNews(scope, [{ articleId: 1, title: '换流变压器投产', body }]);
    expect(await desk.nextDay()).toEqual({ matched: 1, sent: 2, failed: 0 });
    // The repost joins the story and is not looked at before its first article goes.
    await writeNews(scope, [{ articleId: 2, title: '换流变压器投产（转载）', body }]);
    await removeNews(scope, [1]);
    expect(await desk.nextDay()).toEqual(quiet);
    // A second repost of what goes by another name now.
    await writeNews(scope, [{ articleId: 3, title: '换流变压器投产（再转）', body }]);
    expect(await desk.nextDay()).toEqual(quiet);
    await restoreNews(scope, [1]);
    expect(await desk.nextDay()).toEqual(quiet);
    await removeNews(scope, [1, 2, 3]);
    expect(await desk.nextDay()).toEqual(quiet);
    await restoreNews(scope, [3, 2, 1]);
    expect(await desk.nextDay()).toEqual(quiet);
    expect(mail.mails.map(titlesOf)).toEqual([['换流变压器投产']]);
    expect(toldBy()).toEqual(['换流变压器投产']);
  });

  test('two stories that merged and parted between two rounds count as told, whatever they are called', async () => {
    const desk = await newDesk();
    const { scope } = desk.context;
    await desk.add({ q: '变压器' }, ['webhook']);
    await writeNews(scope, [{ articleId: 11, title: '变压器投产', storyId: null }]);
    await desk.deliver();
    await writeNews(scope, [
      { articleId: 8, title: '变压器投产（转载）', storyId: null },
      { articleId: 9, title: '变压器投产（再转）', storyId: null },
      { articleId: 20, title: '变压器招标', storyId: null },
    ]);
    await groupNews(scope, [8, 9, 11], 8);
    await groupNews(scope, [8, 9], 8);
    await groupNews(scope, [11, 20], 11);
    expect(await desk.deliver()).toEqual({ matched: 0, sent: 0, failed: 0 });
    await groupNews(scope, [20], 20);
    await writeNews(scope, [{ articleId: 21, title: '变压器改造', storyId: null }]);
    expect(await desk.deliver()).toEqual({ matched: 1, sent: 1, failed: 0 });
    expect(toldBy()).toEqual(['变压器投产', '变压器改造']);
  });

  test('category, source and mention narrow; a mention that is linked later makes news', async () => {
    const desk = await newDesk();
    const { scope } = desk.context;
    await desk.add({ category: '国内' }, ['webhook']);
    await desk.add({ source: '示例晚报' }, ['webhook']);
    await desk.add({ enterprise: 7, q: '签约' }, ['webhook']);
    await writeNews(scope, [
      { articleId: 1, title: '国内变压器', category: '国内' },
      { articleId: 2, title: '晚报变压器', source: '示例晚报' },
      { articleId: 3, title: '企业签约' },
    ]);
    await desk.deliver();
    expect(toldBy()).toEqual(['国内变压器', '晚报变压器']);
    const mention = { articleId: 3, kind: 'enterprise', ref: '7', startAt: 0, endAt: 2 } as const;
    await scope.db
      .insertInto('mention')
      .values({ ...mention, clusterId: scope.clusterId, words: '企业' })
      .execute();
    await desk.deliver();
    await desk.deliver();
    expect(toldBy()).toEqual(['国内变压器', '晚报变压器', '企业签约']);
  });

  test('one digest at its time, in both forms, and none when nothing is new', async () => {
    const desk = await newDesk();
    const id = await desk.add({ q: '变压器' });
    await writeNews(desk.context.scope, [
      { articleId: 1, title: '变压器 <b>&"一"</b>', published: '2024-12' },
      { articleId: 2, title: '变压器二', source: '' },
    ]);
    // 16:00 in China: the next digest is tomorrow's.
    expect(await desk.deliver()).toEqual({ matched: 2, sent: 0, failed: 0 });
    desk.time = Date.parse('2025-01-01T00:00:00Z');
    expect(await desk.deliver()).toEqual({ matched: 0, sent: 1, failed: 0 });
    const [digest] = mail.mails;
    if (!digest) throw new Error('There is no mail.');
    expect(digest.to).toEqual([to]);
    expect(digest.headers.get('subject')).toBe('【图库】特高压 <&> 变压器：2 条新资讯');
    expect(digest.headers.get('from')).toBe(from);
    expect(digest.headers.get('auto-submitted')).toBe('auto-generated');
    expect(digest.text).toContain('1. 变压器二\n   来源：示例网  时间：2024-12-30\n   快照：http');
    expect(digest.text).toContain('2. 变压器 <b>&"一"</b>\n   来源：示例日报  时间：2024-12\n');
    expect(digest.text).toContain(`/${desk.context.slug}/snapshots/2\n`);
    expect(digest.text).toContain('每天 08:00（北京时间）');
    expect(digest.html).toContain('变压器 &lt;b&gt;&amp;&quot;一&quot;&lt;/b&gt;</a>');
    expect(digest.html).not.toContain('<b>');
    expect(await desk.nextDay()).toEqual({ matched: 0, sent: 0, failed: 0 });
    expect(await desk.detail(id)).toMatchObject({
      stories: 2,
      mail: { lastSentAt: '2025-01-01T00:00:00.000Z', waiting: 0, givenUp: 0, error: null },
      dispatches: [{ uid: digest.messageId, state: 'sent', stories: 2, attempts: 1 }],
    });
  });

  test('processes that deliver at the same time send nothing twice', async () => {
    const desk = await newDesk();
    const { scope, slug } = desk.context;
    const { url } = open();
    const folders: string[] = [];
    const runtimes = [];
    if (url) {
      for (let n = 0; n < 2; n += 1) {
        const folder = mkdtempSync(join(tmpdir(), 'tuku-other-'));
        folders.push(folder);
        runtimes.push(await openRuntime({ data: folder, databaseUrl: url }));
      }
    }
    const desks = [desk];
    for (const runtime of runtimes)
      desks.push(new Desk((await runtime.cluster(slug)).subscriptions()));
    for (const q of ['变压器', '投产', '变压器 投产']) await desk.add({ q }, ['mail', 'webhook']);
    const items = Array.from({ length: 12 }, (_, n) => ({
      articleId: n + 1,
      title: `变压器投产 ${n + 1}`,
    }));
    await writeNews(scope, items);
    for (const one of desks) one.time = start + day;
    await Promise.all(desks.flatMap((one) => [one.deliver(), one.deliver(), one.deliver()]));
    await desk.deliver();
    const ids = hook.calls.map(({ id }) => id);
    expect(ids).toHaveLength(36);
    expect(new Set(ids).size).toBe(36);
    expect(mail.mails.map((one) => titlesOf(one).length)).toEqual([12, 12, 12]);
    for (const runtime of runtimes) await runtime.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  test('what is taken down before it is sent is not told', async () => {
    const desk = await newDesk();
    const { scope } = desk.context;
    const id = await desk.add({ q: '变压器' }, ['mail', 'webhook']);
    hook.answer = (_call, response) => response.writeHead(500).end();
    await writeNews(scope, [
      { articleId: 1, title: '变压器甲', storyId: 1 },
      { articleId: 2, title: '变压器甲（转载）', storyId: 1 },
      { articleId: 3, title: '变压器乙' },
    ]);
    await desk.deliver();
    hook.answer = (_call, response) => response.writeHead(204).end();
    await removeNews(scope, [1, 3]);
    await desk.nextDay();
    // The repost still tells the first story.
    expect(mail.mails.map(titlesOf)).toEqual([['变压器甲（转载）']]);
    expect(toldBy().slice(2)).toEqual(['变压器甲（转载）']);
    await removeNews(scope, [2]);
    await writeNews(scope, [{ articleId: 4, title: '变压器丙' }]);
    await desk.deliver({
      at: (point) => (point === 'reserved' ? removeNews(scope, [4]) : undefined),
    });
    expect(await desk.nextDay()).toEqual({ matched: 0, sent: 0, failed: 0 });
    expect((await desk.detail(id)).webhook).toMatchObject({ waiting: 0, givenUp: 0 });
    expect(mail.mails).toHaveLength(1);
  });

  test('a pause keeps what comes meanwhile; a way that is added later owes what comes after', async () => {
    const desk = await newDesk();
    const { scope } = desk.context;
    const id = await desk.add({ q: '变压器' });
    const change = (what: Parameters<typeof changeSubscription>[2]): Promise<void> =>
      changeSubscription(desk.context, id, what, desk.now);
    await change({ paused: true });
    await writeNews(scope, [{ articleId: 1, title: '变压器一' }]);
    expect(await desk.nextDay()).toEqual({ matched: 0, sent: 0, failed: 0 });
    await writeNews(scope, [{ articleId: 2, title: '变压器二' }]);
    await change({ paused: false });
    await desk.nextDay();
    expect(mail.mails.map((one) => titlesOf(one).toSorted())).toEqual([['变压器一', '变压器二']]);
    await change({ webhook: { url: hook.url } });
    await writeNews(scope, [{ articleId: 3, title: '变压器三' }]);
    await desk.deliver();
    expect(toldBy()).toEqual(['变压器三']);
    // The mail ends with one story unsent, and begins again without it.
    await change({ mail: null });
    await change({ mail: { to, schedule: { every: 'hour', workdays: false } } });
    await writeNews(scope, [{ articleId: 4, title: '变压器四' }]);
    await desk.nextDay();
    expect(mail.mails.map(titlesOf).at(-1)).toEqual(['变压器四']);
  });

  test('a new question is answered from now on, and what was told stays told', async () => {
    const desk = await newDesk();
    const { scope } = desk.context;
    const id = await desk.add({ q: '变压器' }, ['webhook']);
    await writeNews(scope, [
      { articleId: 1, title: '变压器一' },
      { articleId: 2, title: '电缆一' },
    ]);
    await desk.deliver();
    await changeSubscription(desk.context, id, { query: { q: '电缆' } }, desk.now);
    await writeNews(scope, [
      { articleId: 3, title: '变压器二' },
      { articleId: 4, title: '电缆二' },
    ]);
    await desk.deliver();
    await changeSubscription(desk.context, id, { query: { q: '变压器' } }, desk.now);
    await writeNews(scope, [{ articleId: 5, title: '变压器三' }]);
    await desk.deliver();
    expect(toldBy()).toEqual(['变压器一', '电缆二', '变压器三']);
  });

  test('a call that fails is tried again, later each time, then given up and shown', async () => {
    const desk = await newDesk();
    const id = await desk.add({ q: '变压器' }, ['webhook']);
    hook.answer = ({ body }, response) =>
      response.writeHead(body.includes('坏') ? 500 : 200).end('x'.repeat(200_000));
    await writeNews(desk.context.scope, [
      { articleId: 1, title: '变压器坏' },
      { articleId: 2, title: '变压器好' },
    ]);
    expect(await desk.deliver()).toEqual({ matched: 2, sent: 1, failed: 1 });
    const waits: number[] = [];
    for (;;) {
      const [last] = (await desk.detail(id)).dispatches.filter(({ state }) => state === 'reserved');
      if (!last) break;
      waits.push((Date.parse(last.nextAt) - desk.time) / 1000);
      desk.time = Date.parse(last.nextAt) - 1;
      expect(await desk.deliver()).toMatchObject({ sent: 0, failed: 0 });
      desk.time += 1;
      await desk.deliver();
    }
    expect(waits).toEqual([10, 40, 160, 640, 2560, 10_240, 40_960]);
    expect(hook.calls.filter(({ body }) => body.includes('坏'))).toHaveLength(8);
    expect(new Set(hook.calls.map((call) => call.id)).size).toBe(2);
    const { webhook } = await desk.detail(id);
    expect(webhook).toMatchObject({
      givenUp: 1,
      waiting: 0,
      stopped: false,
      error: { zh: '接收方没有收下，返回 500。' },
    });
    hook.answer = (_call, response) => response.writeHead(204).end();
    await retryGivenUp(desk.context.scope, id, desk.now);
    expect(await desk.deliver()).toMatchObject({ sent: 1 });
    expect((await desk.detail(id)).webhook).toMatchObject({ givenUp: 0, error: null });
    expect(new Set(hook.calls.map((call) => call.id)).size).toBe(2);
  });

  test('a receiver out of reach is left alone after the last try, and loses nothing', async () => {
    const desk = await newDesk();
    const id = await desk.add({ q: '变压器' }, ['webhook']);
    hook.answer = (_call, response) => response.destroy();
    await writeNews(
      desk.context.scope,
      Array.from({ length: 30 }, (_, n) => ({ articleId: n + 1, title: `变压器 ${n}` })),
    );
    for (let n = 0; n < 20; n += 1) {
      await desk.deliver();
      desk.time += day;
    }
    expect(hook.calls).toHaveLength(8);
    expect((await desk.detail(id)).webhook).toMatchObject({
      stopped: true,
      givenUp: 1,
      waiting: 29,
    });
    hook.answer = (_call, response) => response.writeHead(204).end();
    await retryGivenUp(desk.context.scope, id, desk.now);
    expect(await desk.deliver()).toEqual({ matched: 0, sent: 30, failed: 0 });
    expect(new Set(hook.calls.map((call) => call.id)).size).toBe(30);
  });

  test('a mail that is refused for now is the same mail when it is tried again', async () => {
    const desk = await newDesk();
    const id = await desk.add({ q: '变压器' });
    const seen: string[] = [];
    mail.judge = ({ messageId }) => {
      seen.push(messageId);
      return seen.length < 3 ? 451 : undefined;
    };
    await writeNews(desk.context.scope, [{ articleId: 1, title: '变压器一' }]);
    expect(await desk.nextDay()).toEqual({ matched: 1, sent: 0, failed: 1 });
    expect((await desk.detail(id)).mail?.error?.zh).toContain('451');
    desk.time += 3_600_000;
    await desk.deliver();
    desk.time += 3_600_000;
    expect(await desk.deliver()).toMatchObject({ sent: 1 });
    expect(seen).toHaveLength(3);
    expect(new Set(seen)).toEqual(new Set([mail.mails[0]?.messageId]));
    // An address that is not there is not asked again.
    await changeSubscription(
      desk.context,
      id,
      { mail: { to: 'unknown@example.org', schedule: { every: 'hour', workdays: false } } },
      desk.now,
    );
    await writeNews(desk.context.scope, [{ articleId: 2, title: '变压器二' }]);
    await desk.nextDay();
    expect((await desk.detail(id)).mail).toMatchObject({ givenUp: 1, waiting: 0 });
    expect((await desk.detail(id)).mail?.error?.zh).toMatch(/拒收这个地址.*550/);
  });

  test('what a dead process held is sent by another when the lease has run out, under the same id', async () => {
    const desk = await newDesk();
    const id = await desk.add({ q: '变压器' }, ['webhook']);
    await writeNews(desk.context.scope, [{ articleId: 1, title: '变压器一' }]);
    const dying = desk.deliver({
      at: (point) => {
        if (point === 'sent') throw new Error('dead');
      },
    });
    await expect(dying).rejects.toThrow('dead');
    desk.time += 170_000;
    expect(await desk.deliver()).toEqual({ matched: 0, sent: 0, failed: 0 });
    desk.time += 20_000;
    expect(await desk.deliver()).toEqual({ matched: 0, sent: 1, failed: 0 });
    expect(hook.calls.map((call) => call.id)).toEqual([hook.calls[0]?.id, hook.calls[0]?.id]);
    expect((await desk.detail(id)).dispatches).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });

  test('a call that kills its process every time ends some day', async () => {
    const desk = await newDesk();
    const id = await desk.add({ q: '变压器' }, ['webhook']);
    await writeNews(desk.context.scope, [{ articleId: 1, title: '变压器一' }]);
    for (let n = 0; n < 8; n += 1) {
      const dying = desk.deliver({
        at: (point) => {
          if (point === 'sending') throw new Error('dead');
        },
      });
      await expect(dying).rejects.toThrow('dead');
      desk.time += day;
    }
    expect(await desk.deliver()).toEqual({ matched: 0, sent: 0, failed: 0 });
    expect((await desk.detail(id)).webhook).toMatchObject({
      givenUp: 1,
      waiting: 0,
      error: { zh: '每次发送时程序都中断了，已放弃。' },
    });
  });

  test('one subscription that cannot be answered does not keep the others waiting', async () => {
    const desk = await newDesk();
    const { scope } = desk.context;
    const bad = await desk.add({ q: '变压器' }, ['webhook']);
    await desk.add({ q: '变压器' }, ['webhook']);
    await scope.db
      .updateTable('subscription')
      .set({ query: JSON.stringify({ q: 7 }) })
      .where('clusterId', '=', scope.clusterId)
      .where('subscriptionId', '=', bad)
      .execute();
    await writeNews(scope, [{ articleId: 1, title: '变压器一' }]);
    await expect(desk.deliver()).rejects.toThrow(AggregateError);
    expect(toldBy()).toEqual(['变压器一']);
  });

  test('a test goes out at once and counts for nothing', async () => {
    const desk = await newDesk();
    const id = await desk.add({ q: '变压器' }, ['mail', 'webhook']);
    await writeNews(desk.context.scope, [{ articleId: 1, title: '变压器一' }]);
    for (const channel of ['mail', 'webhook'] as const)
      expect(await testSend(desk.context, id, channel)).toEqual({ ok: true, error: null });
    expect(mail.mails[0]?.headers.get('subject')).toContain('测试邮件');
    expect(JSON.parse(hook.calls[0]?.body ?? '')).toMatchObject({ type: 'test' });
    expect((await desk.detail(id)).dispatches).toEqual([]);
    expect(await desk.nextDay()).toEqual({ matched: 1, sent: 2, failed: 0 });
  });
}
