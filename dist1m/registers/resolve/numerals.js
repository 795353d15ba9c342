// Ordinals in names: 第一水泵厂, 二分公司, 3号加油站. They tell bodies apart that share every other word.
const DIGIT = 1;
const NUMERAL = 2;
const kinds = new Uint8Array(65_536);
const values = new Uint8Array(65_536);
for (let i = 0; i < 10; i += 1) {
    kinds[48 + i] = DIGIT;
    values[48 + i] = i;
}
for (const [text, kind] of [
    ['〇一二三四五六七八九', NUMERAL],
    ['零壹贰叁肆伍陆柒捌玖', NUMERAL],
]) {
    for (const [i, char] of [...text].entries()) {
        kinds[char.charCodeAt(0)] = kind;
        values[char.charCodeAt(0)] = i;
    }
}
const TEN = '十'.charCodeAt(0);
const HUNDRED = '百'.charCodeAt(0);
/** 二加油站. */
const ADD = '加'.charCodeAt(0);
const OIL = '油'.charCodeAt(0);
const ORDINAL = '第'.charCodeAt(0);
kinds[TEN] = NUMERAL;
kinds[HUNDRED] = NUMERAL;
/** What a numeral counts: 一厂, 二分公司, 三号, 四建. */
const counted = new Uint8Array(65_536);
for (const char of '厂号分店站队处局院中小矿公期区组所支建冶部校')
    counted[char.charCodeAt(0)] = 1;
const NONE = Object.freeze([]);
/**
 * The ordinals of a name as Arabic digits, in order. Every run of digits counts; a Chinese numeral
 * counts after 第, before what it numbers, or anywhere from `unitFrom` on (the label of a unit).
 * @example 株洲第三建筑公司 → ['3'], 二十一冶 → ['21'], 三一重工 → []
 */
export function readOrdinals(text, length, unitFrom) {
    let found;
    for (let i = 0; i < length; i += 1) {
        const kind = kinds[text[i]];
        if (kind === 0)
            continue;
        let end = i + 1;
        while (end < length && kinds[text[end]] === kind)
            end += 1;
        // 零 alone is a word (零部件), not a number.
        if (kind === NUMERAL &&
            end === i + 1 &&
            values[text[i]] === 0 &&
            text[i] !== TEN &&
            text[i] !== HUNDRED)
            continue;
        const counts = kind === DIGIT ||
            i >= unitFrom ||
            (i > 0 && text[i - 1] === ORDINAL) ||
            (end < length && counted[text[end]] === 1) ||
            (text[end] === ADD && text[end + 1] === OIL && end + 1 < length);
        if (counts)
            (found ??= []).push(kind === DIGIT ? readDigits(text, i, end) : readNumeral(text, i, end));
        i = end - 1;
    }
    return found ?? NONE;
}
function readDigits(text, from, to) {
    let start = from;
    while (start < to - 1 && text[start] === 48)
        start += 1;
    return String.fromCharCode(...text.subarray(start, to));
}
/** 十二 → 12, 二十 → 20, 一百零三 → 103, 二〇三 → 203. */
function readNumeral(text, from, to) {
    let total = 0;
    let current = -1;
    for (let i = from; i < to; i += 1) {
        const unit = text[i];
        if (unit === TEN || unit === HUNDRED) {
            total += (current < 0 ? 1 : current) * (unit === TEN ? 10 : 100);
            current = -1;
        }
        else {
            current = current <= 0 ? values[unit] : current * 10 + values[unit];
        }
    }
    return String(total + Math.max(current, 0));
}
/** Whether a character is a digit or a Chinese numeral. */
export function isNumeral(unit) {
    return kinds[unit] !== 0;
}
//# sourceMappingURL=numerals.js.map