// The days after which lights change: what a person set for the cluster, or the product's own.
import { lightRulesSchema } from '../../schema/pipeline.ts';
import type { LightRules } from '../../schema/pipeline.ts';
import { raiseVersion } from '../counters.ts';
import type { Scope } from '../scope.ts';

const name = 'lights';

export async function readLightRules({ db, clusterId }: Scope): Promise<LightRules> {
  const row = await db
    .selectFrom('setting')
    .select('body')
    .where('clusterId', '=', clusterId)
    .where('name', '=', name)
    .executeTakeFirst();
  return lightRulesSchema.parse(row?.body ?? {});
}

/** Inside the cluster's turn. */
export async function keepLightRules(
  scope: Scope,
  rules: LightRules,
  by: string,
  now: Date,
): Promise<void> {
  const { db, clusterId } = scope;
  const said = { body: JSON.stringify(rules), byWhom: by, at: now.toISOString() };
  await db
    .insertInto('setting')
    .values({ clusterId, name, ...said })
    .onConflict((conflict) => conflict.columns(['clusterId', 'name']).doUpdateSet(said))
    .execute();
  await raiseVersion(scope);
}
