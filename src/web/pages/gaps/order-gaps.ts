// Which gaps are listed, and in what order.
import { gapReasonCodes, isOpen } from '../../../schema/gaps.ts';
import type { Gap, Rung } from '../../../schema/gaps.ts';
import type { GapSort, Shown } from './gaps-search.ts';

/** Local revenue stands behind it. */
export function isAtStake(gap: Pick<Gap, 'stake'>): boolean {
  return Number(gap.stake.revenue) > 0;
}

/** Absent: the open gaps that matter here, the list's first answer. */
export function chooseGaps(gaps: readonly Gap[], show: Shown | undefined): Gap[] {
  if (show === 'all') return [...gaps];
  if (show) return gaps.filter((gap) => gap.state === show);
  return gaps.filter((gap) => isOpen(gap) && isAtStake(gap));
}

/** The first rung on which anybody is known, import among them. */
export function nearestRung(ladder: readonly Rung[]): Rung | undefined {
  return ladder.find((rung) => rung.count > 0);
}

/** Kilometres to the nearest maker; import stands behind every place, the unknown behind it. */
function distance(gap: Gap): number | undefined {
  const rung = nearestRung(gap.ladder);
  if (!rung) return undefined;
  if (rung.rung === 'cluster') return 0;
  if (rung.rung === 'import') return 1e6;
  return rung.nearest?.km ?? 1e5;
}

export function countCandidates(gap: Gap): number {
  return gap.targets + gap.listed;
}

const measures: Record<Exclude<GapSort, 'name'>, (gap: Gap) => number | undefined> = {
  reason: (gap) => {
    const first = gap.reasons[0];
    return first && -gapReasonCodes.indexOf(first.code);
  },
  // A double is exact enough to put in order.
  stake: (gap) => Number(gap.stake.revenue),
  stops: (gap) => Number(gap.stake.stops),
  near: distance,
  supply: (gap) => gap.supplyRate?.rate,
  candidates: countCandidates,
  projects: (gap) => gap.projects,
};

/** Without a column: as the server ranks them. What a gap does not know stands last either way. */
export function sortGaps(
  gaps: readonly Gap[],
  sort: GapSort | undefined,
  order: 'asc' | 'desc',
  language: 'zh' | 'en',
): Gap[] {
  const sign = order === 'asc' ? 1 : -1;
  if (!sort) return [...gaps];
  if (sort === 'name')
    return gaps.toSorted((a, b) => sign * a[language].localeCompare(b[language], language));
  const measure = measures[sort];
  return gaps.toSorted((a, b) => {
    const [x, y] = [measure(a), measure(b)];
    if (x === undefined || y === undefined)
      return Number(x === undefined) - Number(y === undefined);
    return sign * (x - y);
  });
}
