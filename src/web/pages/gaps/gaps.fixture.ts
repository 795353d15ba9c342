// Invented gaps for the tests of the screens.
import type { Gap, Rung } from '../../../schema/gaps.ts';

export const noLadder: Rung[] = [
  { rung: 'cluster', count: 0, nearest: null },
  { rung: 'province', count: 0, nearest: null },
  { rung: 'nation', count: 0, nearest: null },
  { rung: 'import', count: 0, nearest: null },
];

/** A ladder whose one maker stands on `rung`, `km` away. */
export function ladderTo(rung: Rung['rung'], km: number | null): Rung[] {
  return noLadder.map((one) =>
    one.rung === rung
      ? {
          ...one,
          count: 1,
          nearest:
            rung === 'import'
              ? null
              : { entityId: 7, name: '示例铜业', city: '常州市', province: '江苏省', km },
        }
      : one,
  );
}

export function gap(
  segment: string,
  change: Partial<Omit<Gap, 'stake'>> & { stake?: Partial<Gap['stake']> } = {},
): Gap {
  return {
    segment,
    zh: `示例${segment}`,
    en: `Sample ${segment}`,
    group: 'up',
    state: 'unknown',
    reasons: [],
    makers: 0,
    revenue: '0',
    hhi: null,
    lq: null,
    supplyRate: null,
    ladder: noLadder,
    selfSufficient: false,
    targets: 0,
    listed: 0,
    projects: 0,
    ...change,
    stake: { revenue: '0', share: 0, stops: '0', dependents: [], enterprises: 0, ...change.stake },
  };
}
