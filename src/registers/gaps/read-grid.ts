// A small table file as rows of cells: CSV in any usual encoding, or the first sheet of a workbook.
import { read, utils } from '@e965/xlsx';
import iconv from 'iconv-lite';
import { RefusedError } from '../../util/errors.ts';
import { findDelimiter, splitCsv } from '../import/parse/csv-tokens.ts';
import { findCharset } from '../import/read/charset.ts';
import { checkZip } from '../import/read/check-zip.ts';
import { detectFormat } from '../import/read/detect-format.ts';

/** Throws RefusedError or WorkbookRefused with one sentence. */
export function readGrid(bytes: Buffer, name: string): string[][] {
  if (bytes.length === 0)
    throw new RefusedError('empty', { zh: '文件是空的。', en: 'The file is empty.' });
  const format = detectFormat(bytes.subarray(0, 8192), name);
  if (format === 'text') {
    const text = iconv.decode(bytes, findCharset(bytes));
    return splitCsv(text, findDelimiter(text.slice(0, 8192))).map(({ cells }) => cells);
  }
  if (format === 'zip') checkZip(bytes, name);
  const book = read(bytes, { type: 'buffer', codepage: 936, cellFormula: false, cellHTML: false });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (!sheet) return [];
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: '' });
  return rows.map((row) => row.map(String));
}
