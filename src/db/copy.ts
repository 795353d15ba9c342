// COPY … FROM STDIN in PostgreSQL's text format: the fast way in for both databases.
import { CompiledQuery } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Rows as COPY takes them: the one parameter of its statement. The drivers know it and stream its bytes. */
export class CopyData {
  readonly rows: number;
  /** Gone once it was written: the database's thread takes them over. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  constructor(rows: number, bytes: Uint8Array<ArrayBuffer>) {
    this.rows = rows;
    this.bytes = bytes;
  }
}

export type CopyValue = string | number | boolean | null | undefined | object;

/**
 * Appends rows to a table. Objects are written as JSON; null and undefined as NULL.
 * Columns carry their SQL names. Everything is written or nothing: the statement is one.
 */
export async function copyRows(
  db: Kysely<Tables> | Transaction<Tables>,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly CopyValue[])[] | CopyData,
): Promise<void> {
  const data = rows instanceof CopyData ? rows : encodeRows(rows);
  if (data.rows === 0) return;
  const sql = `copy ${table} (${columns.join(', ')}) from `;
  await db.executeQuery(CompiledQuery.raw(sql, [data]));
}

/** For `copyRows`, ahead of it: a large import encodes the next rows while the database writes these. */
export function encodeRows(rows: readonly (readonly CopyValue[])[]): CopyData {
  let text = '';
  for (const row of rows) text += `${row.map(encode).join('\t')}\n`;
  return new CopyData(rows.length, new TextEncoder().encode(text));
}

const special = /[\\\t\n\r]/;
const specials = /[\\\t\n\r\u0000]/g;
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One value in COPY text format; NUL, which PostgreSQL cannot store, is dropped. */
export function encode(value: CopyValue): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  const text = typeof value === 'string' ? value : toJson(value);
  if (!special.test(text) && !text.includes('\u0000')) return text;
  return text.replace(specials, (found) => escapes[found] ?? '');
}

/** JSON without NUL and half surrogates: PostgreSQL takes them in, but can never read them as text again. */
function toJson(value: object): string {
  const json = JSON.stringify(value);
  if (!json.includes('\\u0000') && !json.includes('\\ud')) return json;
  // Pairs of backslashes are words of the text (C:\\u0000), not escapes; JSON escapes lone surrogates only.
  return json.replace(/\\(?:u0000|ud[0-9a-f]{3}|[^u])/g, (found) => {
    if (found === '\\u0000') return '';
    return found.startsWith('\\ud') ? '\ufffd' : found;
  });
}
