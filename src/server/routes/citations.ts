// 引为依据: what a passage of an archived page may prove, the record that it proves a value by, and all it proves.
import { createRoute, z } from '@hono/zod-openapi';
import { citePassage, findPassage } from '../../archive/cite-passage.ts';
import { getSnapshot } from '../../archive/snapshots.ts';
import { citeSnapshot } from '../../registers/cite-snapshot.ts';
import { listCitedValues } from '../../registers/cited-values.ts';
import { readPassage } from '../../registers/import/parse/read-passage.ts';
import { findClusterEntity } from '../../registers/indicators.ts';
import { writeInTurn } from '../../registers/write-in-turn.ts';
import { citedValueSchema, passageSchema, spanSchema } from '../../schema/passage.ts';
import { citationRequestSchema } from '../../schema/snapshot.ts';
import { nameMentions } from '../../search/mentions/name-mentions.ts';
import { subjectsNear } from '../../search/mentions/subjects-near.ts';
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
      const { article, dated } = await findPassage(scope, snapshotId, span);
      const mentions = await nameMentions(scope, article.articleId, await runtime.chain());
      const itself = await findClusterEntity(scope);
      const quote = article.body.slice(span.start, span.end);
      return c.json(
        {
          ...readPassage(quote, dated),
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
      const cited = await citePassage(runtime.scope, snapshotId, citation);
      const placing = await runtime.placing();
      const recordId = await writeInTurn(runtime.scope, (inside) =>
        citeSnapshot(inside, cited, citation, placing, c.var.runtime.now()),
      );
      runtime.touch();
      return c.json({ recordId }, 200);
    },
  );
