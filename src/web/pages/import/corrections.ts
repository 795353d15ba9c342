// A person's corrections to how columns were read, before they are sent.
import { findField, joinKey } from '../../../schema/field.ts';
import type { MappingRequest } from '../../../schema/import.ts';
import type { Column, Sheet } from '../../../schema/source.ts';

/** By `sheet:column`: the field chosen instead, or null for "not read". */
export type Corrections = ReadonlyMap<string, string | null>;

export const noCorrections: Corrections = new Map();

export function fieldAt(corrections: Corrections, sheet: number, column: Column): string | null {
  const corrected = corrections.get(keyOf(sheet, column.index));
  return corrected === undefined ? column.field : corrected;
}

export function isCorrected(corrections: Corrections, sheet: number, column: Column): boolean {
  return corrections.has(keyOf(sheet, column.index));
}

/** Choosing what was there before takes the correction back. */
export function correct(
  corrections: Corrections,
  sheet: number,
  column: Column,
  field: string | null,
): Corrections {
  const next = new Map(corrections);
  if (field === column.field) next.delete(keyOf(sheet, column.index));
  else next.set(keyOf(sheet, column.index), field);
  return next;
}

export function requestOf(corrections: Corrections): MappingRequest {
  return {
    columns: [...corrections].map(([key, field]) => {
      const [sheet, index] = key.split(':').map(Number);
      return { sheet: sheet ?? 0, index: index ?? 0, field };
    }),
  };
}

/** Columns of a sheet that claim one and the same key (revenue of one year twice); only one of them can be read. */
export function findRivals(sheet: Sheet, corrections: Corrections): Set<number> {
  const claims = new Map<string, number[]>();
  for (const column of sheet.columns) {
    const field = fieldAt(corrections, sheet.index, column);
    if (!field || findField(field)?.personal) continue;
    const period = findField(field)?.periodic ? (column.period ?? sheet.period) : undefined;
    const key = joinKey(field, period);
    claims.set(key, [...(claims.get(key) ?? []), column.index]);
  }
  return new Set([...claims.values()].filter((columns) => columns.length > 1).flat());
}

/** A table without a name column cannot say whom its rows are about; indicators of the cluster need none. */
export function lacksName(sheet: Sheet, corrections: Corrections): boolean {
  if (sheet.skipped !== undefined || sheet.columns.length === 0) return false;
  return !sheet.columns.some((column) => fieldAt(corrections, sheet.index, column) === 'name');
}

function keyOf(sheet: number, column: number): string {
  return `${sheet}:${column}`;
}
