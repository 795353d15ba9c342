// Answers that stay true until the data changes: kept in memory and named by an ETag.
import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { isoDay } from '../util/iso-day.ts';
import type { ClusterRuntime } from './runtime.ts';

interface Answer {
  version: number;
  body: string;
  etag: string;
}

const keepAtMost = 300;
const largest = 2 * 1024 ** 2;
/** Progress, files and the archive, which a crawler changes at any moment, are never kept. */
const live =
  /\/(imports|export|file|chain\.yaml|snapshots|articles|watches|crawl|visits|takedowns|subscriptions|scenarios|facts|fact-rules|fact-model|brief)(\/|$|\?)/;
/** Writes that say themselves when the views change, or that never change them. */
const quiet =
  /\/(imports|snapshots|watches|crawl|subscriptions|scenarios|what-if|input-output|facts|fact-rules|fact-model)(\/|$)/;

/**
 * Serves GETs of one cluster from memory while the data version stands. While an import keeps the
 * database busy, what was asked before is answered without it.
 */
export function keepAnswers(
  find: (slug: string) => Promise<ClusterRuntime>,
  now: () => Date,
): MiddlewareHandler {
  const answers = new Map<string, Answer>();
  return async (context, next) => {
    const slug = context.req.param('cluster');
    const url = new URL(context.req.url);
    // Answers name today; tomorrow they are asked again.
    const key = `${isoDay(now())} ${url.pathname}${url.search}`;
    if (!slug) return next();
    const runtime = await find(slug);
    if (context.req.method !== 'GET') {
      await next();
      // An import shows nothing before it is accepted, and says so itself when it is.
      if (!quiet.test(url.pathname)) runtime.touch();
      return;
    }
    if (live.test(key)) return next();
    const version = await runtime.version();
    let answer = answers.get(key);
    if (answer?.version !== version) {
      await next();
      const type = context.res.headers.get('content-type') ?? '';
      if (context.res.status !== 200 || !type.startsWith('application/json')) return;
      const body = await context.res.clone().text();
      answer = {
        version,
        body,
        etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
      };
      if (body.length <= largest) keep(answers, key, answer);
    }
    context.res = undefined;
    const { body, etag } = answer;
    const fresh = names(context.req.header('if-none-match'), etag);
    context.res = new Response(fresh ? null : body, {
      status: fresh ? 304 : 200,
      headers: {
        etag,
        'cache-control': 'no-cache',
        'content-type': 'application/json; charset=utf-8',
      },
    });
  };
}

/** Whether If-None-Match names the tag; weak ones count too (RFC 9110, 13.1.2). */
export function names(header: string | undefined, etag: string): boolean {
  const tags = header?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(etag) || tags.includes('*');
}

function keep(answers: Map<string, Answer>, key: string, answer: Answer): void {
  answers.delete(key);
  answers.set(key, answer);
  const [oldest] = answers.keys();
  if (answers.size > keepAtMost && oldest !== undefined) answers.delete(oldest);
}
