// Subscriptions over HTTP: secrets stay with their owner, feeds with whoever holds the address.
import { parseFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Subscription, SubscriptionDetail } from '../../src/schema/subscription.ts';
import { openAtlas } from '../support/atlas.ts';
import type { Atlas } from '../support/atlas.ts';
import { json } from '../support/cluster.ts';
import type { TestCluster } from '../support/cluster.ts';
import { removeNews, writeNews } from '../support/news.ts';

let atlas: Atlas;
let cluster: TestCluster;
beforeAll(async () => {
  atlas = await openAtlas();
  cluster = await atlas.cluster();
  await writeNews(await cluster.scope(), [
    { articleId: 1, title: '变压器旧闻', published: '2024-11-02' },
    { articleId: 2, title: '电缆旧闻' },
  ]);
});
afterAll(() => atlas.close());

const add = (body: object): Promise<SubscriptionDetail> =>
  cluster.send('POST', 'subscriptions', { name: '变压器', query: { q: '变压器' }, ...body });

/** Whoever holds the address asks under whatever name the server has for them. */
const fetchFeed = (address: string, init?: RequestInit): Promise<Response> =>
  atlas.request(new URL(address).pathname, init);

async function titlesOf(address: string): Promise<(string | undefined)[]> {
  const { format, feed } = parseFeed(await (await fetchFeed(address)).text());
  if (format === 'atom') return feed.entries?.map(({ title }) => title?.value) ?? [];
  if (format === 'json') return feed.items?.map(({ title }) => title) ?? [];
  throw new Error(`It is a feed of the format ${format}.`);
}

test('a feed begins with what is there, follows what comes, and forgets what is taken down', async () => {
  const { feeds } = await add({});
  expect(await titlesOf(feeds.atom)).toEqual(['变压器旧闻']);
  const scope = await cluster.scope();
  await writeNews(scope, [{ articleId: 3, title: '变压器新闻' }]);
  expect(await titlesOf(feeds.json)).toEqual(['变压器新闻', '变压器旧闻']);
  const first = await fetchFeed(feeds.atom);
  const etag = first.headers.get('etag') ?? '';
  expect(first.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  expect(first.headers.get('cache-control')).toBe('private, no-cache');
  expect(first.headers.get('last-modified')).toBeNull();
  const again = await fetchFeed(feeds.atom, { headers: { 'if-none-match': `W/"x", ${etag}` } });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  const head = await fetchFeed(feeds.atom, { method: 'HEAD' });
  expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag]);
  await removeNews(scope, [3]);
  const then = await fetchFeed(feeds.atom, { headers: { 'if-none-match': etag } });
  expect(then.status).toBe(200);
  expect(await then.text()).not.toContain('变压器新闻');
});

test('ids of entries stand whatever becomes of the address; the old address answers nobody', async () => {
  const { feeds, subscriptionId } = await add({});
  const idsOf = async (address: string): Promise<string[]> => {
    const { items, feed_url } = (await (await fetchFeed(address)).json()) as {
      items: { id: string }[];
      feed_url: string;
    };
    expect(feed_url).toBe(address);
    return items.map(({ id }) => id);
  };
  const before = await idsOf(feeds.json);
  const renewed = await cluster.send<SubscriptionDetail>(
    'POST',
    `subscriptions/${subscriptionId}/renew`,
    { secret: 'feed' },
  );
  expect(renewed.feeds.json).not.toBe(feeds.json);
  expect(await idsOf(renewed.feeds.json)).toEqual(before);
  const answers = [
    await fetchFeed(feeds.json),
    // Another last character, whichever the secret happens to end with.
    await fetchFeed(
      renewed.feeds.json.replace(/(.)\.json$/, (_, last) => `${last === 'A' ? 'B' : 'A'}.json`),
    ),
    await atlas.request('/feeds/x.atom'),
    await fetchFeed(renewed.feeds.json.replace('.json', '.rss')),
  ];
  for (const answer of answers) {
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain(renewed.feeds.json.slice(-37, -5));
  }
  await cluster.send('DELETE', `subscriptions/${subscriptionId}`);
  expect((await fetchFeed(renewed.feeds.json)).status).toBe(404);
});

test('lists hold no secret; the owner’s answer is not kept', async () => {
  const made = await add({ webhook: { url: 'https://hook.example/robot/geheim?key=geheim' } });
  expect(made.webhookSecret).toMatch(/^whsec_/);
  expect(made.webhook?.url).toBe('https://hook.example/robot/geheim?key=geheim');
  const list = await cluster.raw('subscriptions');
  const text = await list.text();
  const { subscriptions } = JSON.parse(text) as { subscriptions: Subscription[] };
  const listed = subscriptions.find((one) => one.subscriptionId === made.subscriptionId);
  expect(listed?.webhook?.url).toBe('https://hook.example/…');
  const [, secret = '?'] = /feeds\/([\w-]+)\.atom/.exec(made.feeds.atom) ?? [];
  for (const hidden of ['geheim', 'whsec_', secret]) expect(text).not.toContain(hidden);
  const detail = await cluster.raw(`subscriptions/${made.subscriptionId}`);
  expect(detail.headers.get('cache-control')).toBe('no-store');
  expect(await detail.text()).toContain(secret);
});

test.each([
  ['a private address', { webhook: { url: 'http://192.168.0.1/hook' } }, 422],
  ['an address of another kind', { webhook: { url: 'ftp://hook.example/' } }, 422],
  ['a mail where no mail server is set', { mail: { to: 'reader@example.org' } }, 422],
  ['what is no mail address', { mail: { to: 'reader\r\nBcc: a@example.org' } }, 400],
  [
    'a schedule that is none',
    { mail: { to: 'a@b.cn', schedule: { every: 'day', at: '25:00' } } },
    400,
  ],
  ['no name', { name: ' ' }, 400],
])('%s is refused with a sentence', async (_what, body, status) => {
  const sent = { name: '变压器', query: { q: '变压器' }, ...body };
  const answer = await cluster.raw('subscriptions', json('POST', sent));
  expect(answer.status).toBe(status);
  expect(((await answer.json()) as { zh: string }).zh).toMatch(/\p{Script=Han}/u);
});

test('a subscription that is not there is said so, whatever is asked of it', async () => {
  const asks: [string, string, object?][] = [
    ['GET', ''],
    ['DELETE', ''],
    ['PATCH', '', { paused: true }],
    ['POST', '/renew', { secret: 'feed' }],
    ['POST', '/test', { channel: 'mail' }],
    ['POST', '/deliver'],
    ['POST', '/retry'],
  ];
  for (const [method, path, body] of asks)
    expect((await cluster.raw(`subscriptions/999${path}`, json(method, body))).status).toBe(404);
});

test('a pause is kept, and a test says why it did not go out', async () => {
  const { subscriptionId } = await add({ webhook: { url: 'http://hook.invalid/' } });
  const path = `subscriptions/${subscriptionId}`;
  expect(await cluster.send('PATCH', path, { paused: true })).toMatchObject({ paused: true });
  expect(await cluster.send('POST', `${path}/test`, { channel: 'webhook' })).toMatchObject({
    ok: false,
    error: { zh: expect.stringMatching(/^hook\.invalid：/) as string },
  });
  const mail = await cluster.raw(`${path}/test`, json('POST', { channel: 'mail' }));
  expect(mail.status).toBe(409);
  expect(await cluster.send('POST', 'subscriptions/deliver')).toEqual({
    matched: 0,
    sent: 0,
    failed: 0,
  });
});
