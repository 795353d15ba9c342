// The map's own words: states, measures and how a segment's figures are said.
import type { SegmentStats } from '../../../schema/atlas.ts';
import type { Language, Pair } from '../../text/language.tsx';

/** What colours the segments. */
export const measures = ['state', 'enterprises', 'revenue'] as const;
export type Measure = (typeof measures)[number];

export const measureWords: Record<Measure, Pair> = {
  state: { zh: '状态', en: 'State' },
  enterprises: { zh: '企业数', en: 'Enterprises' },
  revenue: { zh: '营收', en: 'Revenue' },
};

/** `12 家 · 3.2亿元(5 家)`: the brackets say how many of them the revenue is known of. */
export function sayFacts(
  stats: SegmentStats,
  language: Language,
  money: (yuan: string) => string,
): string {
  const zh = language === 'zh';
  const { enterprises, withRevenue } = stats;
  if (enterprises === 0) return zh ? '暂无企业' : 'No enterprise';
  const count = zh ? `${enterprises} 家` : `${enterprises} ent.`;
  if (withRevenue === 0) return zh ? `${count} · 营收未知` : `${count} · revenue unknown`;
  const sum = money(stats.revenue);
  if (withRevenue === enterprises) return `${count} · ${sum}`;
  return zh ? `${count} · ${sum}(${withRevenue} 家)` : `${count} · ${sum} (${withRevenue})`;
}
