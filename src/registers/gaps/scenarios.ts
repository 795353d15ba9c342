// Named scenarios: kept as their changes, worked out anew whenever they are opened.
import { NotFoundError } from '../../util/errors.ts';
import type { Changes, Scenario } from '../../schema/what-if.ts';
import { takeNumbers } from '../counters.ts';
import type { Scope } from '../scope.ts';

export async function listScenarios({ db, clusterId }: Scope): Promise<Scenario[]> {
  const rows = await db
    .selectFrom('scenario')
    .select(['scenarioId', 'name', 'changes', 'byWhom', 'at'])
    .where('clusterId', '=', clusterId)
    .orderBy('scenarioId', 'desc')
    .execute();
  return rows.map(({ scenarioId, byWhom, ...row }) => ({
    ...row,
    scenarioId: Number(scenarioId),
    by: byWhom,
  }));
}

export async function saveScenario(
  scope: Scope,
  { name, changes, by }: { name: string; changes: Changes; by: string },
  now: Date,
): Promise<Scenario> {
  const scenarioId = await takeNumbers(scope, 'scenario');
  const at = now.toISOString();
  const { clusterId } = scope;
  await scope.db
    .insertInto('scenario')
    .values({ clusterId, scenarioId, name, changes: JSON.stringify(changes), byWhom: by, at })
    .execute();
  return { scenarioId, name, changes, by, at };
}

export async function deleteScenario({ db, clusterId }: Scope, scenarioId: number): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('scenario')
    .where('clusterId', '=', clusterId)
    .where('scenarioId', '=', scenarioId)
    .executeTakeFirst();
  if (numDeletedRows > 0n) return;
  throw new NotFoundError('scenario', {
    zh: `没有编号为 ${scenarioId} 的情景。`,
    en: `There is no scenario ${scenarioId}.`,
  });
}
