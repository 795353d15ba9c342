// Numbers as people write them: 1,250 · 1.2亿 · 2千5百万 · 两千万 · 三百五十.
import { addDecimal, multiplyDecimal, trimDecimal } from "../decimal.js";
const digitOf = new Map();
for (const [index, forms] of [
    '零〇○',
    '一壹',
    '二两贰',
    '三叁',
    '四肆',
    '五伍',
    '六陆',
    '七柒',
    '八捌',
    '九玖',
].entries()) {
    for (const form of forms)
        digitOf.set(form, String(index));
}
const unitOf = new Map([
    ['十', '10'],
    ['拾', '10'],
    ['百', '100'],
    ['佰', '100'],
    ['千', '1000'],
    ['仟', '1000'],
    ['万', '10000'],
    ['萬', '10000'],
    ['亿', '100000000'],
    ['億', '100000000'],
]);
const token = /\d+(?:\.\d+)?|[零〇○一壹二两贰三叁四肆五伍六陆七柒八捌九玖]|[十拾百佰千仟万萬亿億]/y;
/** Chinese digits one by one: 二〇二四 → 2024. Other characters stay. */
export function replaceChineseDigits(text) {
    return text.replace(/[零〇○一壹二两贰三叁四肆五伍六陆七柒八捌九玖]/g, (c) => digitOf.get(c) ?? c);
}
/**
 * Half-width text without blanks → plain decimal string, or undefined when it is not one number.
 * Thousands separators must stand in their places (1,23 is refused). 三万五 and 1亿2000 are
 * refused: people read them in two ways.
 */
export function parseQuantity(text) {
    let rest = text;
    if (rest.includes(',') || rest.includes("'")) {
        if (!/^\d{1,3}(?:[,']\d{3})+(?!\d)/.test(rest))
            return undefined;
        rest = rest.replace(/[,'](?=\d{3})/g, '');
    }
    if (rest === '')
        return undefined;
    if (/^\d+(?:\.\d+)?$/.test(rest))
        return trimDecimal(rest);
    if (/^\.\d+$/.test(rest))
        return trimDecimal(`0${rest}`);
    return readTokens(rest);
}
function readTokens(text) {
    let total = '0';
    let section = '0';
    let current;
    let lastUnit = '1';
    let zero = false;
    token.lastIndex = 0;
    while (token.lastIndex < text.length) {
        const word = token.exec(text)?.[0];
        if (word === undefined)
            return undefined;
        const unit = unitOf.get(word);
        if (unit === undefined) {
            const digit = digitOf.get(word);
            zero ||= digit === '0';
            if (digit === undefined || current === undefined) {
                if (current !== undefined && !/^0+$/.test(current))
                    return undefined;
                current = digit ?? word;
            }
            else {
                current += digit;
            }
            continue;
        }
        if (unit.length >= 5) {
            // 万 and 亿 close what stands before them; 万亿 multiplies what 万 has closed.
            const inner = addDecimal(section, current ?? '0');
            if (current === undefined && inner === '0' && !(unit === '100000000' && total !== '0'))
                return undefined;
            total =
                unit === '100000000'
                    ? multiplyDecimal(addDecimal(total, inner), unit)
                    : addDecimal(total, multiplyDecimal(inner, unit));
            section = '0';
        }
        else {
            if (current === undefined && unit !== '10')
                return undefined;
            section = addDecimal(section, multiplyDecimal(current === undefined ? '1' : trimDecimal(current), unit));
        }
        current = undefined;
        zero = false;
        lastUnit = unit;
    }
    if (current !== undefined && lastUnit.length > 2 && !zero)
        return undefined;
    return addDecimal(total, addDecimal(section, current ?? '0'));
}
//# sourceMappingURL=quantity.js.map