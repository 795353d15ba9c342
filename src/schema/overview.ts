// What the cluster looks like at a glance; every figure names its scope.
import { z } from 'zod';
import { gapStateSchema } from './chain.ts';
import { publicationSchema } from './publication.ts';
import { registerSchema } from './stage.ts';

/** A figure that a source published of the whole cluster, as the cluster's own record. */
export const indicatorSchema = z.object({
  /** The cluster entity, whose evidence opens on click. */
  entityId: z.number().int(),
  key: z.string(),
  field: z.string(),
  zh: z.string(),
  en: z.string(),
  type: z.string(),
  period: z.string().nullable(),
  value: z.string(),
  /** Where it comes from: the series and day of its source, and what the source says of its publication. */
  origin: publicationSchema.extend({ series: z.string(), dated: z.string() }),
  conflicting: z.number().int(),
});

/** Sum of a money field over a register: `known` of `total` entities state it. */
export const sumSchema = z.object({
  field: z.string(),
  period: z.string().nullable(),
  value: z.string(),
  known: z.number().int(),
  total: z.number().int(),
});

export const overviewSchema = z.object({
  cluster: z.object({ slug: z.string(), name: z.string() }),
  asOf: z.string(),
  indicators: z.array(indicatorSchema),
  registers: z.array(
    z.object({ register: registerSchema, count: z.number().int(), sums: z.array(sumSchema) }),
  ),
  /** Home cities of the cluster first, then others by count. */
  cities: z.array(
    z.object({
      city: z.string(),
      home: z.boolean(),
      existing: z.number().int(),
      target: z.number().int(),
      building: z.number().int(),
      planned: z.number().int(),
      revenue: z.string(),
      investment: z.string(),
    }),
  ),
  stages: z.array(z.object({ kind: z.string(), stage: z.string(), count: z.number().int() })),
  states: z.array(z.object({ state: gapStateSchema, count: z.number().int() })),
  placed: z.object({ placed: z.number().int(), total: z.number().int() }),
  conflicts: z.number().int(),
  review: z.number().int(),
  sources: z.number().int(),
  records: z.number().int(),
});
export type Overview = z.infer<typeof overviewSchema>;
