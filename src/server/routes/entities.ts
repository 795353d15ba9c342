// Enterprises and projects: profile, the proof behind a figure, a person's word.
import { createRoute, z } from '@hono/zod-openapi';
import { detachRecord, judgePlacement, pinValue, withdrawEntry } from '../../registers/entries.ts';
import { getFigure } from '../../registers/figure.ts';
import { getProfile } from '../../registers/profile.ts';
import { writeInTurn } from '../../registers/write-in-turn.ts';
import { figureSchema } from '../../schema/evidence.ts';
import {
  pinRequestSchema,
  placementVerdictRequestSchema,
  profileSchema,
} from '../../schema/profile.ts';
import type { Profile } from '../../schema/profile.ts';
import type { Scope } from '../../registers/scope.ts';
import type { Placing } from '../../registers/placing.ts';
import type { Runtime } from '../runtime.ts';
import { answers, asOfQuery, entityParam, jsonBody, recordParam } from './parameters.ts';
import { createRouter } from './router.ts';

const byWhom = z.object({ by: z.string().min(1).max(50), note: z.string().max(500).optional() });

/** Writes within one transaction and answers with the profile that follows from it. */
async function write(
  runtime: Runtime,
  slug: string,
  work: (scope: Scope, placing: Placing, now: Date) => Promise<number>,
): Promise<Profile> {
  const cluster = await runtime.cluster(slug);
  const placing = await cluster.placing();
  const now = runtime.now();
  const entityId = await writeInTurn(cluster.scope, (inside) => work(inside, placing, now));
  return getProfile(cluster.scope, entityId, undefined, await cluster.chain(), now);
}

export const entityRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/entities/{entityId}',
      request: { params: entityParam, query: asOfQuery },
      responses: answers(profileSchema, 'All that is known of one entity'),
    }),
    async (c) => {
      const { cluster: slug, entityId } = c.req.valid('param');
      const cluster = await c.var.runtime.cluster(slug);
      const { asOf } = c.req.valid('query');
      const chain = await cluster.chain();
      const profile = await getProfile(cluster.scope, entityId, asOf, chain, c.var.runtime.now());
      return c.json(profile, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/entities/{entityId}/figures/{key}',
      request: { params: entityParam.extend({ key: z.string().max(100) }), query: asOfQuery },
      responses: answers(figureSchema, 'The proof behind one value'),
    }),
    async (c) => {
      const { cluster: slug, entityId, key } = c.req.valid('param');
      const { scope } = await c.var.runtime.cluster(slug);
      return c.json(await getFigure(scope, entityId, key, c.req.valid('query').asOf), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/clusters/{cluster}/entities/{entityId}/pins',
      request: { params: entityParam, body: jsonBody(pinRequestSchema) },
      responses: answers(profileSchema, 'The profile with the pinned value'),
    }),
    async (c) => {
      const { cluster: slug, entityId } = c.req.valid('param');
      const profile = await write(c.var.runtime, slug, (scope, placing, now) =>
        pinValue(scope, entityId, c.req.valid('json'), placing, now),
      );
      return c.json(profile, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/clusters/{cluster}/entities/{entityId}/placements',
      request: { params: entityParam, body: jsonBody(placementVerdictRequestSchema) },
      responses: answers(profileSchema, 'The profile with the placement as judged'),
    }),
    async (c) => {
      const { cluster: slug, entityId } = c.req.valid('param');
      const profile = await write(c.var.runtime, slug, (scope, placing, now) =>
        judgePlacement(scope, entityId, c.req.valid('json'), placing, now),
      );
      return c.json(profile, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/clusters/{cluster}/records/{recordId}',
      request: { params: recordParam },
      responses: answers(profileSchema, 'The profile without that entry'),
    }),
    async (c) => {
      const { cluster: slug, recordId } = c.req.valid('param');
      const profile = await write(c.var.runtime, slug, (scope, placing, now) =>
        withdrawEntry(scope, recordId, placing, now),
      );
      return c.json(profile, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/clusters/{cluster}/records/{recordId}/detach',
      request: { params: recordParam, body: jsonBody(byWhom) },
      responses: answers(profileSchema, 'The entity that the record stands in now'),
    }),
    async (c) => {
      const { cluster: slug, recordId } = c.req.valid('param');
      const profile = await write(c.var.runtime, slug, (scope, placing, now) =>
        detachRecord(scope, recordId, c.req.valid('json'), placing, now),
      );
      return c.json(profile, 200);
    },
  );
