// 缺链: ranked gaps, one gap in full, a person's verdict, additions, measures.
import { createRoute, z } from '@hono/zod-openapi';
import { Readable } from 'node:stream';
import { analyseInputOutput } from '../../registers/gaps/analyse-input-output.ts';
import { answerAdditions, readCosts } from '../../registers/gaps/answer-additions.ts';
import { exportGaps } from '../../registers/gaps/export-gaps.ts';
import { findSegment } from '../../registers/gaps/gap-model.ts';
import { describeGap } from '../../registers/gaps/gap-detail.ts';
import { gapOf } from '../../registers/gaps/list-gaps.ts';
import { measureCluster } from '../../registers/gaps/measure-cluster.ts';
import { readGrid } from '../../registers/gaps/read-grid.ts';
import { readInputOutput } from '../../registers/gaps/read-input-output.ts';
import { judgeSegment } from '../../registers/gaps/verdicts.ts';
import { writeInTurn } from '../../registers/write-in-turn.ts';
import { additionsSchema } from '../../schema/additions.ts';
import {
  gapDetailSchema,
  gapSchema,
  gapsSchema,
  segmentVerdictRequestSchema,
} from '../../schema/gaps.ts';
import { inputOutputSchema, measuresSchema } from '../../schema/measures.ts';
import { RefusedError } from '../../util/errors.ts';
import { isoDay } from '../../util/iso-day.ts';
import { attachment } from './attachment.ts';
import { answers, asOfQuery, clusterParam, jsonBody } from './parameters.ts';
import { createRouter } from './router.ts';

const segmentParam = clusterParam.extend({ segment: z.string().max(200) });
const maxTable = 5 * 1024 ** 2;
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const gapRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/gaps',
      request: { params: clusterParam, query: asOfQuery },
      responses: answers(gapsSchema, 'Every segment with its class, reasons and stake, gaps first'),
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const { asOf } = c.req.valid('query');
      return c.json(await cluster.gaps(asOf), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/gaps.xlsx',
      request: {
        params: clusterParam,
        query: asOfQuery.extend({ lang: z.enum(['zh', 'en']).default('zh') }),
      },
      responses: {
        200: { description: 'The ranked gaps', content: { [spreadsheet]: { schema: z.string() } } },
      },
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const { asOf, lang } = c.req.valid('query');
      const day = asOf ?? isoDay(c.var.runtime.now());
      const gaps = await cluster.gaps(asOf);
      const { name } = cluster.cluster;
      const body = Readable.toWeb(Readable.from(exportGaps(gaps, name, lang)));
      const file = lang === 'zh' ? `缺口清单-${day}.xlsx` : `gaps-${day}.xlsx`;
      return attachment(body as ReadableStream<Uint8Array>, file, spreadsheet) as never;
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/gaps/{segment}',
      request: { params: segmentParam, query: asOfQuery },
      responses: answers(gapDetailSchema, 'One gap in full'),
    }),
    async (c) => {
      const { cluster: slug, segment } = c.req.valid('param');
      const cluster = await c.var.runtime.cluster(slug);
      const { asOf } = c.req.valid('query');
      const model = await cluster.gapModel(asOf);
      const v = findSegment(model, segment);
      return c.json(await describeGap(cluster.scope, model, v, asOf), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/clusters/{cluster}/gaps/{segment}/verdict',
      request: { params: segmentParam, body: jsonBody(segmentVerdictRequestSchema) },
      responses: answers(gapSchema, "The gap under the person's verdict"),
    }),
    async (c) => {
      const { cluster: slug, segment } = c.req.valid('param');
      const cluster = await c.var.runtime.cluster(slug);
      const v = findSegment(await cluster.gapModel(undefined), segment);
      const verdict = c.req.valid('json');
      const now = c.var.runtime.now();
      await writeInTurn(cluster.scope, (inside) => judgeSegment(inside, segment, verdict, now));
      cluster.touch();
      return c.json(gapOf(await cluster.gapModel(undefined), v), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/additions',
      request: {
        params: clusterParam,
        query: asOfQuery.extend({
          segment: z.string().max(200).optional(),
          /** Yuan. */
          value: z.coerce.number().positive().max(1e18).optional(),
          imports: z.enum(['true', 'false']).optional(),
          costs: z.string().max(20_000).optional(),
        }),
      },
      responses: answers(additionsSchema, 'The cheapest set of segments to add'),
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const { asOf, segment, value, imports, costs } = c.req.valid('query');
      if ((segment === undefined) === (value === undefined)) {
        throw new RefusedError('goal', {
          zh: '请给出目标环节（segment）或目标产值（value，元）之一。',
          en: 'Name either a segment or a value in yuan.',
        });
      }
      const model = await cluster.gapModel(asOf);
      const asked = { segment, value, imports: imports === 'true', costs: readCosts(costs) };
      return c.json(answerAdditions(model, asked), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/measures',
      request: { params: clusterParam, query: asOfQuery },
      responses: answers(measuresSchema, 'Places and segments in numbers'),
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const { asOf } = c.req.valid('query');
      const model = await cluster.gapModel(asOf);
      const day = asOf ?? isoDay(c.var.runtime.now());
      return c.json(await measureCluster(cluster.scope, model, day, asOf), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/clusters/{cluster}/input-output',
      description:
        'A table of deliveries between sectors, as CSV or xlsx: first row and first column name the sectors, a row or column 总产出 what each makes.',
      request: {
        params: clusterParam,
        query: z.object({ name: z.string().max(200).default('投入产出表') }),
        body: { content: { 'application/octet-stream': { schema: z.string() } } },
      },
      responses: answers(inputOutputSchema, 'Multipliers, positions and losses by sector'),
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const bytes = Buffer.from(await c.req.arrayBuffer());
      if (bytes.length > maxTable)
        throw new RefusedError('too-large', {
          zh: '投入产出表超过 5 MB。',
          en: 'The table is larger than 5 MB.',
        });
      const table = readInputOutput(readGrid(bytes, c.req.valid('query').name));
      return c.json(analyseInputOutput(table, await cluster.chain()), 200);
    },
  );
