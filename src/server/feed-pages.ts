// Feeds of subscriptions, outside of the API: whoever holds the secret address reads them, and nobody else.
import { Hono } from 'hono';
import { atomType, writeAtom } from '../subscriptions/feed/atom.ts';
import { etagOf, getByFeedSecret, readFeed } from '../subscriptions/feed/feed.ts';
import { jsonFeedType, writeJsonFeed } from '../subscriptions/feed/json-feed.ts';
import { matchNew } from '../subscriptions/match/match-new.ts';
import { NotFoundError } from '../util/errors.ts';
import { names } from './answers.ts';
import type { Env } from './routes/router.ts';

const formats = {
  atom: { type: atomType, write: writeAtom },
  json: { type: jsonFeedType, write: writeJsonFeed },
} as const;

const privately = {
  // No Last-Modified: what was taken down must vanish, though nothing became newer.
  'cache-control': 'private, no-cache',
  'x-robots-tag': 'noindex, nofollow',
};

export const feedPages = new Hono<Env>().get('/:file', async (c) => {
  const [, secret = '', format = ''] = /^([\w-]{32})\.(atom|json)$/.exec(c.req.param('file')) ?? [];
  if (secret === '') throw noFeed();
  const { runtime } = c.var;
  const { row, slug } = await getByFeedSecret(runtime.db, secret);
  const context = (await runtime.cluster(slug)).subscriptions();
  await matchNew(context.scope, context.search, row.subscriptionId, runtime.now());
  const { type, write } = formats[format as 'atom' | 'json'];
  const self = `${context.base}/feeds/${secret}.${format}`;
  const body = write(await readFeed(context, row, self));
  const etag = etagOf(body);
  const headers = { ...privately, etag };
  if (names(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
  return c.body(body, 200, { ...headers, 'content-type': type });
});

function noFeed(): NotFoundError {
  return new NotFoundError('feed', {
    zh: '没有这个订阅地址；可能已更换或取消。',
    en: 'There is no such feed; its address may have been renewed, or the subscription ended.',
  });
}
