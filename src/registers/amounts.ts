// Sums of money without rounding. Pure.

/** Exact sum of decimal strings in yuan, kept to the hundredth: ['1.5', '2'] → '3.50'. */
export function addUp(amounts: Iterable<string | null>): string {
  let cents = 0n;
  for (const amount of amounts) {
    if (amount === null) continue;
    const [whole = '0', part = ''] = amount.split('.');
    const sign = whole.startsWith('-') ? -1n : 1n;
    cents += BigInt(whole) * 100n + sign * BigInt(part.padEnd(2, '0').slice(0, 2));
  }
  const part = (cents < 0n ? -cents : cents) % 100n;
  const whole = (cents / 100n).toString();
  return part === 0n ? whole : `${whole}.${part.toString().padStart(2, '0')}`;
}

/** Yuan to 万元 by moving the point: 12345 → 1.2345. */
export function toTenThousands(yuan: string): string {
  const [whole = '0', part = ''] = yuan.replace('-', '').split('.');
  const padded = whole.padStart(5, '0');
  const digits = `${padded.slice(0, -4)}.${padded.slice(-4)}${part}`.replace(/\.?0+$/, '');
  return yuan.startsWith('-') ? `-${digits}` : digits;
}
