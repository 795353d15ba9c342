// 待审: pairs that may be one organisation, and what people said of them.
import { z } from 'zod';
import { registerRowSchema } from "./register.js";
export const judgementSchema = z.enum(['same', 'different', 'unsure']);
export const matchEvidenceSchema = z.object({
    feature: z.string(),
    level: z.string(),
    bits: z.number(),
    zh: z.string(),
    en: z.string(),
});
export const reviewPairSchema = z.object({
    pairId: z.number().int(),
    left: registerRowSchema,
    right: registerRowSchema,
    weight: z.number(),
    probability: z.number(),
    evidence: z.array(matchEvidenceSchema),
    /** The latest verdict that was not taken back. */
    verdict: z
        .object({
        verdictId: z.number().int(),
        judgement: judgementSchema,
        by: z.string(),
        at: z.string(),
        note: z.string(),
    })
        .nullable(),
});
export const reviewPageSchema = z.object({
    total: z.number().int(),
    open: z.number().int(),
    offset: z.number().int(),
    pairs: z.array(reviewPairSchema),
});
export const reviewQuerySchema = z.object({
    state: z.enum(['open', 'decided', 'all']).default('open'),
    offset: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(100).default(20),
});
export const verdictRequestSchema = z.object({
    judgement: judgementSchema,
    by: z.string().min(1).max(50),
    note: z.string().max(500).default(''),
});
//# sourceMappingURL=review.js.map