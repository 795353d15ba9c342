// 引为依据: what a passage of an archived page may prove, the record that it proves a value by, and all it proves.
import { createRoute, z } from '@hono/zod-openapi';
import { findArticleOf } from '../../archive/articles.ts';
import type { ArticleRow } from '../../archive/articles.ts';
import { citedArticle } from '../../archive/cited-article.ts';
import { getSnapshot } from '../../archive/snapshots.ts';
import { citeSnapshot } from '../../registers/cite-snapshot.ts';
import { listCitedValues } from '../../registers/cited-values.ts';
import { readPassage } from '../../registers/import/parse/read-passage.ts';
import { findClusterEntity } from '../../registers/indicators.ts';
import type { Scope } from '../../registers/scope.ts';
import { writeInTurn } from '../../registers/write-in-turn.ts';
import { citedValueSchema, passageSchema, spanSchema } from '../../schema/passage.ts';
import type { Span } from '../../schema/passage.ts';
import { citationRequestSchema } from '../../schema/snapshot.ts';
import type { Snapshot } from '../../schema/snapshot.ts';
import { nameMentions } from '../../search/mentions/name-mentions.ts';
import { subjectsNear } from '../../search/mentions/subjects-near.ts';
import { RefusedError } from '../../util/errors.ts';
import { answers, jsonBody, snapshotParam } from './parameters.ts';
import { createRouter } from './router.ts';

const base = '/clusters/{cluster}/snapshots/{snapshotId}';

export const citationRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: `${base}/passage`,
      request: { params: snapshotParam, query: spanSchema },
      responses: answers(passageSchema, 'Whom and what a passage of the text may prove'),
    }),
    async (c) => {
      const { cluster, snapshotId } = c.req.valid('param');
      const runtime = await c.var.runtime.cluster(cluster);
      const { scope } = runtime;
      const span = c.req.valid('query');
      const { snapshot, article } = await findPassage(scope, snapshotId, span);
      const mentions = await nameMentions(scope, article.articleId, await runtime.chain());
      const itself = await findClusterEntity(scope);
      const quote = article.body.slice(span.start, span.end);
      return c.json(
        {
          ...readPassage(quote, citedArticle(snapshot, article).dated),
          subjects: [
            ...subjectsNear(article.body, span, mentions),
            ...(itself ? [{ ...itself, kind: 'cluster' as const, place: 'cluster' as const }] : []),
          ],
        },
        200,
      );
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: `${base}/records`,
      request: { params: snapshotParam },
      responses: answers(
        z.object({ values: z.array(citedValueSchema) }),
        'The values that sentences of the page prove',
      ),
    }),
    async (c) => {
      const { cluster, snapshotId } = c.req.valid('param');
      const { scope } = await c.var.runtime.cluster(cluster);
      const { state } = await getSnapshot(scope, snapshotId);
      const values = await listCitedValues(scope, snapshotId, state === 'removed');
      return c.json({ values }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${base}/records`,
      request: { params: snapshotParam, body: jsonBody(citationRequestSchema) },
      responses: answers(
        z.object({ recordId: z.number().int() }),
        'The record whose proof is the quoted sentence',
      ),
    }),
    async (c) => {
      const { cluster, snapshotId } = c.req.valid('param');
      const runtime = await c.var.runtime.cluster(cluster);
      const citation = c.req.valid('json');
      const { snapshot, article } = await findPassage(runtime.scope, snapshotId, citation);
      const cited = citedArticle(snapshot, article);
      const placing = await runtime.placing();
      const recordId = await writeInTurn(runtime.scope, (inside) =>
        citeSnapshot(inside, cited, citation, placing, c.var.runtime.now()),
      );
      runtime.touch();
      return c.json({ recordId }, 200);
    },
  );

/** The text that the span counts in. Refused where nothing stands there, or nothing any more. */
async function findPassage(
  scope: Scope,
  snapshotId: number,
  { start, end }: Span,
): Promise<{ snapshot: Snapshot; article: ArticleRow }> {
  const snapshot = await getSnapshot(scope, snapshotId);
  const article = await findArticleOf(scope, snapshot);
  if (
    snapshot.state === 'removed' ||
    !article ||
    article.removed ||
    end > article.body.length ||
    start >= end
  ) {
    throw new RefusedError('quote', {
      zh: '快照里没有所引的这段文字。',
      en: 'The snapshot holds no such passage.',
    });
  }
  return { snapshot, article };
}
