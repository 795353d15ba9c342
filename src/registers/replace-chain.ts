// A new chain file: checked first, then everything is placed on it anew.
import { sql } from 'kysely';
import { parseChain } from '../chain/file/parse.ts';
import type { Chain, ChainProblem } from '../schema/chain.ts';
import { raiseVersion } from './counters.ts';
import { refold } from './entities.ts';
import { Placing } from './placing.ts';
import type { Scope } from './scope.ts';
import { writeInTurn } from './write-in-turn.ts';

const pageSize = 10_000;

/** Replaces the cluster's chain unless the file has errors; warnings do not stop it. */
export async function replaceChain(
  scope: Scope,
  text: string,
): Promise<{ replaced: boolean; chain: Chain; problems: ChainProblem[] }> {
  const { chain, problems } = parseChain(text);
  if (problems.some((problem) => problem.severity === 'error')) {
    return { replaced: false, chain, problems };
  }
  const placing = new Placing(chain);
  const { clusterId } = scope;
  await writeInTurn(scope, async (inside) => {
    const { db } = inside;
    await db
      .updateTable('cluster')
      .set({ chain: text })
      .where('clusterId', '=', clusterId)
      .execute();
    let after = 0;
    for (;;) {
      const page = await sql<{ id: number }>`
        select distinct entity_id as id from entity
        where cluster_id = ${clusterId} and entity_id > ${after} and kind <> 'cluster'
        order by id limit ${pageSize}`.execute(db);
      await refold(
        inside,
        page.rows.map((row) => row.id),
        placing,
      );
      const last = page.rows.at(-1);
      if (!last || page.rows.length < pageSize) break;
      after = last.id;
    }
    await raiseVersion(inside);
  });
  return { replaced: true, chain, problems };
}
