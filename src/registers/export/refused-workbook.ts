// Refused rows go back as they came, with the reason beside each.
import type { Sheet } from '../../schema/source.ts';
import { type ExportSheet, writeXlsx } from './write-xlsx.ts';

export interface RefusedRow {
  /** Position of the sheet in the workbook, from 0. */
  sheet: number;
  /** As Excel counts, from 1. */
  row: number;
  cells: readonly string[];
  reason: { zh: string; en: string };
}

/**
 * A workbook with one sheet per sheet that has refused rows: its title, its own columns and cells, then
 * 原行号 and 退回原因. Corrected there, the file can be imported again as it is. Cells are text, so that a code of
 * 18 digits stays whole.
 */
export async function refusedWorkbook(
  rows: readonly RefusedRow[],
  sheets: readonly Sheet[],
): Promise<Buffer> {
  const made: ExportSheet[] = [];
  for (const sheet of sheets) {
    const own = rows.filter((row) => row.sheet === sheet.index);
    if (own.length === 0) continue;
    const width = own.reduce(
      (widest, { cells }) => Math.max(widest, cells.length),
      sheet.columns.length,
    );
    const headers = Array.from({ length: width }, (_, index) => sheet.columns[index]?.header ?? '');
    made.push({
      name: sheet.name,
      // The title may hold the unit and the year that the columns count by.
      above: sheet.title === '' ? [] : sheet.title.split('\n'),
      columns: [...headers, '原行号', '退回原因'].map((header) => ({
        header,
        type: 'text' as const,
      })),
      rows: own.map(({ cells, row, reason }) => [
        ...headers.map((_, index) => cells[index] ?? ''),
        String(row),
        reason.zh,
      ]),
    });
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of writeXlsx(made)) pieces.push(piece);
  return Buffer.concat(pieces);
}
