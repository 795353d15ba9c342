// Snapshots: capturing, the page as it was, its bytes, its timeline, its proof.
import { createRoute, z } from '@hono/zod-openapi';
import { capturePage } from '../../archive/capture-page.ts';
import { compareTexts } from '../../archive/compare-captures.ts';
import { findArticleOf } from '../../archive/articles.ts';
import {
  getSnapshot,
  listCaptures,
  readContent,
  readRecord,
  verifySnapshot,
} from '../../archive/snapshots.ts';
import { viewSnapshot } from '../../archive/view-snapshot.ts';
import { surtOf } from '../../archive/warc/surt.ts';
import { captureComparisonSchema } from '../../schema/comparison.ts';
import {
  capturedSchema,
  snapshotSchema,
  snapshotViewSchema,
  verificationSchema,
} from '../../schema/snapshot.ts';
import type { Captured } from '../../schema/snapshot.ts';
import { attachment } from './attachment.ts';
import { answers, clusterParam, jsonBody, snapshotParam } from './parameters.ts';
import { createRouter } from './router.ts';

const newSnapshotsSchema = z.object({
  urls: z.array(z.string().max(2000)).min(1).max(50),
  requisites: z.boolean().default(false),
});
const base = '/clusters/{cluster}/snapshots';

export const snapshotRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'post',
      path: base,
      request: { params: clusterParam, body: jsonBody(newSnapshotsSchema) },
      responses: answers(
        z.object({ captures: z.array(capturedSchema) }),
        'What came of each address',
      ),
    }),
    async (c) => {
      const { desk } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const archive = await desk.archive();
      const { urls, requisites } = c.req.valid('json');
      const captures: Captured[] = [];
      for (const url of new Set(urls))
        captures.push(await capturePage(archive, url, { requisites, signal: c.req.raw.signal }));
      return c.json({ captures }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: base,
      request: { params: clusterParam, query: z.object({ url: z.string().max(2000) }) },
      responses: answers(
        z.object({ captures: z.array(snapshotSchema) }),
        'Every capture of an address, the oldest first',
      ),
    }),
    async (c) => {
      const { scope } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const captures = await listCaptures(scope, surtOf(c.req.valid('query').url));
      return c.json({ captures }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: `${base}/{snapshotId}`,
      request: { params: snapshotParam },
      responses: answers(snapshotViewSchema, 'A capture, its text, and when else it was captured'),
    }),
    async (c) => {
      const { cluster, snapshotId } = c.req.valid('param');
      const { scope } = await c.var.runtime.cluster(cluster);
      return c.json(await viewSnapshot(scope, snapshotId), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: `${base}/{snapshotId}/verify`,
      request: { params: snapshotParam },
      responses: answers(verificationSchema, 'The digest, computed anew from the WARC file'),
    }),
    async (c) => {
      const { cluster, snapshotId } = c.req.valid('param');
      const archive = await (await c.var.runtime.cluster(cluster)).desk.archive();
      const snapshot = await getSnapshot(archive.scope, snapshotId);
      return c.json(await verifySnapshot(archive, snapshot), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: `${base}/{snapshotId}/comparison`,
      request: {
        params: snapshotParam,
        query: z.object({ with: z.coerce.number().int().positive() }),
      },
      responses: answers(captureComparisonSchema, 'What changed in the text since another capture'),
    }),
    async (c) => {
      const { cluster, snapshotId } = c.req.valid('param');
      const { scope } = await c.var.runtime.cluster(cluster);
      const textOf = async (id: number) => {
        const article = await findArticleOf(scope, await getSnapshot(scope, id));
        if (!article || article.removed) return { title: '', paragraphs: [] };
        return { title: article.title, paragraphs: article.body.split('\n') };
      };
      const before = await textOf(c.req.valid('query').with);
      return c.json(compareTexts(before, await textOf(snapshotId)), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: `${base}/{snapshotId}/file`,
      request: { params: snapshotParam },
      responses: {
        200: {
          description:
            'The entity as it was sent, content encoding undone; to be saved, never shown',
          content: { 'application/octet-stream': { schema: z.string() } },
        },
      },
    }),
    async (c) => {
      const { cluster, snapshotId } = c.req.valid('param');
      const archive = await (await c.var.runtime.cluster(cluster)).desk.archive();
      const snapshot = await getSnapshot(archive.scope, snapshotId);
      const bytes = await readContent(archive, snapshot);
      const name = `快照${snapshotId}.${extensionOf(snapshot.contentType)}`;
      return attachment(Buffer.from(bytes), name, 'application/octet-stream') as never;
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: `${base}/{snapshotId}/record/file`,
      request: { params: snapshotParam },
      responses: {
        200: {
          description: 'The WARC record of the capture, as a .warc.gz of its own',
          content: { 'application/warc': { schema: z.string() } },
        },
      },
    }),
    async (c) => {
      const { cluster, snapshotId } = c.req.valid('param');
      const archive = await (await c.var.runtime.cluster(cluster)).desk.archive();
      const snapshot = await getSnapshot(archive.scope, snapshotId);
      // Asked first: a record that was taken down answers with its sentence.
      await readRecord(archive, snapshot);
      const bytes = await archive.warc.readMember(snapshot);
      const name = `快照${snapshotId}.warc.gz`;
      return attachment(Buffer.from(bytes), name, 'application/warc') as never;
    },
  );

function extensionOf(contentType: string): string {
  const [, kind = 'bin'] = /^\s*\w+\/(?:x-|vnd\.)?([a-z0-9]{2,5})/i.exec(contentType) ?? [];
  return kind.toLowerCase();
}
