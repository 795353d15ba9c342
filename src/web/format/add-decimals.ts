import { isDecimal, scaleDown, scaleUp } from './decimal.ts';

/** The exact sum of plain decimals: ['1.5', '-0.25'] → '1.25'. What is no plain decimal counts as nothing. */
export function addDecimals(texts: readonly string[]): string {
  const plain = texts.filter(isDecimal);
  const places = Math.max(0, ...plain.map((text) => text.split('.')[1]?.length ?? 0));
  const sum = plain.reduce((total, text) => total + BigInt(scaleUp(text, places)), 0n);
  return scaleDown(String(sum), places, places);
}
