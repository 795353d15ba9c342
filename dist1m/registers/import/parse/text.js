// Cleaning of cell words: invisible characters, full-width forms, and the many ways to write "nothing".
const invisible = /(?![\t\n\r])\p{Cc}|[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;
const plain = /^[\u0021-\u007e\u4e00-\u9fff\u3001\u3002\uff08\uff09\uff0c\uff1b\uff1a]*$/;
/** Trims, drops control and invisible characters (NUL, BOM, bidi overrides) and broken surrogates. */
export function cleanText(text) {
    if (plain.test(text))
        return text;
    return text
        .replace(/\p{Surrogate}/gu, '\ufffd')
        .replace(invisible, '')
        .replace(/\u00a0/g, ' ')
        .trim();
}
/** Full-width digits, letters and signs to half width (NFKC), for reading values; not for keeping text. */
export function halfWidth(text) {
    return /^[\s\u0021-\u007e\u4e00-\u9fff]*$/.test(text) && !/[\u00a0\u3000]/.test(text)
        ? text
        : text.normalize('NFKC');
}
const emptyMarks = new Set('- -- --- — —— ——— – / // \\ | * ** . 。 、 … …… ~ 无 暂无 没有 空 n/a na n.a. null none nil undefined nan #n/a #value! #ref! #div/0! #name? #null! #num! ／ － × (空) （空） [空] 不适用'.split(' '));
/** Cells that say nothing: "—", "/", "无", "N/A", an Excel error. */
export function isEmptyMark(text) {
    return text === '' || (text.length <= 9 && emptyMarks.has(text.toLowerCase()));
}
const unknownMarks = /^(未知|不详|待定|待填|待补充|未定|暂缺|保密|未公开|未披露|待核实|另议|面议|长期|永久|tbd|unknown)$/i;
/** Words that stand where a value should be, and are worth keeping as words: 待定, 不详. */
export function isUnknownMark(text) {
    return unknownMarks.test(text);
}
/** A name on one line: line breaks and runs of blanks inside are layout, full-width letters and digits are style. */
export function cleanName(text) {
    const line = cleanText(text)
        .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
        .replace(/[\s\u3000]+/g, ' ');
    return line
        .replace(/(?<=[\u4e00-\u9fff（）()]) | (?=[\u4e00-\u9fff（）()])/g, '')
        .replace(/^["'“”‘’]+|["'“”‘’]+$/g, '');
}
//# sourceMappingURL=text.js.map