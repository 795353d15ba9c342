// 待审事实: what articles say, waiting for a person; and what any text says, read now and not kept.
import { createRoute, z } from '@hono/zod-openapi';
import { acceptProposal, rejectProposal, reopenProposal } from '../../proposals/decide.ts';
import { gatherSome } from '../../proposals/gather.ts';
import { listProposals } from '../../proposals/list-proposals.ts';
import { viewProposal } from '../../proposals/view-proposals.ts';
import { writeInTurn } from '../../registers/write-in-turn.ts';
import { factsReadSchema } from '../../schema/fact.ts';
import {
  acceptRequestSchema,
  proposalPageSchema,
  proposalQuerySchema,
  proposalSchema,
  rejectRequestSchema,
} from '../../schema/proposal.ts';
import type { Proposal } from '../../schema/proposal.ts';
import { readAddress, readSnapshot, readText } from '../fact-reading.ts';
import type { ClusterRuntime } from '../runtime.ts';
import { answers, clusterParam, factParam, jsonBody, snapshotParam } from './parameters.ts';
import { createRouter } from './router.ts';

const base = '/clusters/{cluster}/facts';
/** Of one call: what is left is read by the next one, or by itself in the background. */
const articlesAtMost = 400;

const readRequestSchema = z.union([
  z.object({
    text: z.string().min(1).max(2_000_000),
    title: z.string().max(500).optional(),
    published: z.iso.date().optional(),
  }),
  z.object({ url: z.string().min(1).max(2000) }),
]);
const gatheredSchema = z.object({ articles: z.number().int(), proposed: z.number().int() });

export const factRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: base,
      request: { params: clusterParam, query: proposalQuerySchema },
      responses: answers(proposalPageSchema, 'Proposals story by story, the newest story first'),
    }),
    async (c) => {
      const runtime = await c.var.runtime.cluster(c.req.valid('param').cluster);
      return c.json(await listProposals(runtime.proposals(), c.req.valid('query')), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: `${base}/{factId}`,
      request: { params: factParam },
      responses: answers(proposalSchema, 'One proposal, by any of its facts'),
    }),
    async (c) => {
      const { cluster, factId } = c.req.valid('param');
      const { scope } = await c.var.runtime.cluster(cluster);
      return c.json(await viewProposal(scope, factId), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${base}/{factId}/accept`,
      request: { params: factParam, body: jsonBody(acceptRequestSchema) },
      responses: answers(
        proposalSchema,
        'Accepted: the values stand in the register, proved by the quote',
      ),
    }),
    async (c) => {
      const { cluster, factId } = c.req.valid('param');
      const runtime = await c.var.runtime.cluster(cluster);
      const request = c.req.valid('json');
      const placing = await runtime.placing();
      return c.json(
        await decide(runtime, (context) => acceptProposal(context, factId, request, placing)),
        200,
      );
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${base}/{factId}/reject`,
      request: { params: factParam, body: jsonBody(rejectRequestSchema) },
      responses: answers(proposalSchema, 'Rejected, and what reposts it later too'),
    }),
    async (c) => {
      const { cluster, factId } = c.req.valid('param');
      const runtime = await c.var.runtime.cluster(cluster);
      const request = c.req.valid('json');
      return c.json(
        await decide(runtime, (context) => rejectProposal(context, factId, request)),
        200,
      );
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${base}/{factId}/reopen`,
      request: { params: factParam, body: jsonBody(rejectRequestSchema.pick({ by: true })) },
      responses: answers(proposalSchema, 'Open again; what acceptance wrote is taken back'),
    }),
    async (c) => {
      const { cluster, factId } = c.req.valid('param');
      const runtime = await c.var.runtime.cluster(cluster);
      const placing = await runtime.placing();
      return c.json(
        await decide(runtime, (context) => reopenProposal(context, factId, placing)),
        200,
      );
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${base}/gather`,
      request: { params: clusterParam },
      responses: answers(gatheredSchema, 'Articles that were not read yet are read now'),
    }),
    async (c) => {
      const runtime = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const all = { articles: 0, proposed: 0 };
      while (all.articles < articlesAtMost) {
        const { articles, proposed, decided } = await gatherSome(runtime.proposals());
        if (articles === 0) break;
        all.articles += articles;
        all.proposed += proposed;
        if (decided > 0) runtime.touch();
      }
      return c.json(all, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${base}/read`,
      request: { params: clusterParam, body: jsonBody(readRequestSchema) },
      responses: answers(factsReadSchema, 'What a text or a page says; nothing of it is kept'),
    }),
    async (c) => {
      const runtime = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const request = c.req.valid('json');
      const read =
        'url' in request
          ? await readAddress(runtime, request.url, c.req.raw.signal)
          : await readText(runtime, request);
      return c.json(read, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/snapshots/{snapshotId}/facts',
      request: { params: snapshotParam },
      responses: answers(factsReadSchema, 'What an archived page says, read now'),
    }),
    async (c) => {
      const { cluster, snapshotId } = c.req.valid('param');
      return c.json(await readSnapshot(await c.var.runtime.cluster(cluster), snapshotId), 200);
    },
  );

/** Views are kept by data version; a decision changes them. */
async function decide(
  runtime: ClusterRuntime,
  work: (context: ReturnType<ClusterRuntime['proposals']>) => Promise<Proposal>,
): Promise<Proposal> {
  const proposal = await writeInTurn(runtime.scope, (inside) =>
    work({ ...runtime.proposals(), scope: inside }),
  );
  runtime.touch();
  return proposal;
}
