// How often a page is tried, and at which distances.

export interface AttemptPolicy {
  /** Then it is given up, with the last reason. */
  most: number;
  /** After the first failure; four times as long after each further one. */
  firstMs: number;
  capMs: number;
  /** A host that failed so often in a row is given up with all pages that wait for it. */
  mostOfHost: number;
}

export const attemptPolicy: AttemptPolicy = {
  most: 5,
  firstMs: 60_000,
  capMs: 12 * 3_600_000,
  mostOfHost: 8,
};

/** Milliseconds from the failure of attempt `attempts` (1, 2, …) to the next. */
export function backoffOf(attempts: number, policy: AttemptPolicy = attemptPolicy): number {
  return Math.min(policy.capMs, policy.firstMs * 4 ** Math.min(Math.max(0, attempts - 1), 20));
}
