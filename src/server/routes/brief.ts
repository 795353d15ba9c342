// 周报: the brief of a period, as it is shown and as a Word document.
import { createRoute, z } from '@hono/zod-openapi';
import { chinaDay } from '../../archive/china-time.ts';
import { readBrief } from '../../reports/brief/read-brief.ts';
import { briefFileName } from '../../reports/brief/write/brief-words.ts';
import { briefQuerySchema, briefSchema } from '../../schema/brief.ts';
import type { Brief, BriefQuery } from '../../schema/brief.ts';
import type { Runtime } from '../runtime.ts';
import { attachment } from './attachment.ts';
import { answers, clusterParam } from './parameters.ts';
import { createRouter } from './router.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const briefRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/brief',
      request: { params: clusterParam, query: briefQuerySchema },
      responses: answers(briefSchema, 'What was reported, what changed and what is late'),
    }),
    async (c) => {
      const { cluster } = c.req.valid('param');
      return c.json(await briefOf(c.var.runtime, cluster, c.req.valid('query')), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/brief.docx',
      request: {
        params: clusterParam,
        query: briefQuerySchema.safeExtend({ lang: z.enum(['zh', 'en']).default('zh') }),
      },
      responses: {
        200: { description: 'The brief', content: { [word]: { schema: z.string() } } },
      },
    }),
    async (c) => {
      const { lang, ...query } = c.req.valid('query');
      const brief = await briefOf(c.var.runtime, c.req.valid('param').cluster, query);
      // The writer's library is large, and few processes ever write a document.
      const { writeBrief } = await import('../../reports/brief/write/write-docx.ts');
      const body = Buffer.from(await writeBrief(brief, lang));
      return attachment(body, briefFileName(query, lang), word) as never;
    },
  );

async function briefOf(runtime: Runtime, slug: string, query: BriefQuery): Promise<Brief> {
  const held = await runtime.cluster(slug);
  const { cluster, scope } = held;
  // Of a period that is not over yet, the projects as they stand today.
  const today = chinaDay(runtime.now().toISOString());
  const model = await held.pipeline(query.to < today ? query.to : undefined);
  const late = { lights: model.lights, projects: model.projects.map(({ project }) => project) };
  return readBrief(scope, cluster, query, late, runtime.now());
}
