// 统一社会信用代码 (GB 32100-2015): 18 characters, the last one a check character.
// 组织机构代码 (GB 11714-1997) is its characters 9 to 17, with a check character of its own.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
/** Value of an ASCII character in the alphabet of GB 32100 (no I, O, S, V, Z), or -1. */
const VALUE = new Int8Array(128).fill(-1);
for (let i = 0; i < ALPHABET.length; i += 1)
    VALUE[ALPHABET.charCodeAt(i)] = i;
/** Registering departments, the first character: 1 编办, 3 司法, 5 民政, 9 市场监管, N 农业农村 … */
const DEPARTMENTS = '123456789ANY';
/**
 * Normalises (NFKC, spaces and dashes out, upper case) and checks a unified social credit code.
 * A failure names what the text is instead, because registers hold 15-digit registration numbers,
 * 9-character organisation codes and numbers that a spreadsheet rounded.
 * @example checkCode('91350100m000100y43') // { ok: true, code: '91350100M000100Y43' }
 */
export function checkCode(text) {
    if (isValidCode(text))
        return { ok: true, code: text };
    const code = normaliseCode(text);
    if (isValidCode(code))
        return { ok: true, code };
    const [reason, zh, en] = explainFault(code);
    return { ok: false, reason, code, zh, en };
}
function normaliseCode(text) {
    return text
        .normalize('NFKC')
        .replace(/^['"`‘’“”]+/u, '')
        .replace(/[\s\u200b-\u200f\u2060\ufeff‐-―_'"-]/gu, '')
        .toUpperCase();
}
/** Whether a text, normalised already, is a code: 18 characters, department, region digits, check character. */
export function isValidCode(code) {
    if (code.length !== 18)
        return false;
    const check = checkCharacter(code);
    return check === code[17] && hasShape(code);
}
/** The check character of the first 17 characters, or undefined when one is outside the alphabet. */
function checkCharacter(code) {
    let sum = 0;
    for (let i = 0; i < 17; i += 1) {
        const value = VALUE[code.charCodeAt(i)] ?? -1;
        if (value < 0)
            return undefined;
        sum += value * (WEIGHTS[i] ?? 0);
    }
    return ALPHABET[(31 - (sum % 31)) % 31];
}
function hasShape(code) {
    if (!DEPARTMENTS.includes(code[0] ?? ' '))
        return false;
    const kind = code.charCodeAt(1);
    if (kind < 49 || kind > 57)
        return false;
    for (let i = 2; i < 8; i += 1) {
        const char = code.charCodeAt(i);
        if (char < 48 || char > 57)
            return false;
    }
    return true;
}
function explainFault(code) {
    if (code === '')
        return ['empty', '代码为空', 'The code is empty'];
    if (/^\d(\.\d+)?E\+?\d+$/u.test(code) || /^\d{15}0{3}$/u.test(code) || /^\d+\.0*$/u.test(code)) {
        return [
            'mangled',
            `“${code}”像是被表格软件当作数字改写过的代码，后几位已丢失，请从原件核对`,
            `"${code}" looks like a code that a spreadsheet stored as a number; its last digits are lost`,
        ];
    }
    if (code.length === 15 && (/^\d{15}$/u.test(code) || /^\d{6}[A-Z0-9]\d{8}$/u.test(code))) {
        return isRegistrationNumber(code)
            ? [
                'registration-number',
                `“${code}”是 15 位旧工商注册号，不是统一社会信用代码`,
                `"${code}" is an old 15-digit registration number, not a unified social credit code`,
            ]
            : [
                'registration-number',
                `“${code}”为 15 位，像旧工商注册号但校验位不符`,
                `"${code}" has 15 digits like an old registration number, but its check digit is wrong`,
            ];
    }
    if (code.length === 9 && isOrganisationCode(code)) {
        return [
            'organisation-code',
            `“${code}”是 9 位组织机构代码，不是统一社会信用代码`,
            `"${code}" is a 9-character organisation code, not a unified social credit code`,
        ];
    }
    if (code.length !== 18) {
        return [
            'length',
            `应为 18 位，实为 ${code.length} 位`,
            `18 characters are needed, ${code.length} found`,
        ];
    }
    const expected = checkCharacter(code);
    const alien = [...code].find((char) => !ALPHABET.includes(char));
    if (expected === undefined || alien !== undefined) {
        const hint = { I: '1', O: '0', Z: '2', S: '5', V: 'U' }[alien ?? ''];
        return [
            'alphabet',
            `含有代码不使用的字符“${alien ?? ''}”${hint ? `（是否为 ${hint}？）` : ''}`,
            `"${alien ?? ''}" is never used in a code${hint ? ` (${hint}?)` : ''}`,
        ];
    }
    if (expected !== code[17]) {
        return [
            'checksum',
            `校验位不符：按前 17 位应为 ${expected}，实为 ${code[17] ?? ''}`,
            `Check character is ${code[17] ?? ''}, the first 17 characters call for ${expected}`,
        ];
    }
    return [
        'shape',
        '登记管理部门、机构类别或行政区划码不合 GB 32100 的规定',
        'Department, kind of body or division digits do not follow GB 32100',
    ];
}
/** GB 11714: eight characters and a check character, 11 minus the weighted sum modulo 11 (10 → X, 11 → 0). */
function isOrganisationCode(code) {
    if (!/^[0-9A-Z]{8}[0-9X]$/u.test(code))
        return false;
    let sum = 0;
    for (let i = 0; i < 8; i += 1) {
        const char = code.charCodeAt(i);
        sum += (char <= 57 ? char - 48 : char - 55) * (ORGANISATION_WEIGHTS[i] ?? 0);
    }
    const rest = 11 - (sum % 11);
    return code[8] === (rest === 10 ? 'X' : rest === 11 ? '0' : String(rest));
}
/** 工商注册号 (GS 15-2006): 14 digits and an ISO 7064 MOD 11,10 check digit. */
function isRegistrationNumber(code) {
    if (!/^\d{15}$/u.test(code))
        return false;
    let product = 10;
    for (let i = 0; i < 14; i += 1) {
        const sum = (product + code.charCodeAt(i) - 48) % 10 || 10;
        product = (sum * 2) % 11;
    }
    return (product + code.charCodeAt(14) - 48) % 10 === 1;
}
/**
 * The organisation code inside a credit code (characters 9 to 17), or of a bare 9-character one,
 * where its own check character holds; otherwise undefined.
 * @example organisationCode('91350100M000100Y43') // 'M000100Y4' if that part's check holds
 */
export function organisationCode(code) {
    const part = code.length === 18 ? code.slice(8, 17) : code;
    return isOrganisationCode(part) ? part : undefined;
}
/** The six-digit division where the body was registered (not where it is now): '430100'. */
export function regionOfCode(code) {
    const part = code.slice(2, 8);
    return code.length === 18 && /^\d{6}$/u.test(part) ? part : undefined;
}
//# sourceMappingURL=code.js.map