// A proposed fact on the desk: accepting or rejecting it is the choice.
import type { Proposal, ProposalState } from '../../../../schema/proposal.ts';
import type { DeskKind, DeskQueue } from '../desk-queue.ts';

export type FactChoice = Exclude<ProposalState, 'proposed'>;
export type FactQueue = DeskQueue<Proposal, FactChoice>;

export const factKind: DeskKind<Proposal, FactChoice> = {
  idOf: (proposal) => proposal.factId,
  choiceOf: ({ state }) => (state === 'proposed' ? undefined : state),
  reopen: (proposal) => ({ ...proposal, state: 'proposed', decision: null }),
};
