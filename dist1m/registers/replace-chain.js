// A new chain file: checked first, then everything is placed on it anew.
import { sql } from 'kysely';
import { parseChain } from "../chain/file/parse.js";
import { raiseVersion } from "./counters.js";
import { refold } from "./entities.js";
import { Placing } from "./placing.js";
const pageSize = 10_000;
/** Replaces the cluster's chain unless the file has errors; warnings do not stop it. */
export async function replaceChain(scope, text) {
    const { chain, problems } = parseChain(text);
    if (problems.some((problem) => problem.severity === 'error')) {
        return { replaced: false, chain, problems };
    }
    const placing = new Placing(chain);
    const { clusterId } = scope;
    await scope.db.transaction().execute(async (db) => {
        const inside = { db, clusterId };
        await db
            .updateTable('cluster')
            .set({ chain: text })
            .where('clusterId', '=', clusterId)
            .execute();
        let after = 0;
        for (;;) {
            const page = await sql `
        select distinct entity_id as id from entity
        where cluster_id = ${clusterId} and entity_id > ${after} and kind <> 'cluster'
        order by id limit ${pageSize}`.execute(db);
            await refold(inside, page.rows.map((row) => row.id), placing);
            const last = page.rows.at(-1);
            if (!last || page.rows.length < pageSize)
                break;
            after = last.id;
        }
        await raiseVersion(inside);
    });
    return { replaced: true, chain, problems };
}
//# sourceMappingURL=replace-chain.js.map