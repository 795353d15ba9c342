// Two captures of one page held against each other.
import { z } from 'zod';

const changeKindSchema = z.enum(['same', 'added', 'removed']);

export const articleChangeLineSchema = z.object({
  kind: z.enum(['same', 'added', 'removed', 'changed']),
  parts: z.array(z.object({ kind: changeKindSchema, text: z.string() })),
});
export type ArticleChangeLine = z.infer<typeof articleChangeLineSchema>;

export const captureComparisonSchema = z.object({
  /** Null when the title is the same. */
  title: articleChangeLineSchema.nullable(),
  lines: z.array(articleChangeLineSchema),
  added: z.number().int(),
  removed: z.number().int(),
  changed: z.number().int(),
});
export type CaptureComparison = z.infer<typeof captureComparisonSchema>;
