// The language model that may propose facts, when one is set: whether it is, and what came of asking it.
import { createRoute, z } from '@hono/zod-openapi';
import { askForFacts, readModelState } from '../../proposals/model/propose.ts';
import { modelStateSchema } from '../../schema/proposal.ts';
import { answers, clusterParam, jsonBody } from './parameters.ts';
import { createRouter } from './router.ts';

const base = '/clusters/{cluster}/fact-model';
const askedSchema = z.object({
  proposed: z.number().int(),
  refused: modelStateSchema.shape.refused,
});

export const factModelRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: base,
      request: { params: clusterParam },
      responses: answers(modelStateSchema, 'Whether a model is set, and what came of it'),
    }),
    async (c) => {
      const runtime = await c.var.runtime.cluster(c.req.valid('param').cluster);
      return c.json(await readModelState(runtime.proposals()), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${base}/propose`,
      request: {
        params: clusterParam,
        body: jsonBody(z.object({ snapshotId: z.number().int().positive() })),
      },
      responses: answers(
        askedSchema,
        'What it proposed for one archived page, and what was thrown away',
      ),
    }),
    async (c) => {
      const runtime = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const { snapshotId } = c.req.valid('json');
      return c.json(await askForFacts(runtime.proposals(), snapshotId), 200);
    },
  );
