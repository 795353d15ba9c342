// Finds what is new for a subscription, by the changes of the index since it last looked.
import { sql } from 'kysely';
import type { Scope } from '../../registers/scope.ts';
import type { SearchDesk } from '../../search/search.ts';
import { findSubscription, lockSubscription } from '../rows.ts';
import type { SubscriptionRow } from '../rows.ts';
import { mentionsOf } from '../../search/filters-of.ts';
import { matchQuestion } from './question.ts';
import { writeMatches } from './write-matches.ts';

/**
 * Every article whose entry in the index changed since is looked at, whatever its dates: an article that was indexed
 * late, or says that it was published last year, is found; one that was matched before is not found again. What
 * enterprises, segments and places are mentioned may change without the article, so such questions are asked in full.
 * Answers how many stories are new. Outside of transactions.
 */
export async function matchNew(
  scope: Scope,
  desk: SearchDesk,
  subscriptionId: number,
  now: Date,
): Promise<number> {
  const asked = await findSubscription(scope, subscriptionId);
  if (!asked || asked.paused) return 0;
  const inFull = mentionsOf(asked.query).length > 0;
  await desk.catalog.refresh(scope);
  if (desk.catalog.stamp <= asked.stamp && !inFull) return 0;
  const { articleIds, stamp } = await matchQuestion(scope, desk, asked.query);
  const changed = inFull ? undefined : await readChanged(scope, asked.stamp);
  const wanted = changed ? articleIds.filter((id) => changed.has(id)) : articleIds;
  return scope.db.transaction().execute(async (db) => {
    const inside = { ...scope, db };
    const row = await lockSubscription(inside, subscriptionId);
    // Another question was asked meanwhile: what was found is no answer to it.
    if (!row || row.paused || row.revision !== asked.revision) return 0;
    const writing = { subscriptionId, articleIds: wanted, news: true, now };
    const fresh = await writeMatches(inside, writing);
    await owe(inside, row, fresh);
    await db
      .updateTable('subscription')
      .set({ stamp: Math.max(row.stamp, stamp), checkedAt: now.toISOString() })
      .where('clusterId', '=', scope.clusterId)
      .where('subscriptionId', '=', subscriptionId)
      .execute();
    return fresh.length;
  });
}

async function readChanged({ db, clusterId }: Scope, stamp: number): Promise<Set<number>> {
  const rows = await db
    .selectFrom('searchDocument')
    .select('articleId')
    .where('clusterId', '=', clusterId)
    .where('stamp', '>', stamp)
    .execute();
  return new Set(rows.map(({ articleId }) => articleId));
}

/** Each channel that is there now owes each story; a channel that comes later owes what comes after it. */
async function owe(
  { db, clusterId }: Scope,
  row: SubscriptionRow,
  storyKeys: readonly number[],
): Promise<void> {
  const channels = [
    ...(row.mailTo === null ? [] : ['mail']),
    ...(row.webhookUrl === null ? [] : ['webhook']),
  ];
  if (channels.length === 0 || storyKeys.length === 0) return;
  await sql`
    insert into delivery (cluster_id, subscription_id, channel, story_key, state)
    select ${clusterId}::int, ${row.subscriptionId}::bigint, c.value, s.value::bigint, 'waiting'
    from json_array_elements_text(cast(${JSON.stringify(storyKeys)} as json)) as s
    cross join json_array_elements_text(cast(${JSON.stringify(channels)} as json)) as c
    on conflict do nothing`.execute(db);
}
