// One value of one field, as the screens show it.
import { findField } from '../field.ts';
import type { FieldType, Value } from '../field.ts';
import { stageNames } from '../stage.ts';
import type { Stage } from '../stage.ts';
import type { Language } from '../subscription.ts';
import { formatDate } from './date.ts';
import { groupThousands } from './decimal.ts';
import { formatExactMoney, formatMoney } from './money.ts';

function formatStage(value: string, language: Language): string {
  const stage = value as Stage;
  const names = stageNames.enterprise[stage] ?? stageNames.project[stage];
  return names?.[language] ?? value;
}

/** By the type that src/schema/field.ts gives the field of `key` (`revenue@2023`). */
export function formatValue(key: string, value: Value, language: Language): string {
  if (Array.isArray(value)) return value.join(language === 'zh' ? '、' : ', ');
  const type: FieldType = findField(key)?.type ?? 'text';
  if (type === 'money') return formatMoney(value, language);
  if (type === 'date') return formatDate(value, language);
  if (type === 'integer' || type === 'decimal') return groupThousands(value);
  if (type === 'stage') return formatStage(value, language);
  return value;
}

/** The same without rounding, for tooltips and the evidence drawer. */
export function formatExact(key: string, value: Value, language: Language): string {
  if (typeof value === 'string' && findField(key)?.type === 'money')
    return formatExactMoney(value, language);
  return formatValue(key, value, language);
}

/** Rounded, unless rounding would make two different values look the same. */
export function formatApart(key: string, value: Value, other: Value, language: Language): string {
  const shown = formatValue(key, value, language);
  const alike = shown === formatValue(key, other, language);
  return alike ? formatExact(key, value, language) : shown;
}

/** Types whose values stand right-aligned in tabular numerals. */
export function isNumeric(key: string): boolean {
  const type = findField(key)?.type;
  return type === 'money' || type === 'integer' || type === 'decimal';
}
