// One table for every UTF-16 unit of a name: NFKC, traditional → simplified, lower case, punctuation out.
import { Converter } from 'opencc-js/t2cn';
/** Left out of a name's letters: spaces and punctuation of every width. */
const DROP = 0;
/** Needs the slow path: surrogates, combining marks, units that NFKC turns into several. */
export const SLOW = 1;
/** Opening and closing brackets of every shape. */
export const OPEN = 2;
export const CLOSE = 3;
const OPENING = '([{<〈《「『【〔〖〘〚';
const CLOSING = ')]}>〉》」』】〕〗〙〛';
/** Marks that tell names apart (C+ and C, A&B and AB). */
const KEPT = '+&#@%=';
/**
 * Characters that OpenCC unifies but that names use beside their simplified form. They stay apart
 * because two registered names may differ in nothing else (通用规范汉字表 2013, restored variants).
 */
const KEPT_VARIANTS = new Set('昇陞鉅蒐麴勳氾');
export const letters = buildTable();
function buildTable() {
    const table = new Uint16Array(65_536);
    const simplify = Converter({ from: 't', to: 'cn' });
    const standard = simplifiedStandard();
    for (let unit = 0; unit < 65_536; unit += 1) {
        table[unit] = mapUnit(unit, simplify, standard);
    }
    // Closed under itself, so that normalising twice changes nothing.
    for (let unit = 0; unit < 65_536; unit += 1) {
        let target = table[unit];
        for (let steps = 0; target > CLOSE && table[target] !== target && steps < 4; steps += 1) {
            target = table[target];
        }
        table[unit] = target;
    }
    return table;
}
function mapUnit(unit, simplify, standard) {
    if (unit >= 0xd800 && unit <= 0xdfff)
        return SLOW;
    const isIdeograph = unit >= 0x3400 && unit <= 0x9fff && (unit < 0x4dc0 || unit > 0x4dff);
    if (isIdeograph)
        return simplifyUnit(unit, simplify, standard);
    if (unit >= 0xac00 && unit <= 0xd7a3)
        return unit;
    const char = String.fromCharCode(unit);
    const flat = char.normalize('NFKC');
    if (/^\s*$/u.test(flat))
        return DROP;
    if (flat.length !== 1 || /\p{M}/u.test(char))
        return SLOW;
    if (OPENING.includes(flat))
        return OPEN;
    if (CLOSING.includes(flat))
        return CLOSE;
    if (/[\p{P}\p{S}\p{C}\p{Z}]/u.test(flat) && !KEPT.includes(flat))
        return DROP;
    const code = flat.charCodeAt(0);
    if (code >= 0x2e80)
        return simplifyUnit(code, simplify, standard);
    const lower = flat.toLowerCase();
    return lower.length === 1 ? lower.charCodeAt(0) : code;
}
function simplifyUnit(unit, simplify, standard) {
    const char = String.fromCharCode(unit);
    if (standard.has(unit) || KEPT_VARIANTS.has(char))
        return unit;
    const simple = simplify(char);
    return simple.length === 1 ? simple.charCodeAt(0) : unit;
}
/**
 * The characters of GB 2312. They are simplified text's own and are never rewritten: 乾 and 著 stay
 * (乾坤, 著名), although one by one OpenCC would turn them into 干 and 着.
 */
function simplifiedStandard() {
    const bytes = new Uint8Array(72 * 94 * 2);
    let at = 0;
    for (let row = 0xb0; row <= 0xf7; row += 1) {
        for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
            bytes[at] = row;
            bytes[at + 1] = cell;
            at += 2;
        }
    }
    const text = new TextDecoder('gbk').decode(bytes);
    const set = new Set();
    for (const char of text) {
        const code = char.charCodeAt(0);
        if (char.length === 1 && code >= 0x4e00 && code <= 0x9fff)
            set.add(code);
    }
    return set;
}
//# sourceMappingURL=letters.js.map