// Fellegi–Sunter: evidence adds up in bits. M = log2(λ/(1−λ)) + Σ log2(m/u), p = 2^M / (1 + 2^M).
/** Bits of one agreement level: m = P(level | same), u = P(level | different). */
export function bitsOf(m, u) {
    return Math.log2(m / u);
}
/** Prior odds of a compared pair in bits. */
export function priorBits(lambda) {
    return bitsOf(lambda, 1 - lambda);
}
export function probabilityOf(weight) {
    // Written so that neither tail overflows.
    return weight > 0 ? 1 / (1 + 2 ** -weight) : 2 ** weight / (1 + 2 ** weight);
}
/**
 * Match weight of a vector of agreements (1) and disagreements (0).
 * @throws RangeError when the vectors differ in length
 * @example matchWeight([1, 0], [0.9, 0.7], [0.1, 0.2], 0.3).bits // [log2 9, log2(0.3/0.8)]
 */
export function matchWeight(gamma, m, u, lambda) {
    if (gamma.length !== m.length || m.length !== u.length) {
        throw new RangeError('gamma, m and u must have one length');
    }
    const bits = gamma.map((agrees, i) => {
        const mi = m[i] ?? 0;
        const ui = u[i] ?? 0;
        return agrees ? bitsOf(mi, ui) : bitsOf(1 - mi, 1 - ui);
    });
    const weight = bits.reduce((sum, value) => sum + value, priorBits(lambda));
    return { bits, weight, probability: probabilityOf(weight) };
}
//# sourceMappingURL=score.js.map