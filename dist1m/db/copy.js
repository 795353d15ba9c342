// COPY … FROM STDIN in PostgreSQL's text format: the fast way in for both databases.
import { CompiledQuery } from 'kysely';
/** The one parameter of a COPY statement; the drivers know it and stream its bytes. */
export class CopyData {
    bytes;
    constructor(bytes) {
        this.bytes = bytes;
    }
}
/**
 * Appends rows to a table. Objects are written as JSON; null and undefined as NULL.
 * Columns carry their SQL names. Everything is written or nothing: the statement is one.
 */
export async function copyRows(db, table, columns, rows) {
    if (rows.length === 0)
        return;
    let text = '';
    for (const row of rows)
        text += `${row.map(encode).join('\t')}\n`;
    const sql = `copy ${table} (${columns.join(', ')}) from `;
    await db.executeQuery(CompiledQuery.raw(sql, [new CopyData(new TextEncoder().encode(text))]));
}
const special = /[\\\t\n\r]/;
const specials = /[\\\t\n\r\u0000]/g;
const escapes = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
/** One value in COPY text format; NUL, which PostgreSQL cannot store, is dropped. */
export function encode(value) {
    if (value === null || value === undefined)
        return '\\N';
    if (typeof value === 'number')
        return String(value);
    if (typeof value === 'boolean')
        return value ? 't' : 'f';
    const text = typeof value === 'string' ? value : JSON.stringify(value).replaceAll('\\u0000', '');
    if (!special.test(text) && !text.includes('\u0000'))
        return text;
    return text.replace(specials, (found) => escapes[found] ?? '');
}
//# sourceMappingURL=copy.js.map