// Amounts as officers write them: 亿元 and 万元, up to two decimals; the exact amount stays one step away.
import type { Language } from '../subscription.ts';
import { groupThousands, isDecimal, scaleDown } from './decimal.ts';

export const currencyNames: Record<string, { zh: string; en: string }> = {
  CNY: { zh: '元', en: 'yuan' },
  USD: { zh: '美元', en: 'USD' },
  EUR: { zh: '欧元', en: 'EUR' },
  HKD: { zh: '港元', en: 'HKD' },
  JPY: { zh: '日元', en: 'JPY' },
  GBP: { zh: '英镑', en: 'GBP' },
  KRW: { zh: '韩元', en: 'KRW' },
};

const units: Record<Language, readonly { power: number; name: string }[]> = {
  zh: [
    { power: 8, name: '亿' },
    { power: 4, name: '万' },
    { power: 0, name: '' },
  ],
  en: [
    { power: 9, name: ' bn' },
    { power: 6, name: ' m' },
    { power: 0, name: '' },
  ],
};

/** `USD:180000000` → { currency: 'USD', amount: '180000000' }; without a prefix it is yuan. */
export function splitMoney(value: string): { currency: string; amount: string } {
  const colon = value.indexOf(':');
  if (colon < 0) return { currency: 'CNY', amount: value };
  return { currency: value.slice(0, colon), amount: value.slice(colon + 1) };
}

/** An exact decimal string in yuan (or `USD:…`) in the largest fitting unit: 204500000000 → 2,045亿元, 204.5 bn yuan. */
export function formatMoney(value: string, language: Language): string {
  const { currency, amount } = splitMoney(value);
  if (!isDecimal(amount)) return value;
  const name = currencyNames[currency]?.[language] ?? currency;
  for (const unit of units[language]) {
    const scaled = scaleDown(amount, unit.power, 2);
    if (unit.power > 0 && !reaches(amount, unit.power)) continue;
    return joinUnit(groupThousands(scaled), unit.name, name, language);
  }
  return value;
}

/** Whether the amount, rounded as it would be shown one unit lower, fills this unit: 99,999,999.99 yuan is 1亿元. */
function reaches(amount: string, power: number): boolean {
  const lower = power === 8 ? 4 : power === 9 ? 6 : 0;
  const digits = scaleDown(amount, lower, 2).replace('-', '').split('.')[0] ?? '';
  return digits.length > power - lower;
}

function joinUnit(number: string, unit: string, currency: string, language: Language): string {
  if (language === 'zh') return `${number}${unit}${currency}`;
  return `${number}${unit} ${currency}`;
}

/** The whole amount, ungrouped units: 12,345,678元. */
export function formatExactMoney(value: string, language: Language): string {
  const { currency, amount } = splitMoney(value);
  if (!isDecimal(amount)) return value;
  const name = currencyNames[currency]?.[language] ?? currency;
  return joinUnit(groupThousands(amount), '', name, language);
}
