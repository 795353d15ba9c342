// Counts and measures: 1,200人 · 约300 · 1.2万人 · 120亩 · 8公顷.
import { isDecimal, multiplyDecimal } from "../decimal.js";
import { halfWidth } from "../text.js";
import { parseQuantity } from "./quantity.js";
import { quote } from "./reading.js";
const before = /^(?:大?约|近|超过?|逾|不低于|不少于|计划|预计|拟|共计?|总计|合计)+/;
const after = /(?:左右|以上|以下|以内|多|余|\+|[人名位家个项户亩台套])+$/;
/** Words → plain decimal string in the field's unit. `factor` applies when the cell names no unit of area. */
export function parseDecimal(text, factor) {
    let rest = halfWidth(text).replace(/\s+/g, '').replace(before, '');
    const negative = /^[-−–]/.test(rest);
    if (negative)
        rest = rest.slice(1);
    let scale = factor ?? '1';
    if (rest.endsWith('公顷')) {
        rest = rest.slice(0, -2);
        scale = '15';
    }
    else if (rest.endsWith('亩'))
        scale = '1';
    rest = rest.replace(after, '').replace(/(?<=\d)[多余](?=[十百千万亿])/, '');
    const quantity = parseQuantity(rest);
    if (quantity === undefined)
        return { problem: refuse(text) };
    const value = multiplyDecimal(quantity, scale);
    return { value: negative && value !== '0' ? `-${value}` : value };
}
/** As parseDecimal, but only whole numbers: 12.5 人 is not read. */
export function parseInteger(text, factor) {
    const reading = parseDecimal(text, factor);
    if (typeof reading.value !== 'string')
        return reading;
    if (isDecimal(reading.value) && !reading.value.includes('.'))
        return reading;
    return {
        problem: {
            key: 'bad-number',
            zh: `“${quote(text)}”不是整数`,
            en: `"${quote(text)}" is not a whole number`,
        },
    };
}
function refuse(text) {
    return {
        key: 'bad-number',
        zh: `“${quote(text)}”不是数`,
        en: `"${quote(text)}" is not a number`,
    };
}
//# sourceMappingURL=number.js.map