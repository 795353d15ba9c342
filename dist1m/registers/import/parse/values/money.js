// Amounts of money to exact yuan: 1,250万元 · 20,000(万元人民币) · 1.2亿 · 188(万美元) · (1,250).
import { multiplyDecimal } from "../decimal.js";
import { halfWidth } from "../text.js";
import { parseQuantity } from "./quantity.js";
import { quote } from "./reading.js";
const currencies = [
    [/新?台币|TWD|NT\$/i, 'TWD'],
    [/港[元币圆]|HKD|HK\$/i, 'HKD'],
    [/美[元金]|USD|US\$|\$/i, 'USD'],
    [/欧元|EUR|€/i, 'EUR'],
    [/日[元圆]|JPY/i, 'JPY'],
    [/英镑|GBP|£/i, 'GBP'],
    [/韩[元圆]|KRW/i, 'KRW'],
    [/新加坡元|新元|SGD/i, 'SGD'],
    [/澳大利亚元|澳元|AUD/i, 'AUD'],
    [/加拿大元|加元|CAD/i, 'CAD'],
    [/瑞士法郎|CHF/i, 'CHF'],
    [/澳门元|澳门币|MOP/i, 'MOP'],
    [/人民币|RMB|CNY|[¥￥]/i, 'CNY'],
];
/** The ISO 4217 code of the currency that the words name: 万美元 → USD. */
export function findCurrency(text) {
    return currencies.find(([words]) => words.test(text))?.[1];
}
const before = /^(?:大?约|近|超过?|逾|不低于|不少于|不超过|高于|低于|计划|预计|拟|共计?|总计|合计|折合)+/;
const after = /(?:左右|以上|以下|以内|整|多|余|\+)+$/;
/**
 * Words → yuan as an exact decimal string, `USD:180000000` in other currencies (GB/T 12406, ISO 4217).
 * A unit in the cell wins over the header's. 约5亿元 reads as 5亿: its words stay in raw. A range
 * (5-8亿元) is no amount and is not read, nor is a bare number when no unit is known at all.
 */
export function parseMoney(text, context = {}) {
    let rest = halfWidth(text).replace(/\s+/g, '');
    let negative = false;
    const currency = findCurrency(rest) ?? context.currency ?? 'CNY';
    if (/^\([\d.,]+\)$/.test(rest)) {
        negative = true;
        rest = rest.slice(1, -1);
    }
    const sign = /^-?(?:US|HK|NT)?[¥￥$€£]/.test(rest);
    rest = removeNotes(rest);
    for (const [words] of currencies)
        rest = rest.replace(words, '');
    rest = rest.replace(before, '');
    if (/^[-−—–]/.test(rest)) {
        negative = true;
        rest = rest.slice(1);
    }
    else if (rest.startsWith('+'))
        rest = rest.slice(1);
    rest = rest.replace(after, '');
    const yuan = /[元圆块]/.test(rest) || (sign && context.factor === undefined);
    rest = rest.replace(/[元圆块](?:整|人民币)?$/, '').replace(/(?<=\d)[多余](?=[十百千万亿])/, '');
    const quantity = parseQuantity(rest);
    if (quantity === undefined)
        return { problem: refuse(text) };
    const own = yuan || /[万萬亿億]$/.test(rest) || /[千仟百佰][万萬亿億]/.test(rest);
    if (!own && context.factor === undefined && quantity !== '0')
        return { problem: noUnit(text) };
    const amount = own ? quantity : multiplyDecimal(quantity, context.factor ?? '1');
    const signed = negative && amount !== '0' ? `-${amount}` : amount;
    return { value: currency === 'CNY' ? signed : `${currency}:${signed}` };
}
/** 188(万元人民币) keeps its unit; 500万元(其中外资20%) loses its note. */
function removeNotes(text) {
    return text.replace(/[([【]([^()[\]】]*)[)\]】]/g, (_, inner) => /^[十百千万亿元圆]*(?:人民币|RMB|CNY|美[元金]|港[元币]|欧元|日[元圆]|英镑|[^\d]{0,3}[元币])?[元圆]?$/i.test(inner)
        ? inner
        : '');
}
function noUnit(text) {
    return {
        key: 'no-unit',
        zh: `“${quote(text)}”没有写明单位`,
        en: `"${quote(text)}" names no unit`,
    };
}
function refuse(text) {
    const words = quote(text);
    const range = /\d.*[-~～至—].*\d/.test(text);
    return {
        key: 'bad-money',
        zh: range ? `“${words}”是一个区间，不是一个金额` : `“${words}”不是金额`,
        en: range ? `"${words}" is a range, not one amount` : `"${words}" is not an amount of money`,
    };
}
//# sourceMappingURL=money.js.map