// 补链方案: the cheapest set of segments to add.
import { z } from 'zod';

export const additionSchema = z.object({
  segment: z.string(),
  zh: z.string(),
  en: z.string(),
  cost: z.number(),
  /** Known makers elsewhere that could be invited. */
  candidates: z.number().int(),
});

export const additionsSchema = z.object({
  goal: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('segment'), segment: z.string(), zh: z.string(), en: z.string() }),
    /** Local revenue, in yuan, that is to stand on a chain complete from raw materials on. */
    z.object({ kind: z.literal('value'), revenue: z.string() }),
  ]),
  /** Whether what can be imported counts as supplied. */
  imports: z.boolean(),
  /** `none`: no set will do. */
  outcome: z.enum(['already', 'found', 'none']),
  add: z.array(additionSchema),
  cost: z.number(),
  /** No set costs less; equal to `cost`: the set is proven cheapest. */
  bound: z.number(),
  /** Imports that the set leans on, with their risk where the chain file says it. */
  leansOn: z.array(
    z.object({
      segment: z.string(),
      zh: z.string(),
      en: z.string(),
      cost: z.number().nullable(),
      risk: z.number().nullable(),
    }),
  ),
  /** Segments that can be made here afterwards and could not before, those added among them. */
  opens: z.array(z.object({ segment: z.string(), zh: z.string(), en: z.string() })),
  /** Local revenue on a complete chain before and after. Yuan. */
  before: z.string(),
  after: z.string(),
  /** What the set says in a sentence, such as that the target alone would open nothing. */
  note: z.object({ zh: z.string(), en: z.string() }),
});
export type Additions = z.infer<typeof additionsSchema>;
