// What a shortlist is chosen from, and within which limits.

export interface CoverProblem {
  /** Weight of each gap, ≥ 0, in any one unit (output at stake). */
  values: readonly number[];
  candidates: readonly Candidate[];
}

export interface Candidate {
  /** The chance, 0 .. 1, that it would fill a gap; a gap that is listed twice has both chances. */
  gaps: readonly { gap: number; chance: number }[];
  /** ≥ 0, in the unit of the budget. */
  cost: number;
  /** Classes (its segment, its city) of which only so many may be chosen. */
  kinds: readonly number[];
}

export interface Limits {
  /** Candidates in all. */
  most?: number;
  /** Sum of their costs. */
  budget?: number;
  mostPerKind?: number;
}
