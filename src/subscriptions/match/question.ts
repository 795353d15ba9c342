// The question of a subscription, as the search takes it.
import type { Scope } from '../../registers/scope.ts';
import type { MentionRef, SearchFilters } from '../../schema/search.ts';
import type { SubscriptionQuery } from '../../schema/subscription.ts';
import { matchArticles } from '../../search/match-articles.ts';
import type { Matched } from '../../search/match-articles.ts';
import type { SearchDesk } from '../../search/search.ts';

export function filtersOf(query: SubscriptionQuery): SearchFilters {
  const mentions = mentionsOf(query);
  return {
    ...(query.category === undefined ? {} : { categories: [query.category] }),
    ...(query.source === undefined ? {} : { sources: [query.source] }),
    ...(mentions.length > 0 ? { mentions } : {}),
  };
}

export function mentionsOf(query: SubscriptionQuery): MentionRef[] {
  return [
    ...(query.enterprise ? [{ kind: 'enterprise' as const, ref: String(query.enterprise) }] : []),
    ...(query.segment ? [{ kind: 'segment' as const, ref: query.segment }] : []),
    ...(query.place ? [{ kind: 'place' as const, ref: query.place }] : []),
  ];
}

export function matchQuestion(
  scope: Scope,
  desk: SearchDesk,
  query: SubscriptionQuery,
): Promise<Matched> {
  return matchArticles(scope, desk, query.q, filtersOf(query));
}
