// Personal data that sheets hold by the way: recognised, never kept.
export const personalMark = '（个人信息，未收录）';
const mobile = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g;
const landline = /(?<![\d-])(?:\(0\d{2,3}\)|0\d{2,3}[- ])\d{7,8}(?![\d])/g;
const identity = /(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** GB 11643-1999: birth date in place and check character right; an all-digit credit code fails one of them. */
export function isIdentityNumber(text) {
    if (!/^[1-9]\d{16}[\dXx]$/.test(text))
        return false;
    const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
    return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}
export function isPhone(text) {
    return /^(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}$|^\(?0\d{2,3}\)?[- ]?\d{7,8}$/.test(text.trim());
}
/** Phone and identity numbers inside other words are replaced by the mark. */
export function maskPersonal(text) {
    if (!/\d{7}|\d{3}[- ]\d{4}/.test(text))
        return text;
    return text
        .replace(identity, (found) => (isIdentityNumber(found) ? personalMark : found))
        .replace(mobile, personalMark)
        .replace(landline, personalMark);
}
//# sourceMappingURL=personal.js.map