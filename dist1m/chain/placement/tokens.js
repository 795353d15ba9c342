export const noun = 0;
export const separator = 1;
export const link = 2;
/** Kind of each character: part of a noun, a separator, or a word that links. */
export const kinds = new Uint8Array(0x10000);
for (const c of '、,/:+|.·')
    kinds[c.charCodeAt(0)] = separator;
for (const c of '的等及和与并或兼类之以各')
    kinds[c.charCodeAt(0)] = link;
/** A mark that text.ts put in place of a bracket. */
export function isMark(code) {
    return code >= 0xe000 && code <= 0xe003;
}
export function pairAt(codes, at) {
    return String.fromCharCode(codes[at], codes[at + 1] ?? 0);
}
//# sourceMappingURL=tokens.js.map