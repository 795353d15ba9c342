// How long to wait until a source is looked at again. The aim: about one new thing per look.
import type { FoundLink } from '../read/found-link.ts';

export interface Interval {
  /** Seconds between two looks, as learned so far. */
  everyS: number;
  leastS: number;
  mostS: number;
}

export const firstInterval: Interval = { everyS: 3_600, leastS: 300, mostS: 86_400 };

/** A look without news lengthens by this; a source with one piece of news per interval is met in balance. */
const longer = 1.5;

/**
 * The interval after a look that found `news` new things in the `elapsedS` since the last one.
 *
 * - none: half as long again;
 * - some: the mean of what it was and what would have brought one thing per look, elapsed / (news + 1), at most
 *   halved; so more news never means longer;
 * - always within [least, most]. Failures do not change it: `retryAfter` says when to try again.
 */
export function nextInterval(interval: Interval, news: number, elapsedS: number): number {
  const { everyS } = interval;
  if (news <= 0) return clamp(everyS * longer, interval);
  const pace = Math.max(1, elapsedS) / (news + 1);
  const target = Math.min(everyS / 2, Math.max(everyS / 4, pace));
  return clamp(Math.sqrt(everyS * target), interval);
}

/** A minute after the first failure, four times as long after each further one, the longest interval at most. */
export function retryAfter({ mostS }: Interval, failures: number): number {
  return Math.min(mostS, 60 * 4 ** Math.min(Math.max(0, failures - 1), 20));
}

/** A first interval from the times that the newest entries carry; undefined when fewer than three do. */
export function estimateInterval(
  links: readonly FoundLink[],
  bounds: Interval,
): number | undefined {
  const times = links
    .flatMap(({ publishedAt }) => (publishedAt === undefined ? [] : Date.parse(publishedAt)))
    .toSorted((a, b) => b - a)
    .slice(0, 20);
  const [newest, oldest] = [times[0], times.at(-1)];
  if (newest === undefined || oldest === undefined || times.length < 3) return undefined;
  return clamp((newest - oldest) / 1000 / (times.length - 1), bounds);
}

/** Sources that were added together drift apart: ±10%. `random` is in [0, 1). */
export function spread(seconds: number, random: number): number {
  return seconds * (0.9 + 0.2 * random);
}

function clamp(seconds: number, { leastS, mostS }: Interval): number {
  return Math.round(Math.min(Math.max(leastS, mostS), Math.max(leastS, seconds)));
}
