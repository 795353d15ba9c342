// Which columns of a register hold anything at all: the others need not be shown at first.
import { sql } from 'kysely';
import { registerColumns } from '../schema/register.ts';
import type { RegisterColumnKey } from '../schema/register.ts';
import type { Register } from '../schema/stage.ts';
import { entitiesOf } from './register-query.ts';
import type { Scope } from './scope.ts';

/** Columns with a value in at least one row that stands today, in the order of the row; one pass over the register. */
export async function listFilledColumns(
  scope: Scope,
  register: Register,
): Promise<RegisterColumnKey[]> {
  const row = await entitiesOf(scope, register, {})
    .select(
      registerColumns.map((key) =>
        sql<boolean | null>`bool_or(${sql.ref(`entity.${key}`)} is not null)`.as(key),
      ),
    )
    .executeTakeFirstOrThrow();
  return registerColumns.filter((key) => row[key] === true);
}
