// One row of a register, and what a register can be asked.
import { z } from 'zod';
import { entityKindSchema, registerSchema, stageSchema } from './stage.ts';

/** Columns that a register can be sorted by; each is a typed column of the entity table. */
export const sortKeys = [
  'entityId',
  'name',
  'code',
  'stage',
  'province',
  'city',
  'district',
  'founded',
  'registeredCapital',
  'revenue',
  'output',
  'purchases',
  'purchasesLocal',
  'employees',
  'investment',
  'invested',
  'signed',
  'started',
  'producing',
  'conflicts',
  'records',
] as const;
export const sortKeySchema = z.enum(sortKeys);
export type SortKey = z.infer<typeof sortKeySchema>;

/** Columns of a row that a source may leave empty. */
export const registerColumns = [
  'code',
  'stage',
  'province',
  'city',
  'district',
  'park',
  'products',
  'founded',
  'registeredCapital',
  'revenue',
  'output',
  'purchases',
  'purchasesLocal',
  'employees',
  'owner',
  'investment',
  'invested',
  'signed',
  'started',
  'producing',
] as const;
export const registerColumnSchema = z.enum(registerColumns);
export type RegisterColumnKey = z.infer<typeof registerColumnSchema>;

export const filterSchema = z.object({
  /** Words that must all stand in the name, the code, or the products. */
  q: z.string().max(200).optional(),
  city: z.string().max(50).optional(),
  district: z.string().max(50).optional(),
  segment: z.string().max(100).optional(),
  stage: stageSchema.optional(),
  /** Only entities of which two sources disagree. */
  conflicts: z.stringbool().optional(),
  source: z.coerce.number().int().optional(),
  /** ISO date; the register as the sources of that day tell it. Absent: today. */
  asOf: z.iso.date().optional(),
});
export type Filter = z.infer<typeof filterSchema>;

export const registerQuerySchema = filterSchema.extend({
  sort: sortKeySchema.default('entityId'),
  order: z.enum(['asc', 'desc']).default('asc'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type RegisterQuery = z.infer<typeof registerQuerySchema>;

/** Money is an exact decimal string in yuan. Periods name the year of a periodic figure. */
export const registerRowSchema = z.object({
  entityId: z.number().int(),
  kind: entityKindSchema,
  register: registerSchema,
  name: z.string(),
  code: z.string().nullable(),
  stage: stageSchema.nullable(),
  province: z.string().nullable(),
  city: z.string().nullable(),
  district: z.string().nullable(),
  park: z.string().nullable(),
  products: z.string().nullable(),
  founded: z.string().nullable(),
  registeredCapital: z.string().nullable(),
  revenue: z.string().nullable(),
  revenuePeriod: z.string().nullable(),
  output: z.string().nullable(),
  outputPeriod: z.string().nullable(),
  purchases: z.string().nullable(),
  purchasesPeriod: z.string().nullable(),
  /** Of the year that `purchases` is of. */
  purchasesLocal: z.string().nullable(),
  employees: z.string().nullable(),
  owner: z.string().nullable(),
  investment: z.string().nullable(),
  invested: z.string().nullable(),
  signed: z.string().nullable(),
  started: z.string().nullable(),
  producing: z.string().nullable(),
  /** Segments it is placed on as maker or service provider, above the display threshold. */
  segments: z.array(z.object({ id: z.string(), zh: z.string(), en: z.string() })),
  conflicts: z.number().int(),
  records: z.number().int(),
});
export type RegisterRow = z.infer<typeof registerRowSchema>;

export const registerPageSchema = z.object({
  register: registerSchema,
  asOf: z.string(),
  total: z.number().int(),
  offset: z.number().int(),
  rows: z.array(registerRowSchema),
});
export type RegisterPage = z.infer<typeof registerPageSchema>;

/** Columns of a register that hold a value somewhere. */
export const filledColumnsSchema = z.object({ filled: z.array(registerColumnSchema) });

const facetSchema = z.array(z.object({ value: z.string(), count: z.number().int() }));
/** Counts by value under the same filter, most first. */
export const facetsSchema = z.object({
  city: facetSchema,
  district: facetSchema,
  stage: facetSchema,
  segment: facetSchema,
});
export type Facets = z.infer<typeof facetsSchema>;
