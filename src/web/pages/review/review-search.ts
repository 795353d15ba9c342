// What the address says of 待审: which tab, which list of it, and what narrows the facts.
import { factKindSchema } from '../../../schema/fact.ts';
import type { FactKind } from '../../../schema/fact.ts';
import type { ProposalState } from '../../../schema/proposal.ts';
import type { ReviewQuery } from '../../../schema/review.ts';

export type ReviewTab = 'facts' | 'same';

export interface ReviewSearch {
  /** Absent: facts when there are open ones, otherwise pairs; or whose filters are in the address. */
  tab?: ReviewTab;
  /** Of pairs: absent are the open ones. Of facts: absent are the proposed ones. */
  state?: Exclude<ReviewQuery['state'], 'open'> | Exclude<ProposalState, 'proposed'>;
  kind?: FactKind;
  /** Absent: only what speaks of the registers, the chain or the home cities. */
  scope?: 'all';
  /** Numbers of an entity, of a snapshot, and of the fact that is to be seen first. */
  entity?: string;
  snapshot?: string;
  fact?: string;
  q?: string;
  /** The drawer of rules is open. */
  rules?: '1';
}

export type FactFilters = Pick<
  ReviewSearch,
  'state' | 'kind' | 'scope' | 'entity' | 'snapshot' | 'q'
>;

/** Reads what it knows and drops the rest: a mistyped address shows the open ones, not an error. */
export function readReviewSearch(search: Record<string, unknown>): ReviewSearch {
  const found: ReviewSearch = {};
  const { tab, state, q } = search;
  if (tab === 'facts' || tab === 'same') found.tab = tab;
  if (state === 'decided' || state === 'all' || state === 'accepted' || state === 'rejected')
    found.state = state;
  const kind = factKindSchema.safeParse(search['kind']);
  if (kind.success) found.kind = kind.data;
  if (search['scope'] === 'all') found.scope = 'all';
  for (const key of ['entity', 'snapshot', 'fact'] as const) {
    const id = search[key];
    if (typeof id === 'string' && /^[1-9]\d{0,14}$/.test(id)) found[key] = id;
  }
  if (typeof q === 'string' && q.trim() !== '' && q.length <= 100) found.q = q;
  if (search['rules'] === '1') found.rules = '1';
  return found;
}

/** The tab that an address asks for, by its name or by what only one of them has. */
export function findTab({ tab, state, ...facts }: ReviewSearch): ReviewTab | undefined {
  if (tab) return tab;
  if (state === 'decided' || state === 'all') return 'same';
  const isOfFacts = state !== undefined || Object.values(facts).some((one) => one !== undefined);
  return isOfFacts ? 'facts' : undefined;
}

export function pairState({ state }: ReviewSearch): ReviewQuery['state'] {
  return state === 'decided' || state === 'all' ? state : 'open';
}

export function factState({ state }: ReviewSearch): ProposalState {
  return state === 'accepted' || state === 'rejected' ? state : 'proposed';
}
