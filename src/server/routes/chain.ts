// The chain file: read, download, replace.
import { createRoute, z } from '@hono/zod-openapi';
import { replaceChain } from '../../registers/replace-chain.ts';
import { readChainText } from '../../registers/clusters.ts';
import { chainProblemSchema, chainSchema } from '../../schema/chain.ts';
import { RefusedError } from '../../util/errors.ts';
import { answers, clusterParam } from './parameters.ts';
import { createRouter } from './router.ts';

const maxBytes = 20 * 1024 ** 2;

export const chainRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/chain',
      request: { params: clusterParam },
      responses: answers(chainSchema, 'The chain'),
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      return c.json(await cluster.chain(), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/chain.yaml',
      request: { params: clusterParam },
      responses: {
        200: { description: 'The chain file', content: { 'text/yaml': { schema: z.string() } } },
      },
    }),
    async (c) => {
      const { db } = c.var.runtime;
      const { scope } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const text = await readChainText(db, scope.clusterId);
      return c.body(text, 200, { 'content-type': 'text/yaml; charset=utf-8' }) as never;
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/clusters/{cluster}/chain.yaml',
      description:
        'Replaces the chain; placements are worked out anew. A file with errors changes nothing and is answered with 422 and its problems.',
      request: {
        params: clusterParam,
        body: { content: { 'text/yaml': { schema: z.string() } } },
      },
      responses: answers(
        z.object({
          chain: chainSchema,
          problems: z.array(chainProblemSchema),
        }),
        'What the file says, and its warnings',
      ),
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const text = await c.req.text();
      if (text.length > maxBytes) {
        throw new RefusedError('too-large', {
          zh: '产业链文件超过 20 MB。',
          en: 'The chain file is larger than 20 MB.',
        });
      }
      const result = await replaceChain(cluster.scope, text);
      cluster.forgetChain();
      return c.json(result, 200);
    },
  );
