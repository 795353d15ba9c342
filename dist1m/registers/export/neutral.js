// Formula injection: text that a spreadsheet would run as a formula is made plain text (OWASP CSV Injection).
const risky = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const number = /^[-+]?\d+(?:\.\d+)?%?$/;
/**
 * Text with a leading = + - @ (also full-width), tab or line break gets an apostrophe before it; plain
 * numbers such as -5 and +3.2% stay as they are. Only for text that a program will open as cells.
 */
export function neutralise(text) {
    return risky.test(text) && !number.test(text) ? `'${text}` : text;
}
/** Characters that XML 1.0 cannot hold, which would make a workbook unreadable. */
export function xmlSafe(text) {
    return text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu, '');
}
//# sourceMappingURL=neutral.js.map