// Opens the one database of a process: PGlite in a folder, or PostgreSQL by its address.
import {
  CamelCasePlugin,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { Driver } from 'kysely';
import { migrate } from './migrate.ts';
import { PgliteDriver } from './pglite/connection.ts';
import { PostgresDriver } from './postgres.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;

/** Where the rows live: `{ url }` is PostgreSQL; `{ folder }` is PGlite, in memory when null. */
export type DatabaseLocation = { url: string } | { folder: string | null };

/** Opens the database and brings its tables up to date. */
export async function openDatabase(location: DatabaseLocation): Promise<Db> {
  const driver: Driver =
    'url' in location ? new PostgresDriver(location.url) : new PgliteDriver(location.folder);
  const db = new Kysely<Tables>({
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
