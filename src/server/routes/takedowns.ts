// Takedown requests: anyone may make one, an officer decides.
import { createRoute, z } from '@hono/zod-openapi';
import {
  decideTakedown,
  listTakedowns,
  requestTakedown,
  restoreTakedown,
} from '../../archive/takedowns.ts';
import {
  takedownDecisionSchema,
  takedownRequestSchema,
  takedownSchema,
  takedownStateSchema,
} from '../../schema/takedown.ts';
import { answers, clusterParam, jsonBody, takedownParam } from './parameters.ts';
import { createRouter } from './router.ts';

const base = '/clusters/{cluster}/takedowns';

export const takedownRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: base,
      request: {
        params: clusterParam,
        query: z.object({ state: takedownStateSchema.optional() }),
      },
      responses: answers(
        z.object({ takedowns: z.array(takedownSchema) }),
        'Takedown requests, the newest first',
      ),
    }),
    async (c) => {
      const { scope } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      return c.json({ takedowns: await listTakedowns(scope, c.req.valid('query').state) }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: base,
      request: { params: clusterParam, body: jsonBody(takedownRequestSchema) },
      responses: answers(takedownSchema, 'The request, waiting for a decision'),
    }),
    async (c) => {
      const { desk } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      return c.json(await requestTakedown(await desk.archive(), c.req.valid('json')), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${base}/{takedownId}/decision`,
      request: { params: takedownParam, body: jsonBody(takedownDecisionSchema) },
      responses: answers(takedownSchema, 'The request, decided'),
    }),
    async (c) => {
      const { cluster, takedownId } = c.req.valid('param');
      const { desk } = await c.var.runtime.cluster(cluster);
      const decided = await decideTakedown(await desk.archive(), takedownId, c.req.valid('json'));
      return c.json(decided, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${base}/{takedownId}/restore`,
      request: { params: takedownParam },
      responses: answers(takedownSchema, 'The request, its content back in place'),
    }),
    async (c) => {
      const { cluster, takedownId } = c.req.valid('param');
      const { desk } = await c.var.runtime.cluster(cluster);
      return c.json(await restoreTakedown(await desk.archive(), takedownId), 200);
    },
  );
