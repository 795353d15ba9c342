// 招引名单: candidates for gaps, the shortlist, and one click into 拟引进企业库.
import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { addTarget } from '../../registers/gaps/add-target.ts';
import { exportTargets } from '../../registers/gaps/export-gaps.ts';
import { chooseGaps, findTargets } from '../../registers/gaps/find-targets.ts';
import type { Targets } from '../../schema/targets.ts';
import { writeInTurn } from '../../registers/write-in-turn.ts';
import { addTargetRequestSchema, targetsQuerySchema, targetsSchema } from '../../schema/targets.ts';
import { isoDay } from '../../util/iso-day.ts';
import type { ClusterRuntime } from '../runtime.ts';
import { attachment } from './attachment.ts';
import { answers, clusterParam, jsonBody } from './parameters.ts';
import { createRouter } from './router.ts';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function answer(
  cluster: ClusterRuntime,
  query: z.output<typeof targetsQuerySchema>,
): Promise<Targets> {
  const model = await cluster.gapModel(undefined);
  const gaps = chooseGaps(model, (query.segment ?? '').split(',').filter(Boolean));
  return findTargets(cluster.scope, model, gaps, {
    most: query.most,
    perSegment: query.perSegment ?? null,
    travel: query.travel ?? null,
    excludeRivals: query.excludeRivals === 'true',
  });
}

export const targetRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/targets',
      request: { params: clusterParam, query: targetsQuerySchema },
      responses: answers(targetsSchema, 'Candidates for the gaps and a shortlist of them'),
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      return c.json(await answer(cluster, c.req.valid('query')), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/targets.xlsx',
      request: {
        params: clusterParam,
        query: targetsQuerySchema.extend({ lang: z.enum(['zh', 'en']).default('zh') }),
      },
      responses: {
        200: {
          description: 'Candidates and shortlist',
          content: { [spreadsheet]: { schema: z.string() } },
        },
      },
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const { lang, ...query } = c.req.valid('query');
      const day = isoDay(c.var.runtime.now());
      const pieces = exportTargets(await answer(cluster, query), cluster.cluster.name, day, lang);
      const body = Readable.toWeb(Readable.from(pieces)) as ReadableStream<Uint8Array>;
      const file = lang === 'zh' ? `招引名单-${day}.xlsx` : `targets-${day}.xlsx`;
      return attachment(body, file, spreadsheet) as never;
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/clusters/{cluster}/targets',
      request: { params: clusterParam, body: jsonBody(addTargetRequestSchema) },
      responses: answers(
        z.object({ entityId: z.number().int(), recordId: z.number().int() }),
        'The record that put it into 拟引进企业库',
      ),
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const model = await cluster.gapModel(undefined);
      const placing = await cluster.placing();
      const now = c.var.runtime.now();
      const request = c.req.valid('json');
      const added = await writeInTurn(cluster.scope, (inside) =>
        addTarget(inside, model, request, placing, now),
      );
      return c.json(added, 200);
    },
  );
