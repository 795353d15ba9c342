// What a list of articles and a subscription ask besides words, as the search takes it.
import type { MentionRef, SearchFilters } from '../schema/search.ts';

/** Absent parts do not narrow. */
export interface Narrowing {
  category?: string | undefined;
  source?: string | undefined;
  /** ISO days. */
  from?: string | undefined;
  to?: string | undefined;
  enterprise?: number | undefined;
  segment?: string | undefined;
  place?: string | undefined;
}

export function filtersOf(asked: Narrowing): SearchFilters {
  const { category, source, from, to } = asked;
  const mentions = mentionsOf(asked);
  return {
    ...(category === undefined ? {} : { categories: [category] }),
    ...(source === undefined ? {} : { sources: [source] }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(mentions.length > 0 ? { mentions } : {}),
  };
}

export function mentionsOf({ enterprise, segment, place }: Narrowing): MentionRef[] {
  return [
    ...(enterprise ? [{ kind: 'enterprise' as const, ref: String(enterprise) }] : []),
    ...(segment ? [{ kind: 'segment' as const, ref: segment }] : []),
    ...(place ? [{ kind: 'place' as const, ref: place }] : []),
  ];
}
