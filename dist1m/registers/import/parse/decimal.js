// Exact decimals on strings: money never passes through a binary float.
const shape = /^-?\d+(?:\.\d+)?$/;
export function isDecimal(text) {
    return shape.test(text);
}
function read(text) {
    const point = text.indexOf('.');
    if (point < 0)
        return { digits: BigInt(text), scale: 0 };
    return {
        digits: BigInt(text.slice(0, point) + text.slice(point + 1)),
        scale: text.length - point - 1,
    };
}
function write({ digits, scale }) {
    const sign = digits < 0n ? '-' : '';
    const all = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
    const whole = all.slice(0, all.length - scale);
    const fraction = scale > 0 ? all.slice(all.length - scale).replace(/0+$/, '') : '';
    const value = fraction ? `${whole}.${fraction}` : whole;
    return value === '0' ? '0' : sign + value;
}
/** '0012.50' → '12.5'. The argument must be a plain decimal. */
export function trimDecimal(text) {
    return /^[1-9]\d*$/.test(text) ? text : write(read(text));
}
export function addDecimal(a, b) {
    const x = read(a);
    const y = read(b);
    const scale = Math.max(x.scale, y.scale);
    const digits = x.digits * 10n ** BigInt(scale - x.scale) + y.digits * 10n ** BigInt(scale - y.scale);
    return write({ digits, scale });
}
/** Exact product: '1250.5' × '10000' → '12505000'. */
export function multiplyDecimal(a, b) {
    if (b === '1')
        return trimDecimal(a);
    if (/^[1-9]\d*$/.test(a) && /^10*$/.test(b))
        return a + b.slice(1);
    const x = read(a);
    const y = read(b);
    return write({ digits: x.digits * y.digits, scale: x.scale + y.scale });
}
//# sourceMappingURL=decimal.js.map