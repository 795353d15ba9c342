// What an export is: columns, rows, and the scope that its counts speak of.

/** number: decimal string or number, written as a number where a spreadsheet can hold it exactly. */
export type ExportCell = string | number | null | undefined;

export interface ExportColumn {
  /** Header words, unit included: 营业收入（万元）. */
  header: string;
  type: 'text' | 'number';
}

/** One line each: 集群, 名册, 数据日期, 筛选, 条数. */
export type ExportScope = readonly (readonly [label: string, words: string])[];

export interface ExportTable {
  columns: readonly ExportColumn[];
  rows: Iterable<readonly ExportCell[]> | AsyncIterable<readonly ExportCell[]>;
  scope: ExportScope;
}

/** Excel's last row; one is the header. */
export const MAX_ROWS = 1_048_575;

/** More than 15 digits would be rounded by a spreadsheet, so such a number is written as text. */
export function asNumber(cell: ExportCell): string | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : undefined;
  if (typeof cell !== 'string' || !/^-?\d+(?:\.\d+)?$/.test(cell)) return undefined;
  return cell.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15 ? cell : undefined;
}
