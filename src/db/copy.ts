// COPY … FROM STDIN in PostgreSQL's text format: the fast way in for both databases.
import { CompiledQuery } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** The one parameter of a COPY statement; the drivers know it and stream its bytes. */
export class CopyData {
  readonly bytes: Uint8Array<ArrayBuffer>;
  constructor(bytes: Uint8Array<ArrayBuffer>) {
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
  rows: readonly (readonly CopyValue[])[],
): Promise<void> {
  if (rows.length === 0) return;
  let text = '';
  for (const row of rows) text += `${row.map(encode).join('\t')}\n`;
  const sql = `copy ${table} (${columns.join(', ')}) from `;
  await db.executeQuery(CompiledQuery.raw(sql, [new CopyData(new TextEncoder().encode(text))]));
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
