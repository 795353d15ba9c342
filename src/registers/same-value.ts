// When two sources say the same of one key. Pure.
import { findField } from '../schema/field.ts';
import type { Value } from '../schema/field.ts';
import { fullKey } from './resolve/keys.ts';
import { parseName } from './resolve/name.ts';

/**
 * Equality by the field's type: names by their normalised full form, numbers by amount,
 * dates where the coarser one contains the finer (2008 and 2008-05 do not contradict).
 */
export function sameValue(key: string, a: Value, b: Value): boolean {
  if (a === b) return true;
  if (typeof a !== 'string' || typeof b !== 'string') return String(a) === String(b);
  switch (findField(key)?.type) {
    case 'name':
      return fullKey(parseName(a)) === fullKey(parseName(b));
    case 'date':
      return containsDate(a, b) || containsDate(b, a);
    case 'money':
    case 'integer':
    case 'decimal':
      return canonicalDecimal(a) === canonicalDecimal(b);
    default:
      return a.trim() === b.trim();
  }
}

function containsDate(coarse: string, fine: string): boolean {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(coarse);
  if (!quarter) return fine.startsWith(`${coarse}-`);
  const month = /^(\d{4})-(\d{2})/.exec(fine);
  return month?.[1] === quarter[1] && Math.ceil(Number(month?.[2]) / 3) === Number(quarter[2]);
}

/** 1200.50 → 1200.5; 0012 → 12; -0 → 0. */
function canonicalDecimal(text: string): string {
  const trimmed = text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
  return trimmed.replace(/^(-?)0+(?=\d)/, '$1').replace(/^-0$/, '0');
}
