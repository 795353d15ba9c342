// Facts that a language model proposes for one archived page.
import type { ModelState } from '../../schema/proposal.ts';
import type { ProposalContext } from '../context.ts';

export async function readModelState({ model }: ProposalContext): Promise<ModelState> {
  return { model: model?.name ?? null, proposed: 0, refused: [], error: null };
}

export async function askForFacts(
  _context: ProposalContext,
  _snapshotId: number,
): Promise<Pick<ModelState, 'proposed' | 'refused'>> {
  return { proposed: 0, refused: [] };
}
