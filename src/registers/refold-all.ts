// Every entity of a cluster folded anew: after a new chain, or when the fold itself has changed.
import { sql } from 'kysely';
import { raiseVersion } from './counters.ts';
import { refold } from './entities.ts';
import type { Placing } from './placing.ts';
import type { Scope } from './scope.ts';
import { writeInTurn } from './write-in-turn.ts';

const pageSize = 10_000;

/** To be raised when the fold fills the rows of entities in another way: then rows from before are written anew. */
const foldVersion = 2;

/** Runs inside the caller's transaction. */
export async function refoldAll(scope: Scope, placing: Placing): Promise<void> {
  let after = 0;
  for (;;) {
    const page = await sql<{ id: number }>`
      select distinct entity_id as id from entity
      where cluster_id = ${scope.clusterId} and entity_id > ${after} and kind <> 'cluster'
      order by id limit ${pageSize}`.execute(scope.db);
    await refold(
      scope,
      page.rows.map((row) => row.id),
      placing,
    );
    const last = page.rows.at(-1);
    if (!last || page.rows.length < pageSize) break;
    after = last.id;
  }
}

/** Rows that an older version of the product folded, once; nothing is done when they are up to date. */
export async function refoldStale(scope: Scope, placing: () => Promise<Placing>): Promise<void> {
  if ((await readFoldVersion(scope)) >= foldVersion) return;
  await writeInTurn(scope, async (inside) => {
    // Another process may have done it while this one waited.
    if ((await readFoldVersion(inside)) >= foldVersion) return;
    await refoldAll(inside, await placing());
    await keepFoldVersion(inside);
    await raiseVersion(inside);
  });
}

/** Says that all rows of the cluster are folded as of now. */
export async function keepFoldVersion({ db, clusterId }: Scope): Promise<void> {
  await db
    .insertInto('counter')
    .values({ clusterId, name: 'fold', next: foldVersion })
    .onConflict((conflict) =>
      conflict.columns(['clusterId', 'name']).doUpdateSet({ next: foldVersion }),
    )
    .execute();
}

async function readFoldVersion({ db, clusterId }: Scope): Promise<number> {
  const row = await db
    .selectFrom('counter')
    .select('next')
    .where('clusterId', '=', clusterId)
    .where('name', '=', 'fold')
    .executeTakeFirst();
  return row?.next ?? 0;
}
