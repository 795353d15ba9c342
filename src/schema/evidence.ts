// The proof behind a figure: the cell or sentence, with what stands around it.
import { z } from 'zod';
import { valueSchema } from './field.ts';
import { locatorSchema } from './locator.ts';
import { publicationSchema } from './publication.ts';
import { sourceKindSchema } from './source.ts';

export const evidenceSchema = z.object({
  recordId: z.number().int(),
  /** Record key: `revenue@2023`. */
  key: z.string(),
  value: valueSchema,
  /** The original words of the cell or sentence. */
  words: z.string(),
  source: z.object({
    sourceId: z.number().int(),
    kind: sourceKindSchema,
    title: z.string(),
    series: z.string(),
    dated: z.string(),
    retrievedAt: z.string(),
    trust: z.number().int(),
    digest: z.string(),
    /** The archived page that it is. */
    snapshotId: z.number().int().nullable(),
    /** The page was taken down: its words are no longer shown, the value stands flagged. */
    removed: z.boolean(),
  }),
  /** Where the source says that it was first published. */
  publication: publicationSchema,
  locator: locatorSchema,
  /** For a cell: its address as Excel writes it (H5), the sheet, the columns, and rows around it. */
  cell: z
    .object({
      address: z.string(),
      sheetName: z.string(),
      column: z.number().int(),
      columns: z.array(
        z.object({ index: z.number().int(), letter: z.string(), header: z.string() }),
      ),
      rows: z.array(
        z.object({ row: z.number().int(), current: z.boolean(), cells: z.array(z.string()) }),
      ),
    })
    .nullable(),
  pinned: z.boolean(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Why the shown value won: a person's pin, trust of the source, recency, order; `only` when nobody disagrees. */
export const survivalRules = ['pin', 'trust', 'recency', 'order', 'only'] as const;
export const survivalRuleSchema = z.enum(survivalRules);
export type SurvivalRule = z.infer<typeof survivalRuleSchema>;

/** All that is known of one value of one entity: the winner first, then who agrees, who was superseded and who conflicts. */
export const figureSchema = z.object({
  entityId: z.number().int(),
  entityName: z.string(),
  key: z.string(),
  field: z.object({ key: z.string(), zh: z.string(), en: z.string(), type: z.string() }),
  period: z.string().nullable(),
  value: valueSchema,
  rule: survivalRuleSchema,
  winner: evidenceSchema,
  agreeing: z.array(evidenceSchema),
  /** Older word of the same series, replaced by its newer one. */
  superseded: z.array(evidenceSchema),
  conflicting: z.array(evidenceSchema),
});
export type Figure = z.infer<typeof figureSchema>;
