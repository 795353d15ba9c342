// 规则: what a person lets decide facts without looking at each.
import { createRoute, z } from '@hono/zod-openapi';
import { applyRule } from '../../proposals/rules/apply-rule.ts';
import { addRule, listRules, stopRule } from '../../proposals/rules/fact-rules.ts';
import { findMatches } from '../../proposals/rules/find-matches.ts';
import { viewProposals } from '../../proposals/view-proposals.ts';
import { writeInTurn } from '../../registers/write-in-turn.ts';
import {
  proposalSchema,
  rejectRequestSchema,
  ruleRequestSchema,
  ruleSchema,
} from '../../schema/proposal.ts';
import { answers, clusterParam, jsonBody, ruleParam } from './parameters.ts';
import { createRouter } from './router.ts';

const base = '/clusters/{cluster}/fact-rules';
const sampleSize = 20;

export const factRuleRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: base,
      request: { params: clusterParam },
      responses: answers(z.object({ rules: z.array(ruleSchema) }), 'Newest first'),
    }),
    async (c) => {
      const { scope } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      return c.json({ rules: await listRules(scope) }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: base,
      request: { params: clusterParam, body: jsonBody(ruleRequestSchema) },
      responses: answers(ruleSchema, 'The rule; a standing one decides what comes from now on'),
    }),
    async (c) => {
      const { scope } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const request = c.req.valid('json');
      const now = c.var.runtime.now();
      return c.json(await writeInTurn(scope, (inside) => addRule(inside, request, now)), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${base}/preview`,
      request: { params: clusterParam, body: jsonBody(ruleRequestSchema) },
      responses: answers(
        z.object({ matches: z.number().int(), sample: z.array(proposalSchema) }),
        'The open proposals that it would decide',
      ),
    }),
    async (c) => {
      const { scope } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const found = await findMatches(scope, c.req.valid('json').condition);
      const sample = await viewProposals(scope, found.slice(0, sampleSize));
      return c.json({ matches: found.length, sample }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${base}/{ruleId}/apply`,
      request: { params: ruleParam, body: jsonBody(rejectRequestSchema.pick({ by: true })) },
      responses: answers(z.object({ decided: z.number().int() }), 'How many it decided'),
    }),
    async (c) => {
      const { cluster, ruleId } = c.req.valid('param');
      const runtime = await c.var.runtime.cluster(cluster);
      const decided = await applyRule(runtime.proposals(), ruleId, c.req.valid('json').by);
      if (decided > 0) runtime.touch();
      return c.json({ decided }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: `${base}/{ruleId}`,
      request: { params: ruleParam },
      responses: answers(ruleSchema, 'It decides nothing more; what it decided stays'),
    }),
    async (c) => {
      const { cluster, ruleId } = c.req.valid('param');
      const { scope } = await c.var.runtime.cluster(cluster);
      return c.json(await writeInTurn(scope, (inside) => stopRule(inside, ruleId)), 200);
    },
  );
