// What belongs to the cluster: its own name, its home cities. Pure.
import { divisionList, divisionTrie, isWithin } from '../registers/resolve/divisions.ts';

export interface Home {
  /** Of the cluster, as its people call it. */
  name: string;
  /** Of its chain. */
  chain: string;
  /** Six-digit codes of its home cities. */
  cities: readonly number[];
}

export function homeOf(cluster: { name: string; cities: readonly string[] }, chain: string): Home {
  const cities = cluster.cities.flatMap(
    (city) => divisionList[divisionTrie.find(city)]?.codes ?? [],
  );
  return { name: cluster.name, chain, cities };
}

/** Whether a division is of a home city's province: another province's cluster of the same trade is another one. */
export function isHomeProvince({ cities }: Home, code: number): boolean {
  return cities.some((city) => Math.floor(city / 10_000) === Math.floor(code / 10_000));
}

/** Whether a division is a home city or lies in one; the province around them is not. */
export function isHome({ cities }: Home, code: number): boolean {
  return cities.some((city) => isWithin(code, city));
}

const clusterWord = /[\u4e00-\u9fff]{0,16}?集群/g;
/** What every cluster is called besides its own name. */
const general =
  /国家级?|世界级?|省级?|市级?|先进|制造业?|装备|现代|战略性?|新兴|产业|集群|本|该|此|全|各|我们?|整个|的|在|为|是|和|与|及|、/g;

/**
 * Whether words speak of the cluster itself: by its name, by a part of it before 集群, or as 集群 alone.
 * 示例轨道交通集群 is another one.
 */
export function speaksOfCluster(words: string, { name, chain }: Home): boolean {
  if (name !== '' && words.includes(name)) return true;
  const own = `${name} ${chain}`;
  for (const [found] of words.slice(0, 2000).matchAll(clusterWord)) {
    const core = found.replace(general, '');
    if (core.length < 2) return true;
    // 湖南培育输变电产业集群: what stands right before 集群 says which, whatever stands before that.
    if (core.length > 2 && own.includes(core.slice(-3))) return true;
    const pairs = [...core].slice(1).map((letter, at) => `${core[at]}${letter}`);
    const shared = pairs.filter((pair) => own.includes(pair)).length;
    if (shared * 2 >= pairs.length) return true;
  }
  return false;
}
