// 订阅源: what is looked at regularly, how it fares, the crawl, and the audit of every request.
import { createRoute, z } from '@hono/zod-openapi';
import { fetchFor } from '../../archive/fetch-for.ts';
import { detectWatchKind } from '../../archive/watch/detect-watch-kind.ts';
import { readHealth } from '../../archive/watch/health.ts';
import { listVisits, readCrawl, readHostLoads } from '../../archive/watch/progress.ts';
import { readOpml, writeOpml } from '../../archive/watch/read/opml.ts';
import {
  addWatch,
  addWatches,
  changeWatch,
  checkNow,
  listWatches,
  removeWatch,
} from '../../archive/watch/watches.ts';
import { messageSchema } from '../../schema/import.ts';
import {
  crawlSchema,
  hostLoadSchema,
  newWatchSchema,
  visitSchema,
  watchChangeSchema,
  watchHealthSchema,
  watchSchema,
} from '../../schema/watch.ts';
import { attachment } from './attachment.ts';
import { answers, clusterParam, jsonBody, watchParam } from './parameters.ts';
import { createRouter } from './router.ts';

const base = '/clusters/{cluster}/watches';

const foundLinkSchema = z.object({ url: z.string(), title: z.string().optional() });
const addedSchema = z.object({
  watch: watchSchema,
  /** Feeds that the page names: mostly better to watch than the page itself. */
  feeds: z.array(foundLinkSchema),
});
const opmlResultSchema = z.object({
  added: z.array(watchSchema),
  known: z.array(z.string()),
  refused: z.array(messageSchema.extend({ url: z.string() })),
});

export const watchRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: base,
      request: { params: clusterParam },
      responses: answers(
        z.object({ watches: z.array(watchSchema), health: z.array(watchHealthSchema) }),
        'What is watched, and how each fares',
      ),
    }),
    async (c) => {
      const { scope } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const health = await readHealth(scope, c.var.runtime.now());
      return c.json({ watches: await listWatches(scope), health }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: base,
      request: { params: clusterParam, body: jsonBody(newWatchSchema) },
      responses: answers(addedSchema, 'The watch; without a kind its address is looked at first'),
    }),
    async (c) => {
      const { scope, desk } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const asked = c.req.valid('json');
      const now = c.var.runtime.now();
      if (asked.kind) {
        const watch = await addWatch(scope, { ...asked, kind: asked.kind }, now);
        return c.json({ watch, feeds: [] }, 200);
      }
      const answer = await fetchFor(await desk.archive(), asked.url, { signal: c.req.raw.signal });
      if (!answer.ok) throw answer.failure;
      const { page, body } = answer;
      const found = await detectWatchKind({ url: page.url, contentType: page.contentType, body });
      const watch = await addWatch(
        scope,
        {
          ...asked,
          kind: found.kind,
          title: asked.title || found.title || undefined,
          pattern: asked.pattern ?? found.pattern,
        },
        now,
      );
      const feeds = found.feeds.map(({ url, title }) => ({ url, ...(title ? { title } : {}) }));
      return c.json({ watch, feeds }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: `${base}/{watchId}`,
      request: { params: watchParam, body: jsonBody(watchChangeSchema) },
      responses: answers(watchSchema, 'The watch as it is now'),
    }),
    async (c) => {
      const { cluster, watchId } = c.req.valid('param');
      const { scope } = await c.var.runtime.cluster(cluster);
      const change = c.req.valid('json');
      return c.json(await changeWatch(scope, watchId, change, c.var.runtime.now()), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: `${base}/{watchId}`,
      request: { params: watchParam },
      responses: answers(z.object({ removed: z.boolean() }), 'Its snapshots stay'),
    }),
    async (c) => {
      const { cluster, watchId } = c.req.valid('param');
      const { scope } = await c.var.runtime.cluster(cluster);
      await removeWatch(scope, watchId);
      return c.json({ removed: true }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${base}/{watchId}/check`,
      request: { params: watchParam },
      responses: answers(crawlSchema, 'It is looked at as soon as its host permits'),
    }),
    async (c) => {
      const { cluster, watchId } = c.req.valid('param');
      const { scope, crawler } = await c.var.runtime.cluster(cluster);
      const now = c.var.runtime.now();
      await checkNow(scope, watchId, now);
      crawler.start();
      return c.json(await readCrawl(scope, crawler.running, now), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: `${base}/opml/file`,
      request: { params: clusterParam },
      responses: {
        200: {
          description: 'The watches as OPML',
          content: { 'text/x-opml': { schema: z.string() } },
        },
      },
    }),
    async (c) => {
      const { scope, cluster } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const text = writeOpml(await listWatches(scope), cluster.name, c.var.runtime.now());
      return attachment(text, `${cluster.name}-订阅源.opml`, 'text/x-opml; charset=utf-8') as never;
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${base}/opml`,
      request: { params: clusterParam },
      responses: answers(opmlResultSchema, 'What of the OPML in the body was added'),
    }),
    async (c) => {
      const { scope } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const wanted = readOpml(await c.req.text());
      const { added, known, refused } = await addWatches(scope, wanted, c.var.runtime.now());
      const reasons = refused.map(({ url, error: { zh, en } }) => ({ url, zh, en }));
      return c.json({ added, known, refused: reasons }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/crawl',
      request: { params: clusterParam },
      responses: answers(crawlSchema, 'How far the crawler is'),
    }),
    async (c) => {
      const { scope, crawler } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      return c.json(await readCrawl(scope, crawler.running, c.var.runtime.now()), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/clusters/{cluster}/crawl',
      request: {
        params: clusterParam,
        body: jsonBody(
          z.object({
            running: z.boolean(),
            /** Answer only when nothing is due any more. */
            wait: z.boolean().default(false),
          }),
        ),
      },
      responses: answers(crawlSchema, 'The crawler was started or stopped'),
    }),
    async (c) => {
      const { scope, crawler } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const { running, wait } = c.req.valid('json');
      if (!running) await crawler.stop();
      else if (wait && !crawler.running) await crawler.runUntilIdle();
      else crawler.start();
      return c.json(await readCrawl(scope, crawler.running, c.var.runtime.now()), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/visits',
      request: {
        params: clusterParam,
        query: z.object({
          host: z.string().max(300).optional(),
          watch: z.coerce.number().int().positive().optional(),
          before: z.coerce.number().int().positive().optional(),
          limit: z.coerce.number().int().min(1).max(5000).default(100),
        }),
      },
      responses: answers(
        z.object({ visits: z.array(visitSchema) }),
        'Every request of the crawler, the newest first',
      ),
    }),
    async (c) => {
      const { scope } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const { host, watch, before, limit } = c.req.valid('query');
      const visits = await listVisits(scope, {
        limit,
        ...(host === undefined ? {} : { host }),
        ...(watch === undefined ? {} : { watchId: watch }),
        ...(before === undefined ? {} : { before }),
      });
      return c.json({ visits }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/visits/hosts',
      request: {
        params: clusterParam,
        query: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }),
      },
      responses: answers(
        z.object({ hosts: z.array(hostLoadSchema) }),
        'What each host had to bear between two instants',
      ),
    }),
    async (c) => {
      const { scope } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      return c.json({ hosts: await readHostLoads(scope, c.req.valid('query')) }, 200);
    },
  );
