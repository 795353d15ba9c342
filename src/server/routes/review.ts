// The review queue and verdicts.
import { createRoute, z } from '@hono/zod-openapi';
import { getPair, judgePair, listReview, withdrawVerdict } from '../../registers/review.ts';
import { writeInTurn } from '../../registers/write-in-turn.ts';
import {
  reviewPageSchema,
  reviewPairSchema,
  reviewQuerySchema,
  verdictRequestSchema,
} from '../../schema/review.ts';
import { answers, clusterParam, jsonBody, pairParam, verdictParam } from './parameters.ts';
import { createRouter } from './router.ts';

export const reviewRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/review',
      request: { params: clusterParam, query: reviewQuerySchema },
      responses: answers(reviewPageSchema, 'Pairs that may be one organisation'),
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const page = await listReview(cluster.scope, c.req.valid('query'), await cluster.chain());
      return c.json(page, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/clusters/{cluster}/review/{pairId}',
      request: { params: pairParam, body: jsonBody(verdictRequestSchema) },
      responses: answers(reviewPairSchema, 'The pair as judged'),
    }),
    async (c) => {
      const { cluster: slug, pairId } = c.req.valid('param');
      const { now, cluster: find } = c.var.runtime;
      const cluster = await find(slug);
      const placing = await cluster.placing();
      await writeInTurn(cluster.scope, (inside) =>
        judgePair(inside, pairId, c.req.valid('json'), placing, now()),
      );
      return c.json(await getPair(cluster.scope, pairId, await cluster.chain()), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/clusters/{cluster}/verdicts/{verdictId}',
      request: { params: verdictParam },
      responses: answers(z.object({ verdictId: z.number().int() }), 'The verdict is taken back'),
    }),
    async (c) => {
      const { cluster: slug, verdictId } = c.req.valid('param');
      const { now, cluster: find } = c.var.runtime;
      const cluster = await find(slug);
      const placing = await cluster.placing();
      await writeInTurn(cluster.scope, (inside) =>
        withdrawVerdict(inside, verdictId, placing, now()),
      );
      return c.json({ verdictId }, 200);
    },
  );
