// Exports read again, as another program would read them.
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';

/** All cells of a sheet, the first one unless told, as text. Throws when one of them holds a formula. */
export function readXlsx(bytes: Uint8Array, index = 0): string[][] {
  const book = read(bytes, { cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[index] ?? ''] ?? {};
  for (const [address, cell] of Object.entries(sheet)) {
    if ((cell as { f?: string } | undefined)?.f) throw new Error(`${address} holds a formula.`);
  }
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: '' });
  return rows.map((row) => row.map(String));
}

/** Throws when a cell would run as a formula. */
export function readCsv(bytes: Uint8Array): string[][] {
  const rows = parse(Buffer.from(bytes), { bom: true, relax_column_count: true }) as string[][];
  const risky = rows.flat().find((cell) => /^[=+@-](?!\d+(\.\d+)?$)/.test(cell));
  if (risky !== undefined) throw new Error(`${risky} would run as a formula.`);
  return rows;
}
