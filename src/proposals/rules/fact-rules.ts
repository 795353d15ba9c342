// Rules that people wrote: listed, added, stopped. A rule that is not listed decides nothing.
import type { Selectable } from 'kysely';
import type { FactRuleTable } from '../../db/tables.ts';
import { takeNumbers } from '../../registers/counters.ts';
import type { Scope } from '../../registers/scope.ts';
import type { Rule, RuleRequest } from '../../schema/proposal.ts';
import { ConflictError, NotFoundError } from '../../util/errors.ts';
import { findMatches } from './find-matches.ts';

export type RuleRow = Selectable<FactRuleTable>;

/** Newest first, stopped ones too: what they decided still names them. */
export async function listRules(scope: Scope): Promise<Rule[]> {
  const rows = await selectRules(scope).orderBy('ruleId', 'desc').execute();
  const rules: Rule[] = [];
  for (const row of rows) rules.push(await viewRule(scope, row));
  return rules;
}

/** Inside the cluster's turn. */
export async function addRule(scope: Scope, request: RuleRequest, now: Date): Promise<Rule> {
  const { name, by, action, condition, standing } = request;
  const ruleId = await takeNumbers(scope, 'fact-rule');
  const row = {
    ruleId,
    name,
    byWhom: by,
    at: now.toISOString(),
    action,
    standing,
    decided: 0,
    stopped: false,
  };
  await scope.db
    .insertInto('factRule')
    .values({ clusterId: scope.clusterId, ...row, condition: JSON.stringify(condition) })
    .execute();
  return viewRule(scope, { clusterId: scope.clusterId, ...row, condition });
}

/** Inside the cluster's turn. What it decided stays decided. */
export async function stopRule(scope: Scope, ruleId: number): Promise<Rule> {
  await getRule(scope, ruleId);
  await scope.db
    .updateTable('factRule')
    .set({ stopped: true })
    .where('clusterId', '=', scope.clusterId)
    .where('ruleId', '=', ruleId)
    .execute();
  return viewRule(scope, await getRule(scope, ruleId));
}

/** One that still decides. Throws ConflictError for one that was stopped. */
export async function getActiveRule(scope: Scope, ruleId: number): Promise<RuleRow> {
  const row = await getRule(scope, ruleId);
  if (!row.stopped) return row;
  throw new ConflictError('rule-stopped', {
    zh: `规则“${row.name}”已停用，不再裁定。`,
    en: `The rule “${row.name}” was stopped and decides nothing.`,
  });
}

/** Those that decide what comes, in the order in which they were written. */
export function listStanding(scope: Scope): Promise<RuleRow[]> {
  return selectRules(scope)
    .where('standing', '=', true)
    .where('stopped', '=', false)
    .orderBy('ruleId')
    .execute();
}

export async function countDecided(scope: Scope, ruleId: number, more: number): Promise<void> {
  await scope.db
    .updateTable('factRule')
    .set((eb) => ({ decided: eb('decided', '+', more) }))
    .where('clusterId', '=', scope.clusterId)
    .where('ruleId', '=', ruleId)
    .execute();
}

function selectRules({ db, clusterId }: Scope) {
  return db.selectFrom('factRule').selectAll().where('clusterId', '=', clusterId);
}

async function getRule(scope: Scope, ruleId: number): Promise<RuleRow> {
  const row = await selectRules(scope).where('ruleId', '=', ruleId).executeTakeFirst();
  if (row) return row;
  throw new NotFoundError('rule', {
    zh: `没有编号为 ${ruleId} 的规则。`,
    en: `There is no rule ${ruleId}.`,
  });
}

async function viewRule(scope: Scope, row: RuleRow): Promise<Rule> {
  const { ruleId, name, byWhom: by, at, action, condition, standing, decided, stopped } = row;
  const matches = stopped ? 0 : (await findMatches(scope, condition)).length;
  return { ruleId, name, by, at, action, condition, standing, decided, matches, stopped };
}
