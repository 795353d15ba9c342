// The four registers: windows, counts by value, export.
import { createRoute, z } from '@hono/zod-openapi';
import { exportRegister } from '../../registers/export-register.ts';
import { listFilledColumns } from '../../registers/filled-columns.ts';
import { countFacets, listRegister } from '../../registers/register-page.ts';
import {
  facetsSchema,
  filledColumnsSchema,
  filterSchema,
  registerPageSchema,
  registerQuerySchema,
} from '../../schema/register.ts';
import { registerSchema } from '../../schema/stage.ts';
import { isoDay } from '../../util/iso-day.ts';
import { attachment } from './attachment.ts';
import { answers, clusterParam } from './parameters.ts';
import { createRouter } from './router.ts';

const registerParam = clusterParam.extend({ register: registerSchema });

export const registerRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/registers/{register}',
      request: { params: registerParam, query: registerQuerySchema },
      responses: answers(registerPageSchema, 'A window of a register'),
    }),
    async (c) => {
      const { cluster: slug, register } = c.req.valid('param');
      const cluster = await c.var.runtime.cluster(slug);
      const query = c.req.valid('query');
      const rows = await listRegister(cluster.scope, register, query, await cluster.chain());
      const total = await cluster.count(register, query);
      const asOf = query.asOf ?? isoDay(c.var.runtime.now());
      return c.json({ register, asOf, total, offset: query.offset, rows }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/registers/{register}/facets',
      request: { params: registerParam, query: filterSchema },
      responses: answers(facetsSchema, 'Counts by value under the filter'),
    }),
    async (c) => {
      const { cluster: slug, register } = c.req.valid('param');
      const { scope } = await c.var.runtime.cluster(slug);
      return c.json(await countFacets(scope, register, c.req.valid('query')), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/registers/{register}/columns',
      request: { params: registerParam },
      responses: answers(filledColumnsSchema, 'Columns that hold a value somewhere in it today'),
    }),
    async (c) => {
      const { cluster: slug, register } = c.req.valid('param');
      const { scope } = await c.var.runtime.cluster(slug);
      return c.json({ filled: await listFilledColumns(scope, register) }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/clusters/{cluster}/registers/{register}/export',
      request: {
        params: registerParam,
        query: registerQuerySchema.omit({ offset: true, limit: true }).extend({
          format: z.enum(['xlsx', 'csv']).default('xlsx'),
          columns: z.string().max(1000).optional(),
          lang: z.enum(['zh', 'en']).default('zh'),
        }),
      },
      responses: {
        200: {
          description: 'The register as a workbook or CSV',
          content: { 'application/octet-stream': { schema: z.string() } },
        },
      },
    }),
    async (c) => {
      const { cluster: slug, register } = c.req.valid('param');
      const cluster = await c.var.runtime.cluster(slug);
      const query = c.req.valid('query');
      const asOf = query.asOf ?? isoDay(c.var.runtime.now());
      const file = await exportRegister(cluster.scope, {
        cluster: cluster.cluster.name,
        register,
        query,
        asOf,
        chain: await cluster.chain(),
      });
      return attachment(file.body, file.name, file.type) as never;
    },
  );
