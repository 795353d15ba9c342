// 统计口径: which projects count as inbound investment of the cluster, and what they add up to. Pure.
import type { Pipeline, PipelineProject } from '../../schema/pipeline.ts';
import { addUp } from '../amounts.ts';
import { meetPlaces } from '../resolve/divisions.ts';
import { provinceOf } from '../resolve/province.ts';
import { foreignOf, pledgedYuan } from './investment.ts';
import type { Life } from './life.ts';

type Counting = PipelineProject['counting'];

/** The rules as a screen states them. */
export const countingRules: Pipeline['rules'] = [
  {
    key: 'first-signing',
    zh: '一个项目只在首次签约时计入一次；多个来源报道同一项目，合并后只计一次。',
    en: 'A project counts once, at its first signing; sources that tell of one project are one.',
  },
  {
    key: 'increase',
    zh: '增资只计新增部分；增资之后公布的总投资不再重复计入。',
    en: 'An increase counts its increment alone; totals told after it are not counted again.',
  },
  {
    key: 'outbound',
    zh: '落在集群各市以外的项目是对外投资，不计入引进投资。',
    en: 'What stands outside of the home cities is outbound and no inbound investment.',
  },
  {
    key: 'dropped',
    zh: '已终止的项目不计入合计，单独列出。',
    en: 'Dropped projects are left out of sums and listed apart.',
  },
  {
    key: 'foreign',
    zh: '外币金额单独列示，不折算、不相加。',
    en: 'Foreign money is listed apart: neither converted nor added.',
  },
];

/** Tells whether a place is one of the cluster's own; where it is not known, it is taken to be. */
export class Home {
  readonly #cities: readonly string[];
  readonly #provinces: ReadonlySet<string | null>;
  readonly #known = new Map<string, boolean>();

  constructor(cities: readonly string[]) {
    this.#cities = cities;
    this.#provinces = new Set(
      cities.map((city) => provinceOf({ province: null, city, code: null })),
    );
  }

  has({ city, province }: { city: string | null; province: string | null }): boolean {
    const key = `${city ?? ''}/${province ?? ''}`;
    const held = this.#known.get(key);
    if (held !== undefined) return held;
    const found = this.#find(city, province);
    this.#known.set(key, found);
    return found;
  }

  #find(city: string | null, province: string | null): boolean {
    if (this.#cities.length === 0) return true;
    const met = city === null ? [] : this.#cities.map((home) => meetPlaces(home, city));
    if (met.includes(true)) return true;
    if (met.includes(false)) return false;
    // No division by name (a park), or none at all: the province alone can tell.
    const region = provinceOf({ province, city: null, code: null });
    return region === null || this.#provinces.has(region);
  }
}

export function countingOf(life: Life, home: Home): Counting {
  if (life.stage === 'dropped') return { counts: false, because: 'dropped' };
  if (!home.has(life)) return { counts: false, because: 'outbound' };
  if (!life.signed) return { counts: false, because: 'not-signed' };
  return { counts: true, because: 'counts' };
}

/** Sums over projects by these rules. */
export function sumUp(
  projects: readonly PipelineProject[],
): Pick<Pipeline, 'signedTotal' | 'leftOut' | 'foreign'> {
  const yuanOf = (list: readonly PipelineProject[]): string =>
    addUp(list.map(({ investment }) => pledgedYuan(investment)));
  const counted = projects.filter(({ counting }) => counting.counts);
  const leftOut = (['not-signed', 'outbound', 'dropped'] as const).flatMap((because) => {
    const list = projects.filter(({ counting }) => counting.because === because);
    return list.length > 0 ? [{ because, projects: list.length, yuan: yuanOf(list) }] : [];
  });
  return { signedTotal: yuanOf(counted), leftOut, foreign: sumForeign(counted) };
}

function sumForeign(projects: readonly PipelineProject[]): Pipeline['foreign'] {
  const by = new Map<string, { amounts: string[]; projects: Set<number> }>();
  for (const { entityId, investment } of projects)
    for (const proven of [investment.promised, ...investment.increases]) {
      const money = foreignOf(proven);
      if (!money) continue;
      const held = by.get(money.currency) ?? { amounts: [], projects: new Set() };
      held.amounts.push(money.amount);
      held.projects.add(entityId);
      by.set(money.currency, held);
    }
  return [...by]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, { amounts, projects: of }]) => ({
      currency,
      amount: addUp(amounts),
      projects: of.size,
    }));
}
