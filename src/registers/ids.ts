// Lists of ids as one SQL parameter, alike on both databases.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** `= any(${idArray(ids)})` */
export function idArray(ids: readonly number[]): RawBuilder<number[]> {
  return sql<number[]>`cast(cast(${`{${ids.join(',')}}`} as text) as bigint[])`;
}
