// 情景推演: what if, and the scenarios that people named.
import { createRoute, z } from '@hono/zod-openapi';
import { deleteScenario, listScenarios, saveScenario } from '../../registers/gaps/scenarios.ts';
import { askWhatIf } from '../../registers/gaps/what-if.ts';
import { writeInTurn } from '../../registers/write-in-turn.ts';
import {
  changesSchema,
  comparisonSchema,
  newScenarioSchema,
  scenarioSchema,
} from '../../schema/what-if.ts';
import { answers, clusterParam, jsonBody } from './parameters.ts';
import { createRouter } from './router.ts';

const scenarioParam = clusterParam.extend({ scenarioId: z.coerce.number().int().positive() });

export const scenarioRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'post',
      path: '/clusters/{cluster}/what-if',
      request: { params: clusterParam, body: jsonBody(changesSchema) },
      responses: answers(comparisonSchema, 'Today and the changed cluster side by side'),
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const model = await cluster.gapModel(undefined);
      return c.json(await askWhatIf(cluster.scope, model, c.req.valid('json')), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/scenarios',
      request: { params: clusterParam },
      responses: answers(z.object({ scenarios: z.array(scenarioSchema) }), 'Newest first'),
    }),
    async (c) => {
      const { scope } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      return c.json({ scenarios: await listScenarios(scope) }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/clusters/{cluster}/scenarios',
      request: { params: clusterParam, body: jsonBody(newScenarioSchema) },
      responses: answers(scenarioSchema, 'The named scenario'),
    }),
    async (c) => {
      const { scope } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const now = c.var.runtime.now();
      const wanted = c.req.valid('json');
      return c.json(await writeInTurn(scope, (inside) => saveScenario(inside, wanted, now)), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/clusters/{cluster}/scenarios/{scenarioId}',
      request: { params: scenarioParam },
      responses: answers(z.object({ deleted: z.number().int() }), 'It is gone'),
    }),
    async (c) => {
      const { cluster, scenarioId } = c.req.valid('param');
      const { scope } = await c.var.runtime.cluster(cluster);
      await writeInTurn(scope, (inside) => deleteScenario(inside, scenarioId));
      return c.json({ deleted: scenarioId }, 200);
    },
  );
