// The columns of each register. Names come from the schema's fields; keys are those of a register row.
import { findField, joinKey } from '../../../schema/field.ts';
import { sortKeys } from '../../../schema/register.ts';
import type { RegisterRow, SortKey } from '../../../schema/register.ts';
import { kindOfRegister } from '../../../schema/stage.ts';
import type { Register } from '../../../schema/stage.ts';
import { isNumeric } from '../../format/value.ts';
import type { Pair } from '../../text/language.tsx';

export interface RegisterColumn {
  key: keyof RegisterRow;
  /** The field whose evidence a cell opens; absent: the cell is counted, not recorded. */
  field?: string;
  name: Pair;
  width: number;
  numeric: boolean;
  sort: SortKey | undefined;
}

const widths: Partial<Record<keyof RegisterRow, number>> = {
  name: 290,
  code: 190,
  stage: 108,
  city: 96,
  district: 122,
  park: 160,
  products: 200,
  segments: 190,
  owner: 240,
  founded: 124,
  registeredCapital: 130,
  // 999.99 m yuan and its year, in the longer of the two languages.
  revenue: 164,
  output: 164,
  purchases: 164,
  purchasesLocal: 164,
  investment: 140,
  invested: 140,
  employees: 120,
};

const fieldOf: Partial<Record<keyof RegisterRow, string>> = {
  registeredCapital: 'registered_capital',
  purchasesLocal: 'purchases_local',
};

const counted: Partial<Record<keyof RegisterRow, Pair>> = {
  // Often told by the city or the credit code rather than by a source: there is no one cell to show.
  province: { zh: '省份', en: 'Province' },
  segments: { zh: '产业链环节', en: 'Segments' },
  conflicts: { zh: '冲突', en: 'Conflicts' },
  records: { zh: '记录', en: 'Records' },
};

function column(key: keyof RegisterRow): RegisterColumn {
  const sort = sortKeys.find((one) => one === key);
  const width = widths[key] ?? 110;
  const name = counted[key];
  if (name) return { key, name, width, numeric: key === 'conflicts' || key === 'records', sort };
  const fieldKey = fieldOf[key] ?? key;
  const field = findField(fieldKey);
  if (!field) throw new Error(`no field for column ${key}`);
  return { key, field: fieldKey, name: field, width, numeric: isNumeric(fieldKey), sort };
}

const enterpriseColumns = (
  'name code stage province city district park segments products revenue employees output purchases purchasesLocal registeredCapital founded conflicts records'.split(
    ' ',
  ) as (keyof RegisterRow)[]
).map(column);

const projectColumns = (
  'name stage city district park owner investment invested segments products signed started producing conflicts records'.split(
    ' ',
  ) as (keyof RegisterRow)[]
).map(column);

/** Every column of the register, in order. */
export function listColumns(register: Register): readonly RegisterColumn[] {
  if (register === 'dropped') return projectColumns;
  return kindOfRegister(register) === 'enterprise' ? enterpriseColumns : projectColumns;
}

/** The record key whose evidence a cell opens; the year of a yearly figure is part of it. */
export function recordKey(
  row: Pick<RegisterRow, 'revenuePeriod' | 'outputPeriod' | 'purchasesPeriod'>,
  field: string,
): string {
  if (field === 'revenue') return joinKey(field, row.revenuePeriod ?? undefined);
  if (field === 'output') return joinKey(field, row.outputPeriod ?? undefined);
  if (field === 'purchases' || field === 'purchases_local')
    return joinKey(field, row.purchasesPeriod ?? undefined);
  return field;
}
