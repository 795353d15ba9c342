// Files as officers make them: rows of cells with merges and widths, written as .xlsx, .xls or .csv.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { utils, write, type WorkBook } from '@e965/xlsx';

/** A date cell shown as a date, by its Excel serial: 39569 is 2008-05-01. */
export interface SerialDate {
  serial: number;
}
export type Cell = string | number | SerialDate | null;

export interface SheetPlan {
  name: string;
  rows: Cell[][];
  /** Excel ranges: A1:K1. */
  merges?: string[];
  widths?: number[];
}

/** Days since 1899-12-30, as Excel counts. */
export function toSerial(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

export function writeBook(folder: string, file: string, sheets: SheetPlan[]): void {
  const book: WorkBook = utils.book_new();
  for (const { name, rows, merges, widths } of sheets) {
    const plain = rows.map((row) =>
      row.map((cell) =>
        typeof cell === 'object' && cell !== null
          ? { t: 'n' as const, v: cell.serial, z: 'yyyy/m/d' }
          : cell,
      ),
    );
    const sheet = utils.aoa_to_sheet(plain);
    sheet['!merges'] = (merges ?? []).map((range) => utils.decode_range(range));
    sheet['!cols'] = (widths ?? []).map((wch) => ({ wch }));
    utils.book_append_sheet(book, sheet, name);
  }
  // Fixed, so that the same sample gives the same bytes.
  book.Props = { Title: '示例数据', Author: '示例', CreatedDate: new Date(Date.UTC(2024, 0, 1)) };
  const bookType = file.endsWith('.xls') ? 'biff8' : 'xlsx';
  writeFileSync(join(folder, file), write(book, { type: 'buffer', bookType, compression: true }));
}

function quote(cell: Cell): string {
  const text = cell === null ? '' : typeof cell === 'object' ? String(cell.serial) : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `encoding`: gb18030 (without BOM), utf8, or utf8-bom as Excel writes it. */
export function writeCsv(
  folder: string,
  file: string,
  rows: Cell[][],
  encoding: 'gb18030' | 'utf8' | 'utf8-bom',
): void {
  const text = rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('');
  const bytes =
    encoding === 'gb18030'
      ? iconv.encode(text, 'gb18030')
      : Buffer.from(encoding === 'utf8-bom' ? `\ufeff${text}` : text, 'utf8');
  writeFileSync(join(folder, file), bytes);
}

/** 12345678 → 12,345,678 */
export function group(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
