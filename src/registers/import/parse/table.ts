// A sheet as it is planned: what was found, and how its rows are read.
import type { Sheet } from '../../../schema/source.ts';
import type { Row } from './cell.ts';
import type { ParsedRow } from './parse-row.ts';

export interface Table {
  sheet: Sheet;
  /** First row of data, from 0. */
  from: number;
  /** Whether a row is data, by its looks; does not move the reading on. */
  isData(cells: Row): boolean;
  /** A parsed row, or undefined for totals, notes, headings and blanks. Call in the order of the sheet. */
  read(cells: Row, row: number): ParsedRow | undefined;
}
