// Sums of money without rounding. Pure.
/** Exact sum of decimal strings in yuan, kept to the hundredth: ['1.5', '2'] → '3.50'. */
export function addUp(amounts) {
    let cents = 0n;
    for (const amount of amounts) {
        if (amount === null)
            continue;
        const [whole = '0', part = ''] = amount.split('.');
        const sign = whole.startsWith('-') ? -1n : 1n;
        cents += BigInt(whole) * 100n + sign * BigInt(part.padEnd(2, '0').slice(0, 2));
    }
    const part = (cents < 0n ? -cents : cents) % 100n;
    const whole = (cents / 100n).toString();
    return part === 0n ? whole : `${whole}.${part.toString().padStart(2, '0')}`;
}
//# sourceMappingURL=amounts.js.map