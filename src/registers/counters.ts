// Numbers given out in blocks, and the data version that every change raises.
import { sql } from 'kysely';
import type { Scope } from './scope.ts';

export type Counter =
  | 'source'
  | 'record'
  | 'entity'
  | 'pair'
  | 'verdict'
  | 'snapshot'
  | 'watch'
  | 'visit'
  | 'takedown'
  | 'search'
  | 'subscription'
  | 'dispatch'
  | 'scenario'
  | 'fact'
  | 'fact-rule'
  | 'version';

/** Takes `count` consecutive numbers and returns the first. Numbers start at 1 and never come back. */
export async function takeNumbers(scope: Scope, name: Counter, count = 1): Promise<number> {
  const result = await sql<{ next: number }>`
    insert into counter (cluster_id, name, next) values (${scope.clusterId}, ${name}, ${count + 1})
    on conflict (cluster_id, name) do update set next = counter.next + ${count}
    returning next`.execute(scope.db);
  const next = result.rows[0]?.next;
  if (next === undefined) throw new Error(`Counter ${name} gave no number.`);
  return next - count;
}

/** Says that what the views show has changed. */
export async function raiseVersion(scope: Scope): Promise<void> {
  await takeNumbers(scope, 'version');
}

export async function readVersion(scope: Scope): Promise<number> {
  const row = await scope.db
    .selectFrom('counter')
    .select('next')
    .where('clusterId', '=', scope.clusterId)
    .where('name', '=', 'version')
    .executeTakeFirst();
  return row?.next ?? 0;
}
