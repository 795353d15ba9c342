// 项目推进: the pipeline with its rates, one project's history, moves, funnel, forecast and lights.
import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { citePassage } from '../../archive/cite-passage.ts';
import { answerOwner } from '../../registers/pipeline/answer-owner.ts';
import { exportPipeline } from '../../registers/pipeline/export-pipeline.ts';
import { funnelOf } from '../../registers/pipeline/funnel.ts';
import { keepLightRules } from '../../registers/pipeline/light-rules.ts';
import { listPipeline } from '../../registers/pipeline/list-pipeline.ts';
import { moveStage } from '../../registers/pipeline/move-stage.ts';
import { findProject, historyOf } from '../../registers/pipeline/pipeline-model.ts';
import { writeInTurn } from '../../registers/write-in-turn.ts';
import {
  forecastSchema,
  funnelSchema,
  lightRulesSchema,
  lightSettingSchema,
  ownerMoveSchema,
  pipelineQuerySchema,
  pipelineSchema,
  projectHistorySchema,
  stageMoveSchema,
} from '../../schema/pipeline.ts';
import type { ProjectHistory } from '../../schema/pipeline.ts';
import type { ClusterRuntime } from '../runtime.ts';
import { attachment } from './attachment.ts';
import { answers, asOfQuery, clusterParam, entityParam, jsonBody } from './parameters.ts';
import { createRouter } from './router.ts';

const base = '/clusters/{cluster}/pipeline';
const project = `${base}/projects/{entityId}`;
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function tell(
  cluster: ClusterRuntime,
  entityId: number,
  asOf?: string,
): Promise<ProjectHistory> {
  const model = await cluster.pipeline(asOf);
  return historyOf(await findProject(cluster.scope, model, entityId));
}

export const pipelineRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: base,
      request: { params: clusterParam, query: pipelineQuerySchema },
      responses: answers(
        pipelineSchema,
        'Projects with stage, dates, money and light; rates, sums',
      ),
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const query = c.req.valid('query');
      return c.json(listPipeline(await cluster.pipeline(query.asOf), query), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: `${base}.xlsx`,
      request: {
        params: clusterParam,
        query: pipelineQuerySchema.extend({ lang: z.enum(['zh', 'en']).default('zh') }),
      },
      responses: {
        200: { description: 'The pipeline', content: { [spreadsheet]: { schema: z.string() } } },
      },
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const { lang, ...query } = c.req.valid('query');
      const listed = listPipeline(await cluster.pipeline(query.asOf), query);
      const pieces = exportPipeline(cluster.scope, listed, cluster.cluster.name, lang);
      const body = Readable.toWeb(Readable.from(pieces)) as ReadableStream<Uint8Array>;
      const file = lang === 'zh' ? `项目推进-${listed.asOf}.xlsx` : `pipeline-${listed.asOf}.xlsx`;
      return attachment(body, file, spreadsheet) as never;
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: `${base}/funnel`,
      request: {
        params: clusterParam,
        query: asOfQuery.extend({ by: z.enum(['year', 'city']).default('year') }),
      },
      responses: answers(funnelSchema, 'How far the projects of a year or a city came'),
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const { asOf, by } = c.req.valid('query');
      const model = await cluster.pipeline(asOf);
      return c.json(funnelOf(model.projects, by, model.asOf), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: `${base}/forecast`,
      request: {
        params: clusterParam,
        query: asOfQuery.extend({ to: z.enum(['started', 'producing']).default('started') }),
      },
      responses: answers(forecastSchema, 'How long it takes from signing, and how good that is'),
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const { asOf, to } = c.req.valid('query');
      return c.json(await cluster.forecast(to, asOf), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: `${base}/lights`,
      request: { params: clusterParam },
      responses: answers(lightRulesSchema, 'Days without progress after which lights change'),
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      return c.json((await cluster.pipeline(undefined)).lights, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: `${base}/lights`,
      request: { params: clusterParam, body: jsonBody(lightSettingSchema) },
      responses: answers(lightRulesSchema, 'The rules as they stand now'),
    }),
    async (c) => {
      const cluster = await c.var.runtime.cluster(c.req.valid('param').cluster);
      const { by, ...rules } = c.req.valid('json');
      const now = c.var.runtime.now();
      await writeInTurn(cluster.scope, (inside) => keepLightRules(inside, rules, by, now));
      cluster.touch();
      return c.json(rules, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: project,
      request: { params: entityParam, query: asOfQuery },
      responses: answers(projectHistorySchema, 'One project and its changes of stage'),
    }),
    async (c) => {
      const { cluster: slug, entityId } = c.req.valid('param');
      const cluster = await c.var.runtime.cluster(slug);
      return c.json(await tell(cluster, entityId, c.req.valid('query').asOf), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${project}/stage`,
      request: { params: entityParam, body: jsonBody(stageMoveSchema) },
      responses: answers(projectHistorySchema, 'The project after the record of its new stage'),
    }),
    async (c) => {
      const { cluster: slug, entityId } = c.req.valid('param');
      const cluster = await c.var.runtime.cluster(slug);
      const move = c.req.valid('json');
      const { proof } = move;
      const passage =
        proof.by === 'quote'
          ? await citePassage(cluster.scope, proof.snapshotId, proof)
          : undefined;
      const placing = await cluster.placing();
      const now = c.var.runtime.now();
      await writeInTurn(cluster.scope, (inside) =>
        moveStage(inside, entityId, move, passage, placing, now),
      );
      cluster.touch();
      return c.json(await tell(cluster, entityId), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${project}/owner`,
      request: { params: entityParam, body: jsonBody(ownerMoveSchema) },
      responses: answers(projectHistorySchema, 'The project with the answer'),
    }),
    async (c) => {
      const { cluster: slug, entityId } = c.req.valid('param');
      const cluster = await c.var.runtime.cluster(slug);
      const { scope } = cluster;
      const followed = await findProject(scope, await cluster.pipeline(undefined), entityId);
      const placing = await cluster.placing();
      const now = c.var.runtime.now();
      const answer = c.req.valid('json');
      await writeInTurn(scope, (inside) => answerOwner(inside, followed, answer, placing, now));
      cluster.touch();
      return c.json(await tell(cluster, entityId), 200);
    },
  );
