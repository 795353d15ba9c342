// When a page is captured again: news changes most in its first hours (corrections, withdrawn pieces), then hardly.

/** Ages of a page, seconds since it was first kept: an hour, a day, a week, thirty days. */
export const recaptureAges: readonly number[] = [3_600, 86_400, 7 * 86_400, 30 * 86_400];

/**
 * The first age that lies ahead; null when the page is older than all. What the crawler missed while it stood
 * still is not caught up with.
 */
export function nextCapture(
  keptAt: Date,
  now: Date,
  ages: readonly number[] = recaptureAges,
): Date | null {
  const ahead = ages
    .map((age) => keptAt.getTime() + age * 1000)
    .filter((at) => at > now.getTime())
    .toSorted((a, b) => a - b);
  return ahead[0] === undefined ? null : new Date(ahead[0]);
}
