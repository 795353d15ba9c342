// One page of proposals with what stands around it.
import { getSnapshot } from '../archive/snapshots.ts';
import { findArticleOf } from '../archive/articles.ts';
import type { ProposalPage, ProposalQuery } from '../schema/proposal.ts';
import type { ProposalContext } from './context.ts';
import { countOpen, selectPage } from './select-page.ts';
import { countUnread } from './unread.ts';
import { viewProposals } from './view-proposals.ts';

export async function listProposals(
  { scope, extractor }: Pick<ProposalContext, 'scope' | 'extractor'>,
  query: ProposalQuery,
): Promise<ProposalPage> {
  const of = query.snapshot === undefined ? undefined : await getSnapshot(scope, query.snapshot);
  const articleId = of && ((await findArticleOf(scope, of))?.articleId ?? 0);
  const { total, counts, factIds } = await selectPage(scope, query, articleId);
  return {
    total,
    open: await countOpen(scope),
    offset: query.offset,
    proposals: await viewProposals(scope, factIds),
    counts,
    unread: await countUnread(scope, extractor),
  };
}
