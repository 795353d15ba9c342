// Amounts as the answers and their sentences carry them.

/** Yuan to the cent as an exact decimal string: 1.5 → '1.5'. */
export function toYuan(amount: number): string {
  return (Math.round(amount * 100) / 100).toFixed(2).replace(/\.?0+$/, '');
}

/** In words, for a sentence: 2,045亿元 and 204.5 bn yuan; two digits behind the point at most. */
export function yuanWords(amount: number): { zh: string; en: string } {
  return {
    zh: amount >= 1e8 ? `${short(amount / 1e8)}亿元` : `${short(amount / 1e4)}万元`,
    en: amount >= 1e9 ? `${short(amount / 1e9)} bn yuan` : `${short(amount / 1e6)} m yuan`,
  };
}

// Formats are made once: making them is a hundred times dearer than using them.
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const hundredths = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

function short(number: number): string {
  return (number >= 100 ? whole : hundredths).format(number);
}

export function percent(share: number): string {
  return `${(share < 0.1 ? tenths : whole).format(share * 100)}%`;
}
