// Two rows of a register side by side, field by field, with what speaks for and against one organisation.
import type { Pair } from '../../../text/language.tsx';
import { findField } from '../../../../schema/field.ts';
import type { RegisterRow } from '../../../../schema/register.ts';

/**
 * same: equal · alike: equal but for width of characters, brackets or precision (2024 and 2024-10)
 * differ · one: only one side says anything · apart: figures of two different years, not comparable
 */
export type Agreement = 'same' | 'alike' | 'differ' | 'one' | 'apart';

export type AlignedType = 'text' | 'name' | 'code' | 'money' | 'integer' | 'date' | 'stage';

export interface AlignedField {
  key: string;
  label: Pair;
  type: AlignedType;
  left: string | null;
  right: string | null;
  /** Years of a periodic figure. */
  periods: { left: string | null; right: string | null };
  agreement: Agreement;
}

interface Line {
  key: string;
  type: AlignedType;
  read: (row: RegisterRow) => string | null;
  period?: (row: RegisterRow) => string | null;
  label?: Pair;
}

const lines: readonly Line[] = [
  { key: 'name', type: 'name', read: (row) => row.name },
  { key: 'code', type: 'code', read: (row) => row.code },
  { key: 'stage', type: 'stage', read: (row) => row.stage },
  { key: 'city', type: 'text', read: (row) => row.city },
  { key: 'district', type: 'text', read: (row) => row.district },
  { key: 'park', type: 'text', read: (row) => row.park },
  { key: 'owner', type: 'name', read: (row) => row.owner },
  { key: 'products', type: 'text', read: (row) => row.products },
  { key: 'founded', type: 'date', read: (row) => row.founded },
  { key: 'registered_capital', type: 'money', read: (row) => row.registeredCapital },
  { key: 'revenue', type: 'money', read: (row) => row.revenue, period: (row) => row.revenuePeriod },
  { key: 'output', type: 'money', read: (row) => row.output, period: (row) => row.outputPeriod },
  { key: 'employees', type: 'integer', read: (row) => row.employees },
  { key: 'investment', type: 'money', read: (row) => row.investment },
  { key: 'invested', type: 'money', read: (row) => row.invested },
  { key: 'signed', type: 'date', read: (row) => row.signed },
  { key: 'started', type: 'date', read: (row) => row.started },
  { key: 'producing', type: 'date', read: (row) => row.producing },
];

/** The fields that at least one of the two speaks of, in the order of `lines`. */
export function alignPair(left: RegisterRow, right: RegisterRow): AlignedField[] {
  return lines.flatMap((line) => {
    const values = { left: line.read(left), right: line.read(right) };
    if (!values.left && !values.right) return [];
    const periods = { left: line.period?.(left) ?? null, right: line.period?.(right) ?? null };
    const field = findField(line.key);
    return {
      key: line.key,
      label: { zh: field?.zh ?? line.key, en: field?.en ?? line.key },
      type: line.type,
      left: values.left,
      right: values.right,
      periods,
      agreement: compare(line.type, values, periods),
    };
  });
}

function compare(
  type: AlignedType,
  values: { left: string | null; right: string | null },
  periods: AlignedField['periods'],
): Agreement {
  const { left, right } = values;
  if (!left || !right) return 'one';
  if (periods.left !== periods.right) return 'apart';
  if (left === right) return 'same';
  if (type === 'date')
    return left.startsWith(`${right}-`) || right.startsWith(`${left}-`) ? 'alike' : 'differ';
  return plain(left) === plain(right) ? 'alike' : 'differ';
}

/** （ ） and ( ), full and half width, spaces: differences of writing, not of meaning. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}
