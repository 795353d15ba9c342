// Whether a fact is news of the cluster: of its registers, its chain, or business in its home cities. Pure.
import type { KnownName } from '../schema/fact.ts';
import { isHome, speaksOfCluster } from './home.ts';
import type { Home } from './home.ts';

const business =
  /项目|投资|产业|企业|公司|集团|园区|签约|开工|投产|招商|产值|营收|制造|生产线|基地|工厂|中标|订单/;

export interface Surroundings {
  /** The paragraph of the sentence, and where it stands in the text. */
  paragraph: string;
  start: number;
  end: number;
  /** All names of the article. */
  names: readonly KnownName[];
}

/** An enterprise, project or segment counts wherever the article names it; a city only in the same paragraph. */
export function isNear({ paragraph, start, end, names }: Surroundings, home: Home): boolean {
  if (names.some(({ kind }) => kind !== 'place')) return true;
  if (speaksOfCluster(paragraph, home)) return true;
  if (!business.test(paragraph)) return false;
  return names.some(
    (name) =>
      name.kind === 'place' &&
      name.start >= start &&
      name.end <= end &&
      isHome(home, Number(name.ref)),
  );
}
