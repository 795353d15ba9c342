// Units and years in headers, titles and notes: 营业收入（万元） · 单位：万元 · 2023年度.
import { findCurrency } from "./values/money.js";
const multipliers = {
    '': '1',
    百: '100',
    千: '1000',
    万: '10000',
    十万: '100000',
    百万: '1000000',
    千万: '10000000',
    亿: '100000000',
    十亿: '1000000000',
};
const money = /(百|千|十?万|百万|千万|十?亿)?(元|美[元金]|港[元币]|欧元|日[元圆]|英镑|人民币)(?:人民币)?/;
const scales = '10k|thousand|k|million|mn|m|billion|bn|100m';
const english = new RegExp(`\\b(?:(${scales})\\s*)?(cny|rmb|yuan|usd|eur|hkd)(?:\\s*(${scales}))?\\b`, 'i');
const englishFactors = {
    k: '1000',
    thousand: '1000',
    '10k': '10000',
    m: '1000000',
    mn: '1000000',
    million: '1000000',
    '100m': '100000000',
    bn: '1000000000',
    billion: '1000000000',
};
/** The unit that a piece of words consists of: 万元 → 10000 yuan, 亩 → area. Not for running text. */
export function readUnit(words) {
    const text = words
        .normalize('NFKC')
        .replace(/\s+/g, '')
        .replace(/^(?:计量|金额|货币)?单位[:/]?|^人民币(?=.)/, '');
    const amount = new RegExp(`^${money.source}$`).exec(text);
    if (amount) {
        return {
            unit: text,
            factor: multipliers[amount[1] ?? ''] ?? '1',
            currency: findCurrency(text),
            of: 'money',
        };
    }
    if (/^[十百千]?[万亿]$/.test(text))
        return { unit: text, factor: multipliers[text] ?? '1', of: 'money' };
    if (/^万[人家]$/.test(text))
        return { unit: text, factor: '10000', of: 'count' };
    if (/^[人名位家个项户台套]$/.test(text))
        return { unit: text, factor: '1', of: 'count' };
    if (text === '亩')
        return { unit: text, factor: '1', of: 'area' };
    if (text === '公顷')
        return { unit: text, factor: '15', of: 'area' };
    if (/^[%‰]$|^百分比$/.test(text))
        return { unit: text, factor: '1', of: 'ratio' };
    const foreign = english.exec(words.normalize('NFKC').trim());
    if (foreign && foreign[0].length >= words.trim().length - 2) {
        const scale = (foreign[1] ?? foreign[3] ?? '').toLowerCase();
        const code = (foreign[2] ?? '').toUpperCase().replace(/^(?:RMB|YUAN)$/, 'CNY');
        return { unit: foreign[0], factor: englishFactors[scale] ?? '1', currency: code, of: 'money' };
    }
    return undefined;
}
/** The unit that a header names, and the header without it: 营业收入(万元) → 营业收入. */
export function splitUnit(header) {
    const brackets = /[(（[【]([^()（）[\]【】]*)[)）\]】]/g;
    for (const match of header.matchAll(brackets)) {
        for (const piece of (match[1] ?? '').split(/[,，;；、]/)) {
            const unit = readUnit(piece);
            if (unit)
                return { rest: header.replace(match[0], ''), unit };
        }
    }
    const tail = /^(.*?)\s*(?:[/:：_,，\-—]|单位[:：]?|\s)\s*([^/:：_,，\s]{1,12})$/.exec(header);
    const unit = tail && readUnit(tail[2] ?? '');
    if (tail?.[1] && unit)
        return { rest: tail[1].replace(/[,，\s]*单位$/, ''), unit };
    const bare = /^(.{2,}?)((?:百|千|十?万|百万|千万|亿)美?元)$/.exec(header);
    const direct = bare && readUnit(bare[2] ?? '');
    return bare?.[1] && direct ? { rest: bare[1], unit: direct } : { rest: header };
}
/** The unit of money that a note gives to the whole sheet: 单位：万元、人. 填报单位：… is no unit. */
export function findSheetUnit(note) {
    for (const match of note
        .normalize('NFKC')
        .matchAll(/(?<![填报制表企业送主管属])单位[:\s]*(?:人民币)?([^\s,;。)]{1,12})/g)) {
        for (const piece of (match[1] ?? '').split(/[、,/]/)) {
            const unit = readUnit(piece);
            if (unit?.of === 'money')
                return unit;
        }
    }
    const bracket = /[(]([^()]{1,6})[)]\s*$/.exec(note.normalize('NFKC'))?.[1];
    const unit = bracket === undefined ? undefined : readUnit(bracket);
    return unit?.of === 'money' ? unit : undefined;
}
/**
 * The period that words name: 2023年营业收入 → 2023, 2024年1-6月 and 上半年 → 2024-H1, 一季度 → 2024-Q1,
 * 1-9月 → 2024-01/09. 上年 and 本年 count from `base`, the year that the sheet speaks of.
 */
export function findPeriod(words, base) {
    const text = words.normalize('NFKC').replace(/\s+/g, '');
    const match = /(?<!\d)((?:19|20)\d{2})(?!\d)(?:年度?)?/.exec(text) ?? /(?<!\d)(\d{2})年/.exec(text);
    const baseYear = /^\d{4}/.exec(base ?? '')?.[0];
    let year = match?.[1];
    if (year?.length === 2)
        year = `20${year}`;
    if (year === undefined && baseYear !== undefined) {
        if (/前年/.test(text))
            year = String(Number(baseYear) - 2);
        else if (/上一?年|去年|上年度/.test(text))
            year = String(Number(baseYear) - 1);
        else if (/本年|今年|当年/.test(text))
            year = baseYear;
    }
    if (year === undefined)
        return undefined;
    const rest = match ? text.slice(match.index + match[0].length) : text;
    if (/^[-/.]\d{1,2}[-/.]\d|^\d{1,2}月\d/.test(rest))
        return undefined;
    return year + subPeriod(rest);
}
function subPeriod(rest) {
    const quarter = /第?([一二三四1-4])季度/.exec(rest)?.[1];
    if (quarter)
        return `-Q${{ 一: '1', 二: '2', 三: '3', 四: '4' }[quarter] ?? quarter}`;
    if (/上半年/.test(rest))
        return '-H1';
    if (/下半年/.test(rest))
        return '-H2';
    const months = /^(\d{1,2})(?:月)?[-~至—](\d{1,2})月/.exec(rest);
    if (!months)
        return '';
    const [from, to] = [Number(months[1]), Number(months[2])];
    if (from === 1 && to === 12)
        return '';
    if (from === 1 && to === 6)
        return '-H1';
    if (from === 1 && to === 3)
        return '-Q1';
    return `-${String(from).padStart(2, '0')}/${String(to).padStart(2, '0')}`;
}
//# sourceMappingURL=units.js.map