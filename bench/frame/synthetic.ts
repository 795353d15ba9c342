// An invented chain of any size: every segment takes its inputs from nearby, now and then from far upstream.
import type { Atlas, AtlasSegment } from '../../src/schema/atlas.ts';
import { gapStates } from '../../src/schema/chain.ts';

const GROUPS = 12;

/** Deterministic; about three edges per segment. */
export function inventAtlas(segments: number, edges: number): Atlas {
  let seed = 42;
  const random = (): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const groupOf = (at: number): number => Math.floor((at * GROUPS) / segments);
  const pairs = new Map<string, { from: string; to: string; essential: boolean }>();
  while (pairs.size < edges) {
    const to = 1 + Math.floor(random() * (segments - 1));
    const reach = random() < 0.85 ? segments / GROUPS : to;
    const from = Math.max(0, to - 1 - Math.floor(random() * Math.min(to, reach)));
    pairs.set(`${from} ${to}`, { from: `s${from}`, to: `s${to}`, essential: random() < 0.6 });
  }
  return {
    name: '示例产业链',
    asOf: '2024-10-03',
    groups: Array.from({ length: GROUPS }, (_, at) => ({
      id: `g${at}`,
      zh: `示例第${at + 1}组`,
      en: `Sample group ${at + 1}`,
    })),
    segments: Array.from({ length: segments }, (_, at) => inventSegment(at, groupOf(at), random)),
    edges: [...pairs.values()],
  };
}

function inventSegment(at: number, group: number, random: () => number): AtlasSegment {
  const enterprises = Math.floor(random() ** 3 * 80);
  return {
    id: `s${at}`,
    group: `g${group}`,
    zh: `示例变压器组件环节${at}`,
    en: `Sample transformer part ${at}`,
    aliases: [],
    not: [],
    gbt4754: [],
    recipes: [],
    state: gapStates[Math.floor(random() * gapStates.length)] ?? 'unknown',
    reasons: [],
    stats: {
      enterprises,
      withRevenue: Math.floor(enterprises / 2),
      revenue: String(Math.floor(random() * 1e10)),
      targets: 0,
      building: 0,
      planned: 0,
      cities: [],
    },
  };
}
