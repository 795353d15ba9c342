// The archive for other tools and from them: WARC in, WACZ and JSON Lines out.
import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { exportJsonLines, exportWacz } from '../../archive/export-articles.ts';
import { importWarc } from '../../archive/import-warc.ts';
import { warcImportSchema } from '../../schema/exchange.ts';
import { isoDay } from '../../util/iso-day.ts';
import { RefusedError } from '../../util/errors.ts';
import { attachment } from './attachment.ts';
import { answers, clusterParam } from './parameters.ts';
import { createRouter } from './router.ts';

export const exchangeRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'post',
      path: '/clusters/{cluster}/snapshots/import',
      request: { params: clusterParam },
      responses: answers(warcImportSchema, 'What came of the .warc or .warc.gz in the body'),
    }),
    async (c) => {
      const { desk } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const { body } = c.req.raw;
      if (!body) {
        throw new RefusedError('warc', {
          zh: '没有收到文件。',
          en: 'No file came with the request.',
        });
      }
      return c.json(await importWarc(await desk.archive(), readChunks(body)), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/snapshots/export',
      request: {
        params: clusterParam,
        query: z.object({
          /** Numbers parted by commas; absent: everything. */
          ids: z
            .string()
            .max(20_000)
            .regex(/^\d+(,\d+)*$/)
            .optional(),
        }),
      },
      responses: {
        200: {
          description: 'The captures as WACZ 1.1.1',
          content: { 'application/wacz': { schema: z.string() } },
        },
      },
    }),
    async (c) => {
      const { desk, cluster } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const ids = c.req.valid('query').ids?.split(',').map(Number);
      const name = `${cluster.name}-快照-${isoDay(c.var.runtime.now())}.wacz`;
      const pieces = exportWacz(await desk.archive(), ids, `${cluster.name} 快照`);
      return attachment(toStream(pieces), name, 'application/wacz') as never;
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/articles/export',
      request: { params: clusterParam },
      responses: {
        200: {
          description: 'Every article as JSON Lines',
          content: { 'application/jsonl': { schema: z.string() } },
        },
      },
    }),
    async (c) => {
      const { scope, cluster } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const name = `${cluster.name}-资讯-${isoDay(c.var.runtime.now())}.jsonl`;
      const lines = toStream(exportJsonLines(scope));
      return attachment(lines, name, 'application/jsonl; charset=utf-8') as never;
    },
  );

async function* readChunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) yield chunk;
}

function toStream(pieces: AsyncIterable<Uint8Array | string>): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(pieces, { objectMode: false })) as ReadableStream<Uint8Array>;
}
