// Rules at work: in bulk on a person's word, and standing ones on what has just been read.
import { writeInTurn } from '../../registers/write-in-turn.ts';
import { batches } from '../../util/batches.ts';
import { viewProposal } from '../view-proposals.ts';
import { meets } from './meets.ts';
import type { Placing } from '../../registers/placing.ts';
import { idArray } from '../../registers/ids.ts';
import { TukuError } from '../../util/errors.ts';
import type { ProposalContext } from '../context.ts';
import { acceptProposal, rejectProposal } from '../decide.ts';
import { countDecided, getActiveRule, listStanding } from './fact-rules.ts';
import type { RuleRow } from './fact-rules.ts';
import { findMatches } from './find-matches.ts';

const atOnce = 50;

type Context = Pick<ProposalContext, 'scope' | 'cluster' | 'now'>;

/** A few at a time, so that others get their turn between. Returns how many it decided. `by`: who ran it. */
export async function applyRule(
  context: ProposalContext,
  ruleId: number,
  by: string,
): Promise<number> {
  const { scope } = context;
  const rule = await getActiveRule(scope, ruleId);
  const note = by === rule.byWhom ? `规则：${rule.name}` : `规则：${rule.name}（${by}执行）`;
  const placing = await context.placing();
  let decided = 0;
  for (const some of batches(await findMatches(scope, rule.condition), atOnce)) {
    decided += await writeInTurn(scope, async (inside) => {
      // Stopped meanwhile, it stops.
      const held = await getActiveRule(inside, ruleId);
      return decideAll({ ...context, scope: inside }, held, some, note, placing);
    });
  }
  return decided;
}

/** Inside the cluster's turn, on facts of these articles. The first rule that holds decides. */
export async function applyStanding(
  context: Context,
  placing: Placing,
  articleIds: readonly number[],
): Promise<number> {
  let decided = 0;
  for (const rule of await listStanding(context.scope)) {
    const found = await findMatches(context.scope, rule.condition, idArray(articleIds));
    decided += await decideAll(context, rule, found, `规则：${rule.name}`, placing);
  }
  return decided;
}

async function decideAll(
  context: Context,
  rule: RuleRow,
  factIds: readonly number[],
  note: string,
  placing: Placing,
): Promise<number> {
  const { ruleId, byWhom: by, action } = rule;
  let decided = 0;
  for (const factId of factIds) {
    try {
      // What was decided a moment ago may stand against this one now.
      if (!meets(await viewProposal(context.scope, factId), rule.condition)) continue;
      if (action === 'reject') await rejectProposal(context, factId, { by, note }, ruleId);
      else await acceptProposal(context, factId, { by, note }, placing, ruleId);
      decided += 1;
    } catch (error) {
      // What only a person can settle (whose it is, what it is called) stays open.
      if (!(error instanceof TukuError)) throw error;
    }
  }
  if (decided > 0) await countDecided(context.scope, ruleId, decided);
  return decided;
}
