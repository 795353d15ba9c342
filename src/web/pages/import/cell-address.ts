// Where a value of a row stands in its sheet, as Excel writes it: row 12, revenue@2023 → H12.
import { findField, splitKey } from '../../../schema/field.ts';
import type { Sheet } from '../../../schema/source.ts';
import { columnLetter } from '../../../util/column-letter.ts';

/** None when no column, or more than one, was read as this key. */
export function findAddress(
  sheet: Sheet | undefined,
  row: number,
  key: string,
): string | undefined {
  if (!sheet) return undefined;
  const { field, period } = splitKey(key);
  const columns = sheet.columns.filter((column) => column.field === field);
  const exact = columns.filter((column) => (column.period ?? sheet.period) === period);
  const found = findField(field)?.periodic && exact.length > 0 ? exact : columns;
  const [only] = found;
  return only && found.length === 1 ? `${columnLetter(only.index)}${row}` : undefined;
}
