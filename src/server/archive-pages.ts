// The archive outside of the API: the archived page in its frame, what it needs, and Memento (RFC 7089).
import { Hono } from 'hono';
import type { Context } from 'hono';
import { readArchivedPage, readResource } from '../archive/archived-page.ts';
import {
  findNearest,
  httpDate,
  mementoAddress,
  mementoLinks,
  readMementoStamp,
  timeMap,
} from '../archive/memento.ts';
import type { MementoRoots } from '../archive/memento.ts';
import { getSnapshot, listCaptures } from '../archive/snapshots.ts';
import { surtOf } from '../archive/warc/surt.ts';
import type { Snapshot } from '../schema/snapshot.ts';
import { NotFoundError, RefusedError } from '../util/errors.ts';
import type { Env } from './routes/router.ts';

/**
 * `sandbox` without any permission: no script, no form, no popup, an origin of its own. What is not from this
 * archive does not load.
 */
const policy = [
  'sandbox',
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "frame-ancestors 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

const frameHeaders = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'SAMEORIGIN',
  'cross-origin-resource-policy': 'same-origin',
};

export const archivePages = new Hono<Env>()
  .get('/:cluster/snapshot/:id', async (c) => {
    const archive = await archiveOf(c);
    const snapshot = await getSnapshot(archive.scope, readId(c));
    return showPage(c, archive, snapshot, {});
  })
  .get('/:cluster/resource/:id', async (c) => {
    const archive = await archiveOf(c);
    const snapshot = await getSnapshot(archive.scope, readId(c));
    const { type, body } = await readResource(archive, snapshot, resourceAddress(c));
    const held = { ...frameHeaders, 'content-type': type, 'cache-control': 'no-cache' };
    return c.body(typeof body === 'string' ? body : Buffer.from(body), 200, held);
  })
  .get('/:cluster/timemap/link/*', async (c) => {
    const { roots, url, captures } = await capturesOf(c, 'timemap/link/');
    return c.body(timeMap(roots, url, captures), 200, {
      'content-type': 'application/link-format; charset=utf-8',
    });
  })
  .get('/:cluster/timegate/*', async (c) => {
    const { roots, captures } = await capturesOf(c, 'timegate/');
    const asked = c.req.header('accept-datetime');
    const wanted = asked === undefined ? new Date(8.64e15) : new Date(asked);
    if (Number.isNaN(wanted.getTime())) throw badDate(asked ?? '');
    const nearest = findNearest(captures, wanted);
    if (!nearest) throw new Error('A page with captures has a nearest one.');
    return c.body(null, 302, {
      vary: 'accept-datetime',
      location: mementoAddress(roots, nearest),
      link: mementoLinks(roots, captures, nearest),
    });
  })
  .get('/:cluster/:stamp{[0-9]+}/*', async (c) => {
    const stamp = c.req.param('stamp');
    const { roots, captures } = await capturesOf(c, `${stamp}/`);
    const wanted = readMementoStamp(stamp);
    if (!wanted) throw badDate(stamp);
    const nearest = findNearest(captures, wanted);
    if (!nearest) throw new Error('A page with captures has a nearest one.');
    return showPage(c, await archiveOf(c), nearest, {
      'memento-datetime': httpDate(nearest.capturedAt),
      link: mementoLinks(roots, captures, nearest),
      'content-location': mementoAddress(roots, nearest),
    });
  });

type PageContext = Context<Env>;

async function archiveOf(c: PageContext) {
  return (await c.var.runtime.cluster(c.req.param('cluster') ?? '')).desk.archive();
}

function readId(c: PageContext): number {
  const id = Number(c.req.param('id'));
  if (Number.isSafeInteger(id) && id > 0) return id;
  throw new NotFoundError('snapshot', { zh: '没有这个快照。', en: 'There is no such snapshot.' });
}

function resourceAddress(c: PageContext): (snapshotId: number) => string {
  const cluster = c.req.param('cluster') ?? '';
  return (snapshotId) => `/archive/${cluster}/resource/${snapshotId}`;
}

async function showPage(
  c: PageContext,
  archive: Awaited<ReturnType<typeof archiveOf>>,
  snapshot: Snapshot,
  more: Record<string, string>,
): Promise<Response> {
  const html = await readArchivedPage(archive, snapshot, resourceAddress(c));
  return c.body(html, 200, {
    ...frameHeaders,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    ...more,
  });
}

/** The address after the prefix is taken as it was sent, its own query included. */
async function capturesOf(
  c: PageContext,
  prefix: string,
): Promise<{ roots: MementoRoots; url: string; captures: Snapshot[] }> {
  const cluster = c.req.param('cluster') ?? '';
  const asked = new URL(c.req.url);
  const root = `/archive/${cluster}/`;
  const url = asked.href.slice(asked.origin.length + root.length + prefix.length);
  const { scope } = await c.var.runtime.cluster(cluster);
  const captures = (await listCaptures(scope, surtOf(url))).filter(
    ({ state, status }) => state === 'kept' && status === 200,
  );
  if (captures.length > 0)
    return { roots: { base: `${asked.origin}${root.slice(0, -1)}` }, url, captures };
  throw new NotFoundError('memento', {
    zh: `没有 ${url} 的快照。`,
    en: `There is no snapshot of ${url}.`,
  });
}

function badDate(text: string): RefusedError {
  return new RefusedError('accept-datetime', {
    zh: `时间“${text}”无法识别。`,
    en: `The time “${text}” cannot be read.`,
  });
}
