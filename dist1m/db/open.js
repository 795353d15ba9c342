// Opens the one database of a process: PGlite in a folder, or PostgreSQL by its address.
import { CamelCasePlugin, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, } from 'kysely';
import { migrate } from "./migrate.js";
import { PgliteDriver } from "./pglite/connection.js";
import { PostgresDriver } from "./postgres.js";
/** Opens the database and brings its tables up to date. */
export async function openDatabase(location) {
    const driver = 'url' in location ? new PostgresDriver(location.url) : new PgliteDriver(location.folder);
    const db = new Kysely({
        dialect: {
            createAdapter: () => new PostgresAdapter(),
            createDriver: () => driver,
            createIntrospector: (kysely) => new PostgresIntrospector(kysely),
            createQueryCompiler: () => new PostgresQueryCompiler(),
        },
        plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    });
    await migrate(db);
    return db;
}
//# sourceMappingURL=open.js.map