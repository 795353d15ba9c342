// A value that a person types, read as a cell of a workbook would be.
import { findField } from '../schema/field.ts';
import type { Value } from '../schema/field.ts';
import type { EntityKind } from '../schema/stage.ts';
import { RefusedError } from '../util/errors.ts';
import { readValue } from './import/parse/values/read-value.ts';
import { checkCode } from './resolve/code.ts';

const foreignMoney = /^[A-Z]{3}:-?\d+(\.\d+)?$/;

/**
 * The value as a record holds it: 2.5亿元 → 250000000, 2008年5月 → 2008-05; a bare amount is in yuan.
 * Throws RefusedError when the field cannot hold it.
 */
export function readPin(kind: EntityKind, key: string, value: Value | undefined): Value {
  const field = findField(key);
  if (!field || field.personal || !field.kinds.includes(kind) || value === undefined)
    throw new RefusedError('pin', {
      zh: '请填写要认定的值，或指明以哪条记录为准。',
      en: 'Give the value to pin, or the record to follow.',
    });
  if (typeof value !== 'string') {
    if (field.type === 'list') return value;
    throw unreadable(field, value.join('；'));
  }
  if (field.type === 'money' && foreignMoney.test(value)) return value;
  const reading = readValue(field, value, { kind, factor: '1' });
  const code = field.type === 'code' ? checkCode(value) : undefined;
  const problem = reading.problem ?? (code?.ok === false ? code : undefined);
  if (reading.value === undefined || reading.value === '' || problem)
    throw unreadable(field, value, problem);
  return reading.value;
}

function unreadable(
  field: { zh: string; en: string },
  value: string,
  problem?: { zh: string; en: string },
): RefusedError {
  return new RefusedError('pin', {
    zh: `“${value.slice(0, 40)}”不能作为${field.zh}${problem ? `：${problem.zh}` : ''}。`,
    en: `"${value.slice(0, 40)}" cannot be the ${field.en}${problem ? `: ${problem.en}` : ''}.`,
  });
}
