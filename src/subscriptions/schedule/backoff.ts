// How long a failed mail or call waits for its next try.

/** Tries of one mail or call; with these waits the last comes 11 to 19 hours after the first. */
export const attemptsAtMost = 8;
const firstMs = 10_000;
const mostMs = 12 * 3_600_000;
/** What a receiver may ask for (Retry-After). */
const askedAtMostMs = 24 * 3_600_000;

/** After failure number `attempts` (1 is the first), milliseconds: 10 s, 40 s, 160 s, 11 min … ± 25 %. */
export function backoffMs(attempts: number, random: number, askedMs = 0): number {
  const wait = Math.min(mostMs, firstMs * 4 ** (attempts - 1));
  return Math.max(Math.round(wait * (0.75 + random / 2)), Math.min(askedMs, askedAtMostMs));
}
