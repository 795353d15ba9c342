// All that is known of one enterprise or project, or of the cluster itself.
import { z } from 'zod';
import { survivalRuleSchema } from './evidence.ts';
import { valueSchema, valuesSchema } from './field.ts';
import { locatorSchema } from './locator.ts';
import { placementSchema } from './placement.ts';
import { entityKindSchema, registerSchema, stageSchema } from './stage.ts';

export const profileFieldSchema = z.object({
  key: z.string(),
  field: z.string(),
  period: z.string().nullable(),
  value: valueSchema,
  /** The record whose value is shown. */
  recordId: z.number().int(),
  rule: survivalRuleSchema,
  /** Values of other sources that stand against it. */
  conflicting: z.number().int(),
});

export const profilePlacementSchema = placementSchema.extend({
  zh: z.string(),
  en: z.string(),
  /** The record whose words matched. */
  recordId: z.number().int().nullable(),
  /** A person's word, when there is one. */
  verdict: z.enum(['pin', 'reject']).nullable(),
  displayed: z.boolean(),
});
export type ProfilePlacement = z.infer<typeof profilePlacementSchema>;

export const profileSchema = z.object({
  entityId: z.number().int(),
  kind: entityKindSchema,
  name: z.string(),
  code: z.string().nullable(),
  register: registerSchema.nullable(),
  stage: stageSchema.nullable(),
  asOf: z.string(),
  fields: z.array(profileFieldSchema),
  placements: z.array(profilePlacementSchema),
  relations: z.array(
    z.object({
      kind: z.enum(['branch_of', 'has_branch', 'owner', 'owns', 'maybe_same', 'merged']),
      entityId: z.number().int(),
      name: z.string(),
    }),
  ),
  /** Its records, newest first. */
  records: z.array(
    z.object({
      recordId: z.number().int(),
      sourceId: z.number().int(),
      sourceTitle: z.string(),
      dated: z.string(),
      locator: locatorSchema,
      values: valuesSchema,
      pinned: z.boolean(),
      /** Why it belongs here: equal codes, equal names, a verdict, or the first word on it. */
      basis: z.enum(['first', 'code', 'name', 'verdict', 'entry', 'quote']),
    }),
  ),
});
export type Profile = z.infer<typeof profileSchema>;

/** A person's word on one value: their own, or another record's (`basedOn`). */
export const pinRequestSchema = z.object({
  key: z.string(),
  value: valueSchema.optional(),
  basedOn: z.number().int().optional(),
  by: z.string().min(1).max(50),
  note: z.string().max(500).optional(),
});
export type PinRequest = z.infer<typeof pinRequestSchema>;

export const placementVerdictRequestSchema = z.object({
  segmentId: z.string(),
  /** `clear` takes the person's word back. */
  verdict: z.enum(['pin', 'reject', 'clear']),
  by: z.string().min(1).max(50),
  note: z.string().max(500).optional(),
});
