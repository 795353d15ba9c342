// The newest of a category, one for each story.
import type { Scope } from '../../registers/scope.ts';
import type { SearchHit } from '../../schema/search.ts';
import { search } from '../search.ts';
import type { SearchDesk } from '../search.ts';

/** By time of publication; a story stands where its first report does. */
export async function newestOf(
  scope: Scope,
  desk: SearchDesk,
  category: string,
  limit = 10,
): Promise<SearchHit[]> {
  const { hits } = await search(scope, desk, '', {
    order: 'time',
    limit,
    filters: { categories: [category] },
  });
  return hits;
}
