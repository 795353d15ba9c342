// The question of a subscription, as the search takes it.
import type { Scope } from '../../registers/scope.ts';
import type { SubscriptionQuery } from '../../schema/subscription.ts';
import { filtersOf } from '../../search/filters-of.ts';
import { matchArticles } from '../../search/match-articles.ts';
import type { Matched } from '../../search/match-articles.ts';
import type { SearchDesk } from '../../search/search.ts';

export function matchQuestion(
  scope: Scope,
  desk: SearchDesk,
  query: SubscriptionQuery,
): Promise<Matched> {
  return matchArticles(scope, desk, query.q, filtersOf(query));
}
