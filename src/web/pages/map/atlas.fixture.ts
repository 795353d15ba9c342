// A small invented chain for the tests of the map.
import type { Atlas, AtlasSegment } from '../../../schema/atlas.ts';

export function segment(
  id: string,
  group: string,
  change: Partial<Omit<AtlasSegment, 'stats'>> & { stats?: Partial<AtlasSegment['stats']> } = {},
): AtlasSegment {
  return {
    id,
    group,
    zh: `示例${id}`,
    en: `Sample ${id}`,
    aliases: [],
    not: [],
    gbt4754: [],
    recipes: [],
    state: 'present',
    reasons: [],
    ...change,
    stats: {
      enterprises: 0,
      withRevenue: 0,
      revenue: '0',
      targets: 0,
      building: 0,
      planned: 0,
      cities: [],
      ...change.stats,
    },
  };
}

/** a → b (essential), a → c, b → c (essential); two groups. */
export const smallAtlas: Atlas = {
  name: '示例产业链',
  asOf: '2024-10-03',
  groups: [
    { id: 'up', zh: '上游', en: 'Upstream' },
    { id: 'down', zh: '下游', en: 'Downstream' },
  ],
  segments: [
    segment('c', 'down', {
      state: 'missing',
      aliases: ['示例变电器'],
      stats: { enterprises: 12, withRevenue: 5, revenue: '320000000' },
    }),
    segment('a', 'up', { stats: { enterprises: 3, withRevenue: 3, revenue: '1000000' } }),
    segment('b', 'up', { state: 'unknown' }),
  ],
  edges: [
    { from: 'a', to: 'b', essential: true },
    { from: 'a', to: 'c', essential: false },
    { from: 'b', to: 'c', essential: true },
  ],
};
