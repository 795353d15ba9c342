// The industry-chain map with what stands on it.
import { z } from 'zod';
import { gapStateSchema, groupSchema, segmentSchema } from "./chain.js";
export const segmentStatsSchema = z.object({
    /** Operating enterprises placed here as makers (or providers, on a service segment). */
    enterprises: z.number().int(),
    /** Those of them whose revenue is known, and its sum in yuan over the latest period of each. */
    withRevenue: z.number().int(),
    revenue: z.string(),
    targets: z.number().int(),
    building: z.number().int(),
    planned: z.number().int(),
    /** Operating makers by city, most first. */
    cities: z.array(z.object({ city: z.string(), count: z.number().int() })),
});
export const atlasSegmentSchema = segmentSchema.extend({
    stats: segmentStatsSchema,
    state: gapStateSchema,
    reasons: z.array(z.object({ zh: z.string(), en: z.string() })),
});
export const atlasSchema = z.object({
    name: z.string(),
    asOf: z.string(),
    groups: z.array(groupSchema),
    segments: z.array(atlasSegmentSchema),
    /** Input segment → product segment; `essential` when every recipe needs it. */
    edges: z.array(z.object({ from: z.string(), to: z.string(), essential: z.boolean() })),
});
//# sourceMappingURL=atlas.js.map