import { halfWidth } from "../text.js";
import { quote } from "./reading.js";
const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
/** Blanks, hyphens, apostrophes and full-width forms removed, letters in upper case. */
export function normaliseCode(text) {
    return halfWidth(text)
        .replace(/[\s\-'’‘`´"“”.]+/g, '')
        .toUpperCase();
}
/**
 * The 18 characters, or why they are not: a code stored as a number lost its last digits (Excel keeps
 * 15) and cannot be had back. The check character is judged later, where codes are compared.
 */
export function parseCode(cell) {
    const text = typeof cell === 'string' ? cell : cell.text;
    const lost = typeof cell === 'string'
        ? /^\s*\d(?:\.\d+)?[Ee]\+?\d+\s*$/.test(halfWidth(cell))
        : Math.abs(cell.n) >= 1e15;
    if (lost) {
        return {
            problem: {
                key: 'code-lost',
                zh: `信用代码“${quote(text)}”被 Excel 存成了数字，后几位已丢失，无法还原；请把该列设为文本后重新填写`,
                en: `Excel stored the code "${quote(text)}" as a number and its last digits are lost; set the column to text and enter it again`,
            },
        };
    }
    const code = normaliseCode(typeof cell === 'string' ? cell : String(cell.n));
    if (shape.test(code))
        return { value: code };
    return { problem: { key: 'bad-code', ...explain(code, quote(text)) } };
}
function explain(code, words) {
    if (/^[0-9A-Z]{8}[0-9X]$/.test(code)) {
        return {
            zh: `“${words}”是 9 位组织机构代码，不是 18 位统一社会信用代码`,
            en: `"${words}" is a 9-character organisation code, not a credit code`,
        };
    }
    if (/^\d{13}$|^\d{15}$/.test(code) || /^\d{6}[0-9A-Z]{9}$/.test(code)) {
        return {
            zh: `“${words}”是 ${code.length} 位旧号码（工商注册号或税号），不是 18 位统一社会信用代码`,
            en: `"${words}" is an old ${code.length}-digit registration or tax number, not a credit code`,
        };
    }
    if (code.length !== 18) {
        return {
            zh: `信用代码“${words}”有 ${code.length} 位，应为 18 位`,
            en: `code "${words}" has ${code.length} characters, not 18`,
        };
    }
    const wrong = [...new Set(code.replace(/[0-9A-HJ-NPQRTUWXY]/g, ''))].join('');
    return wrong
        ? {
            zh: `信用代码“${words}”含有不该出现的字符 ${wrong}`,
            en: `code "${words}" holds ${wrong}, which no code has`,
        }
        : {
            zh: `信用代码“${words}”的第 3 至 8 位应为数字`,
            en: `characters 3 to 8 of code "${words}" must be digits`,
        };
}
//# sourceMappingURL=code.js.map