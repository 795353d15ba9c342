// Keeps what old articles mention in step with the registers and the chain: after their names changed, every article is
// read anew, the newest first, a few at a time. What comes meanwhile is linked as it comes (follow-articles.ts).
import { readVersion } from '../registers/counters.ts';
import type { Scope } from '../registers/scope.ts';
import { writeInTurn } from '../registers/write-in-turn.ts';
import { linkArticles } from './follow-articles.ts';
import type { Lexicon } from './mentions/lexicon.ts';

/** In a transaction of their own: others get their turn between. */
const articlesAtOnce = 50;

/** The names of today, asked through the transaction or connection that is given. */
export interface NamesOfToday {
  /** Equal for equal names. */
  digest(scope: Scope): Promise<string>;
  lexicon(scope: Scope): Promise<Lexicon>;
}

/**
 * Reads the next few articles anew, where the names changed since they were read. False when all are read; while the
 * data version stands, finding that out costs two rows. How far it came is written with each step, so that whoever
 * comes next, after a crash or in another process, goes on from there.
 */
export async function relinkSome(
  scope: Scope,
  names: NamesOfToday,
  most = articlesAtOnce,
): Promise<boolean> {
  const held = await findLinking(scope);
  if (held?.below === 0 && held.version === (await readVersion(scope))) return false;
  // Nothing to read: not worth a look at every name.
  if ((await findNewest(scope)) === 0) return false;
  // Outside of the transaction, in which nobody else writes: building it takes seconds where there are many names.
  if (await isStale(scope, held, names)) await names.lexicon(scope);
  return writeInTurn(scope, async (inside) => {
    const below = await lookAtNames(inside, names);
    if (below === 0) return false;
    const rows = await inside.db
      .selectFrom('article')
      .select('articleId')
      .where('clusterId', '=', inside.clusterId)
      .where('articleId', '<', below)
      .where('removed', '=', false)
      .orderBy('articleId', 'desc')
      .limit(most)
      .execute();
    const ids = rows.map(({ articleId }) => articleId);
    if (ids.length > 0) await linkArticles(inside, ids, await names.lexicon(inside));
    const isLast = ids.length < most;
    await inside.db
      .updateTable('linking')
      .set({ below: isLast ? 0 : Math.min(...ids) })
      .where('clusterId', '=', inside.clusterId)
      .execute();
    return !isLast;
  });
}

/** Every article is to be read anew, whatever the names. */
export async function forgetLinking({ db, clusterId }: Scope): Promise<void> {
  await db.deleteFrom('linking').where('clusterId', '=', clusterId).execute();
}

function findLinking({ db, clusterId }: Scope) {
  return db
    .selectFrom('linking')
    .select(['version', 'names', 'below'])
    .where('clusterId', '=', clusterId)
    .executeTakeFirst();
}

type Linking = Awaited<ReturnType<typeof findLinking>>;

async function isStale(scope: Scope, held: Linking, names: NamesOfToday): Promise<boolean> {
  return !held || held.below > 0 || held.names !== (await names.digest(scope));
}

/** Articles with a smaller number than this are still to be read; 0: none. Begins anew when the names changed. */
async function lookAtNames(inside: Scope, names: NamesOfToday): Promise<number> {
  const { clusterId, db } = inside;
  const version = await readVersion(inside);
  const held = await findLinking(inside);
  if (held?.version === version) return held.below;
  const digest = await names.digest(inside);
  const below = held?.names === digest ? held.below : (await findNewest(inside)) + 1;
  const now = { version, names: digest, below };
  await db
    .insertInto('linking')
    .values({ clusterId, ...now })
    .onConflict((conflict) => conflict.column('clusterId').doUpdateSet(now))
    .execute();
  return below;
}

async function findNewest({ db, clusterId }: Scope): Promise<number> {
  const row = await db
    .selectFrom('article')
    .select((eb) => eb.fn.max('articleId').as('newest'))
    .where('clusterId', '=', clusterId)
    .executeTakeFirst();
  return row?.newest ?? 0;
}
