// Columns that say something about the row rather than being a field of it.

import type { EntityKind } from './stage.ts';

export const rowAspects = [
  { key: 'row:period', zh: '本行年份', en: 'Year of the row' },
  { key: 'row:unit', zh: '本行金额单位', en: 'Unit of the row' },
  { key: 'row:currency', zh: '本行币种', en: 'Currency of the row' },
  { key: 'row:indicator', zh: '本行指标', en: 'Indicator of the row' },
  { key: 'row:value', zh: '本行数值', en: 'Value of the row' },
  { key: 'row:publisher', zh: '本行发布方', en: 'Publisher of the row' },
  { key: 'row:report', zh: '本行出处标题', en: 'Report behind the row' },
  { key: 'row:published', zh: '本行发布日期', en: 'Publication day of the row' },
] as const;

/** A list of enterprises or projects has no indicators to speak of: only its year, unit and currency stand beside a row. */
const ofEveryList = new Set<string>(['row:period', 'row:unit', 'row:currency']);

export function rowAspectsOf(kind: EntityKind) {
  return rowAspects.filter(({ key }) => kind === 'cluster' || ofEveryList.has(key));
}

export type RowAspect = (typeof rowAspects)[number]['key'];
