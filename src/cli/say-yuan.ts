// Yuan in words for a terminal: 705.02亿元, 3,200万元.
export function sayYuan(yuan: string): string {
  const amount = Number(yuan);
  const [by, unit] = Math.abs(amount) >= 1e8 ? [1e8, '亿元'] : [1e4, '万元'];
  return `${(amount / by).toLocaleString('en', { maximumFractionDigits: 2 })}${unit}`;
}
