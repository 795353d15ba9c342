// 区位商 of the cluster by number of enterprises, against all that the registers and the directory know.
import type { SegmentFacts } from './facts.ts';

/** Under these sizes chance speaks louder than the place. */
const REFERENCE_FLOOR = 100;
const EXPECTED_FLOOR = 2;

/**
 * LQ_s = (m_s / Σ m) / (a_s / Σ a), m the makers of the registers, a all makers known anywhere. No unit, 0 .. ∞.
 * Undefined when fewer than 100 makers elsewhere are known, or when the cluster's share would be fewer than two.
 */
export function quotientOf(segments: readonly SegmentFacts[], v: number): number | undefined {
  let own = 0;
  let elsewhere = 0;
  for (const of of segments) {
    own += of.makers;
    elsewhere += othersOf(of);
  }
  const here = segments[v]!;
  const known = here.makers + othersOf(here);
  const expected = (own * known) / (own + elsewhere);
  if (elsewhere < REFERENCE_FLOOR || expected < EXPECTED_FLOOR) return undefined;
  return here.makers / expected;
}

function othersOf({ targets, listed, listedHere }: SegmentFacts): number {
  return targets + listed + listedHere;
}
