// Append-only migrations: a step that has run is never edited, only followed by another.
import { sql } from 'kysely';
import { atlas } from "./migrations/0001-atlas.js";
const migrations = [atlas];
/** Brings the database up to date. Each step and its number are committed together. */
export async function migrate(db) {
    await sql `create table if not exists migration (step int primary key, at timestamptz not null default now())`.execute(db);
    const done = await sql `select max(step) as step from migration`.execute(db);
    const last = done.rows[0]?.step ?? 0;
    for (const [index, script] of migrations.entries()) {
        const step = index + 1;
        if (step <= last)
            continue;
        await db.transaction().execute(async (transaction) => {
            // One statement at a time: the extended protocol takes no more.
            for (const statement of script.split(/;\s*\n/)) {
                if (statement.trim())
                    await sql.raw(statement).execute(transaction);
            }
            await sql `insert into migration (step) values (${step})`.execute(transaction);
        });
    }
}
//# sourceMappingURL=migrate.js.map