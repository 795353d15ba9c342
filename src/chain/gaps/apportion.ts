// Revenue at stake of several gaps together, so that no yuan is counted for two of them.
import type { Analysis } from './analysis.ts';

/**
 * For each gap g the revenue Σ_t R_t · d(t, g) / max(1, Σ_h d(t, h)), h over all gaps in question: output that
 * depends on several is divided among them. Yuan; the sum is at most the revenue of all that depends on any.
 */
export function apportionStakes(analysis: Analysis, gaps: readonly number[]): number[] {
  const claims = new Float64Array(analysis.present.length);
  for (const g of gaps)
    for (const { segment, share } of analysis.dependentsOn(g)) claims[segment]! += share;
  return gaps.map((g) =>
    analysis
      .dependentsOn(g)
      .reduce(
        (sum, { segment, share }) =>
          sum + (share * analysis.facts.segments[segment]!.revenue) / Math.max(1, claims[segment]!),
        0,
      ),
  );
}
