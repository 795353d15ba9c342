// 下架: a request to take archived content away, and what became of it.
import { z } from 'zod';

export const takedownReasonSchema = z.enum(['copyright', 'privacy', 'error', 'law', 'other']);
export type TakedownReason = z.infer<typeof takedownReasonSchema>;
export const takedownStateSchema = z.enum(['open', 'granted', 'refused', 'restored']);
export type TakedownState = z.infer<typeof takedownStateSchema>;

export const takedownRequestSchema = z.object({
  /** One capture; without it, every capture of the page. */
  snapshotId: z.number().int().positive(),
  wholePage: z.boolean().default(true),
  reasonClass: takedownReasonSchema,
  reason: z.string().trim().min(5).max(5000),
  contact: z.string().trim().min(3).max(200),
});
export type TakedownRequest = z.infer<typeof takedownRequestSchema>;

export const takedownSchema = z.object({
  takedownId: z.number().int(),
  url: z.string(),
  surt: z.string(),
  snapshotId: z.number().int().nullable(),
  reasonClass: takedownReasonSchema,
  reason: z.string(),
  contact: z.string(),
  state: takedownStateSchema,
  requestedAt: z.string(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  note: z.string(),
  restoredAt: z.string().nullable(),
});
export type Takedown = z.infer<typeof takedownSchema>;

export const takedownDecisionSchema = z.object({
  decision: z.enum(['grant', 'refuse']),
  by: z.string().trim().min(1).max(100),
  note: z.string().trim().max(2000).default(''),
});
export type TakedownDecision = z.infer<typeof takedownDecisionSchema>;

/** What stands where removed content stood. */
export const tombstoneSchema = z.object({
  removedAt: z.string(),
  reasonClass: takedownReasonSchema,
  digest: z.string(),
});
export type Tombstone = z.infer<typeof tombstoneSchema>;
