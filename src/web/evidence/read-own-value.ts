// What a person types for a value, read into the form the field keeps.
import type { FieldType, Value } from '../../schema/field.ts';
import { isDecimal, scaleUp } from '../format/decimal.ts';
import type { Pair } from '../text/language.tsx';

/** `power`: how many zeros the chosen unit of money stands for (万元 4, 亿元 8). Answers the value, or what is wrong with it. */
export function readOwnValue(
  type: FieldType,
  text: string,
  power: number,
): { value: Value } | Pair {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return { zh: '请填写', en: 'Needed' };
  const digits = plain.replace(/,/g, '');
  if (type === 'money')
    return isDecimal(digits)
      ? { value: scaleUp(digits, power) }
      : { zh: '请填写数字', en: 'A number is needed' };
  if (type === 'integer')
    return /^-?\d+$/.test(digits)
      ? { value: digits }
      : { zh: '请填写整数', en: 'A whole number is needed' };
  if (type === 'decimal')
    return isDecimal(digits) ? { value: digits } : { zh: '请填写数字', en: 'A number is needed' };
  if (type === 'date')
    return /^\d{4}(-(Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?))?$/.test(plain)
      ? { value: plain }
      : {
          zh: '请写作 2024、2024-Q4、2024-10 或 2024-10-03',
          en: 'Write 2024, 2024-Q4, 2024-10 or 2024-10-03',
        };
  if (type === 'list')
    return {
      value: plain
        .split(/[、,;；]/)
        .map((part) => part.trim())
        .filter(Boolean),
    };
  return { value: plain };
}
