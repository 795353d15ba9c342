// A cell as the reader hands it over: words, or a number with what the sheet showed for it.

/**
 * `text` is what the sheet showed. `n` is the stored number. `date` is set when the number format is
 * a date format, with the precision that the format shows: a serial shown as 2024年3月 is '2024-03'.
 */
interface NumberCell {
  n: number;
  text: string;
  date?: string;
}

export type Cell = string | NumberCell;
export type Row = readonly Cell[];

/** A merged area, inclusive, rows and columns from 0. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : cell.text;
}

/**
 * A binary float as the decimal that Excel shows: at most 15 significant digits, no exponent below
 * 1e21, so that 0.1+0.2 reads 0.3.
 */
export function plainNumber(n: number): string {
  const text = String(Number(n.toPrecision(15)));
  return /e-/.test(text) ? Number(text).toFixed(15).replace(/0+$/, '') : text;
}
