// The open proposals that a rule holds for now: what rows tell is asked of the database, the rest looked at.
import type { RawBuilder } from 'kysely';
import type { Scope } from '../../registers/scope.ts';
import type { RuleCondition } from '../../schema/proposal.ts';
import { batches } from '../../util/batches.ts';
import { selectForRule } from '../select-page.ts';
import { viewProposals } from '../view-proposals.ts';
import { meets } from './meets.ts';

const atOnce = 500;

/** Numbers of their first facts, newest first. */
export async function findMatches(
  scope: Scope,
  condition: RuleCondition,
  among?: RawBuilder<unknown>,
): Promise<number[]> {
  const candidates = await selectForRule(scope, condition, among);
  const found = new Set<number>();
  for (const some of batches(candidates, atOnce)) {
    for (const proposal of await viewProposals(scope, some))
      if (meets(proposal, condition)) found.add(proposal.factId);
  }
  return [...found];
}
