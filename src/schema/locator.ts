// Where in a source a record stands.
import { z } from 'zod';

/** A row of a sheet; the column of each field is in the source's sheet mapping. Rows count from 1, as Excel shows them. */
export const cellLocatorSchema = z.object({
  type: z.literal('cell'),
  sheet: z.number().int().nonnegative(),
  row: z.number().int().positive(),
});

/** W3C Web Annotation TextQuoteSelector with TextPositionSelector on a snapshot's text. */
export const quoteLocatorSchema = z.object({
  type: z.literal('quote'),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});

/** A person's own entry; `basedOn` names the record whose value was pinned, `evidence` the records it leans on. */
export const entryLocatorSchema = z.object({
  type: z.literal('entry'),
  by: z.string(),
  note: z.string().optional(),
  basedOn: z.number().int().optional(),
  evidence: z.array(z.number().int()).optional(),
});

export const locatorSchema = z.discriminatedUnion('type', [
  cellLocatorSchema,
  quoteLocatorSchema,
  entryLocatorSchema,
]);
export type Locator = z.infer<typeof locatorSchema>;
