// 归链: an enterprise or project on a segment, with the words that put it there.
import { z } from 'zod';
/** Strongest first: what it declares as its segment or product, product text, business scope, industry code. */
export const placementBases = ['declared', 'product', 'scope', 'name', 'industry'];
export const placementBasisSchema = z.enum(placementBases);
export const placementSchema = z.object({
    segmentId: z.string(),
    basis: placementBasisSchema,
    score: z.number().min(0).max(1),
    /** The words that matched, as they stand in the text. */
    words: z.array(z.string()),
    /** The field whose text matched: segment, products, scope, name, industry_code, content. */
    field: z.string(),
    /** What the enterprise does with it. Only makers count as supply on the map. */
    role: z.enum(['make', 'service', 'sell']),
});
//# sourceMappingURL=placement.js.map