// Sources and imports.
import { createReadStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import {
  correctMapping,
  discardImport,
  getImport,
  listDiff,
  startAcceptance,
  startImport,
} from '../../registers/import/imports.ts';
import { refusedRows } from '../../registers/import/refused-rows.ts';
import { pathOfDigest } from '../../registers/import/uploads.ts';
import { getSource, listSources, undoSource } from '../../registers/sources.ts';
import {
  diffPageSchema,
  diffQuerySchema,
  importOptionsSchema,
  importSchema,
  mappingRequestSchema,
} from '../../schema/import.ts';
import { sourceSchema } from '../../schema/source.ts';
import { NotFoundError, RefusedError } from '../../util/errors.ts';
import { answers, clusterParam, jsonBody, sourceParam } from './parameters.ts';
import { attachment } from './attachment.ts';
import { createRouter } from './router.ts';

const file = {
  200: {
    description: 'A file',
    content: { 'application/octet-stream': { schema: z.string() } },
  },
};

export const importRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/sources',
      request: { params: clusterParam },
      responses: answers(z.object({ sources: z.array(sourceSchema) }), 'Sources, newest first'),
    }),
    async (c) => {
      const { scope } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      return c.json({ sources: await listSources(scope) }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/sources/{sourceId}',
      request: { params: sourceParam },
      responses: answers(sourceSchema, 'One source with its sheets and columns'),
    }),
    async (c) => {
      const { cluster: slug, sourceId } = c.req.valid('param');
      const { scope } = await c.var.runtime.cluster(slug);
      return c.json(await getSource(scope, sourceId), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/sources/{sourceId}/file',
      request: { params: sourceParam },
      responses: file,
    }),
    async (c) => {
      const { cluster: slug, sourceId } = c.req.valid('param');
      const { scope, around } = await c.var.runtime.cluster(slug);
      const source = await getSource(scope, sourceId);
      const path = pathOfDigest(around.files, source.digest);
      if (!existsSync(path))
        throw new NotFoundError('file', {
          zh: `来源“${source.title}”没有原始文件。`,
          en: `There is no file of the source “${source.title}”.`,
        });
      const stream = createReadStream(path);
      const body = Readable.toWeb(stream) as ReadableStream<Uint8Array>;
      return attachment(body, source.title, 'application/octet-stream') as never;
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/clusters/{cluster}/sources/{sourceId}',
      request: { params: sourceParam },
      responses: answers(sourceSchema, 'The source, undone'),
    }),
    async (c) => {
      const { cluster: slug, sourceId } = c.req.valid('param');
      const cluster = await c.var.runtime.cluster(slug);
      const placing = await cluster.placing();
      await undoSource(cluster.scope, sourceId, placing, c.var.runtime.now());
      return c.json(await getSource(cluster.scope, sourceId), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/clusters/{cluster}/imports',
      description:
        'The body is the workbook itself. With `accept` it is imported at once; otherwise a dry run waits for acceptance.',
      request: {
        params: clusterParam,
        query: importOptionsSchema.extend({ accept: z.stringbool().optional() }),
        body: { content: { 'application/octet-stream': { schema: z.any() } } },
      },
      responses: answers(importSchema, 'The import has started; ask for it again', 202),
    }),
    async (c) => {
      const { around } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const { body } = c.req.raw;
      if (!body)
        throw new RefusedError('empty', {
          zh: '没有收到文件。',
          en: 'No file came with the request.',
        });
      const sourceId = await startImport(
        around,
        Readable.fromWeb(body as never),
        c.req.valid('query'),
      );
      return c.json(await getImport(around, sourceId), 202);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/imports/{sourceId}',
      request: { params: sourceParam },
      responses: answers(importSchema, 'How far an import is, and what it would change'),
    }),
    async (c) => {
      const { cluster: slug, sourceId } = c.req.valid('param');
      const { around } = await c.var.runtime.cluster(slug);
      return c.json(await getImport(around, sourceId), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/imports/{sourceId}/rows',
      request: { params: sourceParam, query: diffQuerySchema },
      responses: answers(diffPageSchema, 'Rows of the dry run'),
    }),
    async (c) => {
      const { cluster: slug, sourceId } = c.req.valid('param');
      const { scope } = await c.var.runtime.cluster(slug);
      return c.json(await listDiff(scope, sourceId, c.req.valid('query')), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/clusters/{cluster}/imports/{sourceId}/mapping',
      request: { params: sourceParam, body: jsonBody(mappingRequestSchema) },
      responses: answers(importSchema, 'The dry run is made anew', 202),
    }),
    async (c) => {
      const { cluster: slug, sourceId } = c.req.valid('param');
      const { around } = await c.var.runtime.cluster(slug);
      await correctMapping(around, sourceId, c.req.valid('json'));
      return c.json(await getImport(around, sourceId), 202);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/clusters/{cluster}/imports/{sourceId}/accept',
      request: { params: sourceParam },
      responses: answers(importSchema, 'The acceptance has started; ask for it again', 202),
    }),
    async (c) => {
      const { cluster: slug, sourceId } = c.req.valid('param');
      const { around } = await c.var.runtime.cluster(slug);
      await startAcceptance(around, sourceId);
      return c.json(await getImport(around, sourceId), 202);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/clusters/{cluster}/imports/{sourceId}',
      request: { params: sourceParam },
      responses: answers(z.object({ sourceId: z.number().int() }), 'The dry run is thrown away'),
    }),
    async (c) => {
      const { cluster: slug, sourceId } = c.req.valid('param');
      const { around } = await c.var.runtime.cluster(slug);
      await discardImport(around, sourceId);
      return c.json({ sourceId }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/imports/{sourceId}/refused',
      request: { params: sourceParam },
      responses: file,
    }),
    async (c) => {
      const { cluster: slug, sourceId } = c.req.valid('param');
      const { scope } = await c.var.runtime.cluster(slug);
      const { name, bytes } = await refusedRows(scope, sourceId);
      return attachment(
        bytes,
        name,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ) as never;
    },
  );
