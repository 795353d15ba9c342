// Lists of ids as one SQL parameter, alike on both databases.
import { sql } from 'kysely';
/** `= any(${idArray(ids)})` */
export function idArray(ids) {
    return sql `cast(cast(${`{${ids.join(',')}}`} as text) as bigint[])`;
}
//# sourceMappingURL=ids.js.map