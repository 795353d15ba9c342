import { halfWidth } from "../text.js";
import { replaceChineseDigits } from "./quantity.js";
import { quote } from "./reading.js";
const DAY = 86_400_000;
/**
 * Excel serial → ISO day. 1900 system: 1 is 1900-01-01 and 60 is the 29 February 1900 that never was
 * (Lotus 1-2-3 compatibility), so serials above it count from 1899-12-30. 1904 system: 0 is 1904-01-01.
 */
export function serialToDay(serial, date1904 = false) {
    const whole = Math.floor(serial);
    if (!Number.isFinite(serial) || whole < (date1904 ? 0 : 1) || whole > 2_958_465)
        return undefined;
    const base = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
    return new Date(base + whole * DAY).toISOString().slice(0, 10);
}
function pad(n) {
    return n < 10 ? `0${n}` : String(n);
}
function daysIn(year, month) {
    return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
function build(year, month, day) {
    if (year < 1800 || year > 2200)
        return undefined;
    if (month === undefined)
        return String(year);
    if (month < 1 || month > 12)
        return undefined;
    if (day === undefined)
        return `${year}-${pad(month)}`;
    return day >= 1 && day <= daysIn(year, month) ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}
const before = /^(?:计划|预计|拟定?|拟于|约|暂定|力争|于|自|从|已于|原计划|争取|公元)+/;
const after = /(?:之?前|以前|左右|前后|起|开工|动工|开建|建成|投产|竣工|完工|签约|签订|注册|成立|投运|完成|达产|试产|建设|实施|\(?(?:预计|计划|暂定|拟)\)?)+$/;
const time = /[T ]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$|T$/;
const quarters = { 一: '1', 二: '2', 三: '3', 四: '4' };
function century(two) {
    return two + (two <= 60 ? 2000 : 1900);
}
/** The forms with 年: 2024年3月5日, 24年3月, 2024年第四季度, 2024年底, 二〇二四年三月. */
function readChinese(text) {
    const match = /^(\d{4}|\d{2}|[零〇○一二三四五六七八九]{4}|[零〇○一二三四五六七八九]{2})年度?(.*)$/.exec(text);
    if (!match)
        return undefined;
    const digits = replaceChineseDigits(match[1] ?? '');
    const year = digits.length === 2 ? century(Number(digits)) : Number(digits);
    const rest = match[2] ?? '';
    if (/^(?:底|末|终|初|中|内|间|上半年|下半年|年?[底末初中]|全年|[上下]半年.*)?$/.test(rest))
        return build(year);
    const quarter = /^第?([1-4一二三四])季度?[底末初]?$/.exec(rest)?.[1];
    if (quarter)
        return build(year) && `${year}-Q${quarters[quarter] ?? quarter}`;
    const month = /^(\d{1,2}|[一二三四五六七八九十]{1,3})月份?(.*)$/.exec(rest);
    if (!month)
        return undefined;
    const day = month[2] ?? '';
    if (/^(?:底|末|初|中|[上中下]旬|内)?$/.test(day))
        return build(year, readSmall(month[1] ?? ''));
    const number = /^(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?$/.exec(day)?.[1];
    return number ? build(year, readSmall(month[1] ?? ''), readSmall(number)) : undefined;
}
/** 1 to 39 in digits or Chinese: 十二, 三十一. */
function readSmall(text) {
    if (/^\d+$/.test(text))
        return Number(text);
    const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
    const ten = text.includes('十')
        ? tens === ''
            ? 1
            : Number(replaceChineseDigits(tens ?? ''))
        : 0;
    return ten * 10 + (ones === '' ? 0 : Number(replaceChineseDigits(ones ?? '')));
}
function readNumeric(text) {
    const parts = /^(\d{4})[-/.·](\d{1,2})(?:[-/.·](\d{1,2}))?[-/.]?$/.exec(text);
    if (parts)
        return build(Number(parts[1]), Number(parts[2]), parts[3] === undefined ? undefined : Number(parts[3]));
    const compact = /^(\d{4})(\d{2})?(\d{2})?$/.exec(text);
    if (compact) {
        const [, year, month, day] = compact;
        return build(Number(year), month === undefined ? undefined : Number(month), day === undefined ? undefined : Number(day));
    }
    const quarter = /^(\d{4})[-/.]?Q([1-4])$/i.exec(text) ?? /^Q([1-4])[-/. ]?(\d{4})$/i.exec(text);
    if (quarter)
        return text.toUpperCase().startsWith('Q')
            ? `${quarter[2]}-Q${quarter[1]}`
            : `${quarter[1]}-Q${quarter[2]}`;
    const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
    if (dayFirst) {
        const [a, b, year] = [Number(dayFirst[1]), Number(dayFirst[2]), Number(dayFirst[3])];
        // 3/5/2024 is March in one country and May in another: not read unless one part is above 12.
        if (a > 12 && b <= 12)
            return build(year, b, a);
        if (b > 12 && a <= 12)
            return build(year, a, b);
        return undefined;
    }
    const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : 0;
    return serial >= 10_000 && serial < 80_000 ? serialToDay(serial) : undefined;
}
/**
 * A date cell or words → ISO date of the precision that they have. 年底, 上半年 and 年内 keep the
 * year only, 下旬 the month only; the words stay in raw. A bare number of five digits is an Excel serial.
 */
export function parseDate(cell, date1904 = false) {
    if (typeof cell !== 'string')
        return readNumber(cell.n, cell.text, cell.date, date1904);
    const line = halfWidth(cell).trim().replace(time, '');
    const text = line.replace(/\s+/g, '').replace(before, '').replace(after, '');
    const value = readNumeric(text) ?? readChinese(text);
    return value === undefined ? { problem: refuse(cell) } : { value };
}
function readNumber(n, text, date, date1904) {
    if (date !== undefined)
        return { value: date };
    if (Number.isInteger(n) && n >= 10_000 && n < 80_000) {
        const value = serialToDay(n, date1904);
        return value ? { value } : { problem: refuse(text) };
    }
    if (n > 1800 && n < 2200 && !Number.isInteger(n)) {
        // 2024.1 shown as 2024.10 is October; shown as 2024.1 it may be either, so only the year is safe.
        if (/^\d{4}\.\d{2}$/.test(text))
            return parseDate(text);
        if (!/^\d{4}\.1$/.test(text))
            return parseDate(text);
        return {
            value: text.slice(0, 4),
            problem: {
                key: 'unsure-date',
                zh: `“${text}”可能是 1 月，也可能是 10 月，只记年份`,
                en: `"${text}" may be January or October; only the year is kept`,
            },
        };
    }
    return parseDate(text === '' ? String(n) : text);
}
function refuse(text) {
    if (/^\s*\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\s*$/.test(text)) {
        return {
            key: 'bad-date',
            zh: `“${quote(text)}”分不清月和日`,
            en: `"${quote(text)}" does not tell month from day`,
        };
    }
    return { key: 'bad-date', zh: `“${quote(text)}”不是日期`, en: `"${quote(text)}" is not a date` };
}
//# sourceMappingURL=date.js.map