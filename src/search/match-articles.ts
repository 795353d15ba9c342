// All articles that match a question, by number: for what must see every one of them, not the best.
import type { Scope } from '../registers/scope.ts';
import type { SearchFilters } from '../schema/search.ts';
import { compile } from './query/compile.ts';
import { matchLeaves } from './query/leaves.ts';
import { parseQuery } from './query/parse-query.ts';
import { select } from './query/select.ts';
import { findMentioned } from './search.ts';
import type { SearchDesk } from './search.ts';

export interface Matched {
  articleIds: number[];
  /** Every change of the index up to this one has been looked at. */
  stamp: number;
}

/** The shown articles that `search` finds, each repost by itself. Outside of transactions, as `search`. */
export async function matchArticles(
  scope: Scope,
  { catalog, segmenter }: SearchDesk,
  text: string,
  filters: SearchFilters,
): Promise<Matched> {
  await catalog.refresh(scope);
  // Read before anything else is awaited: others may refresh the catalog in between.
  const { columns, stamp } = catalog;
  const query = parseQuery(text);
  const plan = compile(query, segmenter, columns.sourceNames, false);
  const matches = await matchLeaves(scope, catalog, plan.leaves);
  const mentioned = await findMentioned(scope, catalog, filters.mentions ?? []);
  const mask = select(columns, plan, matches, { query, filters, mentioned, older: false });
  const articleIds: number[] = [];
  for (const [place, chosen] of mask.entries())
    if (chosen) articleIds.push(columns.articleIds[place] as number);
  return { articleIds, stamp };
}
