// 归链: an enterprise or project on a segment, with the words that put it there.
import { z } from 'zod';

/** Strongest first: what it declares as its segment or product, product text, business scope, industry code. */
export const placementBases = ['declared', 'product', 'scope', 'name', 'industry'] as const;
export const placementBasisSchema = z.enum(placementBases);
export type PlacementBasis = z.infer<typeof placementBasisSchema>;

/**
 * A placement is shown on the map from this score on; below it is a hint for a person.
 * The evidence falls into two heaps with a gap between: a maker's or provider's own statement
 * (declared, product, making verb, maker's name) scores 0.62 and more; sale, research only, parts,
 * electronics, a class code or a missing voltage 0.5 and less. The line is in the gap, so that it
 * is not sensitive to a tuned digit; it was chosen on the development half of the labelled sample.
 */
export const displayThreshold = 0.6;

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
export type Placement = z.infer<typeof placementSchema>;
