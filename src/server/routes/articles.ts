// 资讯: search and lists of articles, and what stands beside one.
import { createRoute, z } from '@hono/zod-openapi';
import { countArticles, getArticle, listCards, toArticle } from '../../archive/articles.ts';
import { readBeside } from '../../search/beside.ts';
import { filtersOf } from '../../search/filters-of.ts';
import { nameMentions } from '../../search/mentions/name-mentions.ts';
import { search } from '../../search/search.ts';
import { articleSchema } from '../../schema/article.ts';
import {
  namedMentionSchema,
  pressPageSchema,
  pressQuerySchema,
  relatedArticlesSchema,
} from '../../schema/press.ts';
import type { PressQuery } from '../../schema/press.ts';
import type { SearchOptions } from '../../schema/search.ts';
import { answers, articleParam, clusterParam } from './parameters.ts';
import { createRouter } from './router.ts';

const base = '/clusters/{cluster}/articles';

export const articleRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: base,
      request: { params: clusterParam, query: pressQuerySchema },
      responses: answers(pressPageSchema, 'Articles that match, one for each story'),
    }),
    async (c) => {
      const { scope, desk } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const query = c.req.valid('query');
      // Words ask for the best answer, their absence for the newest.
      const order = query.order ?? (query.q.trim() === '' ? 'time' : 'relevance');
      const found = await search(scope, desk.search(), query.q, toOptions(query, order));
      const cards = await listCards(
        scope,
        found.hits.map(({ articleId }) => articleId),
      );
      const hits = found.hits.flatMap((hit) => {
        const card = cards.get(hit.articleId);
        return card ? [{ ...hit, card }] : [];
      });
      return c.json({ ...found, order, hits }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${base}/relink`,
      request: { params: clusterParam },
      responses: answers(
        z.object({ articles: z.number().int() }),
        'Articles that were read anew against the names of today',
      ),
    }),
    async (c) => {
      const { desk, scope } = await c.var.runtime.cluster(c.req.valid('param').cluster);
      await desk.relink();
      return c.json({ articles: await countArticles(scope) }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: `${base}/{articleId}/beside`,
      request: { params: articleParam },
      responses: answers(
        relatedArticlesSchema,
        'Related articles, its story, more of the category',
      ),
    }),
    async (c) => {
      const { cluster, articleId } = c.req.valid('param');
      const { scope, desk } = await c.var.runtime.cluster(cluster);
      return c.json(await readBeside(scope, desk.search(), articleId), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: `${base}/{articleId}/mentions`,
      request: { params: articleParam },
      responses: answers(
        z.object({ mentions: z.array(namedMentionSchema) }),
        'Enterprises, projects, segments and places that the text names',
      ),
    }),
    async (c) => {
      const { cluster, articleId } = c.req.valid('param');
      const runtime = await c.var.runtime.cluster(cluster);
      await getArticle(runtime.scope, articleId);
      const mentions = await nameMentions(runtime.scope, articleId, await runtime.chain());
      return c.json({ mentions }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: `${base}/{articleId}`,
      request: { params: articleParam },
      responses: answers(articleSchema, 'One article'),
    }),
    async (c) => {
      const { cluster, articleId } = c.req.valid('param');
      const { scope } = await c.var.runtime.cluster(cluster);
      return c.json(toArticle(await getArticle(scope, articleId)), 200);
    },
  );

function toOptions(query: PressQuery, order: 'relevance' | 'time'): SearchOptions {
  return {
    order,
    offset: query.offset,
    limit: query.limit,
    collapse: query.collapse ?? true,
    older: query.older ?? false,
    filters: filtersOf(query),
  };
}
