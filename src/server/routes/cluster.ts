// The cluster as a whole: overview, atlas, the find box.
import { createRoute, z } from '@hono/zod-openapi';
import { createCluster } from '../../registers/clusters.ts';
import { find } from '../../registers/find.ts';
import { getOverview } from '../../registers/overview.ts';
import { atlasSchema } from '../../schema/atlas.ts';
import { gapStates } from '../../schema/chain.ts';
import { findQuerySchema, foundSchema } from '../../schema/find.ts';
import { overviewSchema } from '../../schema/overview.ts';
import { answers, asOfQuery, clusterParam, jsonBody } from './parameters.ts';
import { createRouter } from './router.ts';

const clusterSchema = z.object({ slug: z.string(), name: z.string() });
const newClusterSchema = z.object({
  slug: z.string().max(64),
  name: z.string().min(1).max(100),
  /** Home cities, in the cluster's own order: 衡阳市, 长沙市 … */
  cities: z.array(z.string().max(50)).max(50).default([]),
});

export const clusterRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters',
      responses: answers(z.array(clusterSchema), 'All clusters'),
    }),
    async (c) => {
      const clusters = await c.var.runtime.clusters();
      return c.json(
        clusters.map(({ slug, name }) => ({ slug, name })),
        200,
      );
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/clusters',
      request: { body: jsonBody(newClusterSchema) },
      responses: answers(clusterSchema, 'The new cluster'),
    }),
    async (c) => {
      const { slug, name } = await createCluster(c.var.runtime.db, c.req.valid('json'));
      return c.json({ slug, name }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/overview',
      request: { params: clusterParam, query: asOfQuery },
      responses: answers(overviewSchema, 'The cluster at a glance'),
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const { asOf } = c.req.valid('query');
      const atlas = await cluster.atlas(asOf);
      const states = new Map(gapStates.map((state) => [state, 0]));
      for (const { state } of atlas.segments) states.set(state, (states.get(state) ?? 0) + 1);
      const now = c.var.runtime.now();
      return c.json(await getOverview(cluster.scope, cluster.cluster, asOf, states, now), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/atlas',
      request: { params: clusterParam, query: asOfQuery },
      responses: answers(atlasSchema, 'The chain with what stands on it'),
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const { asOf } = c.req.valid('query');
      return c.json(await cluster.atlas(asOf), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/find',
      request: { params: clusterParam, query: findQuerySchema },
      responses: answers(foundSchema, 'Enterprises, projects and segments by name'),
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const { q, registers } = c.req.valid('query');
      return c.json(await find(cluster.scope, q, await cluster.chain(), registers), 200);
    },
  );
