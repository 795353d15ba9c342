// A register as a file for Excel, with the scope that its figures speak of.
import { writeCsv } from './write-csv.ts';
import { scopeSheet, writeXlsx } from './write-xlsx.ts';
import type { ExportTable } from './table.ts';

/**
 * Bytes of the export, in pieces and in bounded memory. xlsx: the table on the first sheet, the scope on
 * a second (说明). csv: scope lines above the header, UTF-8 with BOM. Text that looks like a formula is
 * neutralised in both. Throws RangeError when an xlsx would have more than 1,048,575 rows.
 */
export function exportTable(
  table: ExportTable,
  format: 'xlsx' | 'csv',
  name = '名册',
): AsyncGenerator<Uint8Array> {
  if (format === 'csv') return writeCsv(table);
  return writeXlsx([{ name, columns: table.columns, rows: table.rows }, scopeSheet(table.scope)]);
}
