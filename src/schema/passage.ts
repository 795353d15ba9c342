// 引为依据: a passage of an archived page, read for what it may prove, and the values that a page proves already.
import { z } from 'zod';
import { valueSchema } from './field.ts';
import { entityKindSchema } from './stage.ts';

/** [start, end) in the article's text, UTF-16 units. */
export const spanSchema = z.object({
  start: z.coerce.number().int().nonnegative(),
  end: z.coerce.number().int().positive(),
});
export type Span = z.infer<typeof spanSchema>;

/** Whom a passage may speak of. */
export const passageSubjectSchema = z.object({
  entityId: z.number().int(),
  kind: entityKindSchema,
  name: z.string(),
  /** Where it is named: in the passage itself, beside it in its paragraph, elsewhere on the page; or it is the cluster. */
  place: z.enum(['passage', 'paragraph', 'page', 'cluster']),
});
export type PassageSubject = z.infer<typeof passageSubjectSchema>;

/** A value that is plainly readable in a passage. */
export const passageReadingSchema = z.object({
  type: z.enum(['money', 'number', 'date']),
  /** As the passage writes it: 十五亿元. */
  words: z.string(),
  /** As a record holds it: 1500000000. */
  value: z.string(),
});
export type PassageReading = z.infer<typeof passageReadingSchema>;

export const passageSchema = z.object({
  /** The nearest first, the cluster last. */
  subjects: z.array(passageSubjectSchema),
  /** Fields that the passage names and has a value for, the surest first. */
  fields: z.array(z.string()),
  /** The year or part of a year that it speaks of: 2023, 2024-H1. */
  period: z.string().nullable(),
  /** In the order of the text. */
  readings: z.array(passageReadingSchema),
});
export type Passage = z.infer<typeof passageSchema>;

/** A value whose proof is a sentence of a page. */
export const citedValueSchema = z.object({
  recordId: z.number().int(),
  entityId: z.number().int(),
  kind: entityKindSchema,
  name: z.string(),
  /** Record key: `revenue@2023`. */
  key: z.string(),
  value: valueSchema,
  /** The sentence; empty after a takedown. */
  quote: z.string(),
});
export type CitedValue = z.infer<typeof citedValueSchema>;
