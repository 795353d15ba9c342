// 情景推演: today's chain beside a changed one. Pure.
import type { Analysis } from './analysis.ts';

export interface Outcome {
  /** Yuan. Revenue that stops, since nobody known delivers what it needs any more. */
  stops: number;
  /** Revenue that goes on, but depends on what was made here and must be bought outside now. */
  buysOutside: number;
  /** Revenue that depended on what nobody made here, and somebody does now. */
  secured: number;
  /** Segments that differ. */
  changed: number[];
}

/** `then` has other facts, or segments that failed, on the same chain. */
export function compareWorlds(today: Analysis, then: Analysis): Outcome {
  const lost: number[] = [];
  const gained: number[] = [];
  const changed: number[] = [];
  let stops = 0;
  for (let v = 0; v < today.runs.length; v++) {
    const [before, after] = [today.facts.segments[v]!, then.facts.segments[v]!];
    const stopped = today.runs[v] === 1 && then.runs[v] === 0;
    if (stopped && after.makers > 0) stops += after.revenue;
    if (before.makers > 0 && after.makers === 0 && then.runs[v] === 1) lost.push(v);
    if (before.makers === 0 && after.makers > 0) gained.push(v);
    const differs =
      stopped ||
      before.makers !== after.makers ||
      today.selfSufficient[v] !== then.selfSufficient[v];
    if (differs) changed.push(v);
  }
  const running = then.dependentsOnAny(lost).filter(({ segment }) => then.runs[segment] === 1);
  return {
    stops,
    buysOutside: then.worthOf(running),
    secured: then.worthOf(then.dependentsOnAny(gained)),
    changed,
  };
}
