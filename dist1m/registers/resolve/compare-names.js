// Brand and industry of two names: equal, contained, one slip apart, or apart by a word of contrast.
import { findOneEdit, sharePair } from "./distance.js";
import { isShortForm } from "./forms.js";
import { isNumeral } from "./numerals.js";
import { brandEvidence, levels } from "./weights.js";
/** Brand and industry. Returns true where the names differ in a number only (一方 and 二方). */
export function compareNames(x, y, evidence, options) {
    if (x.brand === y.brand && x.brand !== '') {
        const share = options?.brandShare?.(x.brand);
        if (x.generic || y.generic) {
            evidence.push(x.industry === y.industry ? levels.brandGenericWhole : levels.brandGeneric);
        }
        else
            evidence.push(share === undefined ? levels.brandSame : brandEvidence(share));
        pushIndustry(x, y, evidence);
        return false;
    }
    const coreX = x.brand + x.industry;
    const coreY = y.brand + y.industry;
    if (coreX === coreY && coreX !== '') {
        evidence.push(levels.brandSame, levels.industrySame);
        return false;
    }
    const edit = findOneEdit(coreX, coreY);
    if (edit >= 0)
        return pushEdit(x, y, coreX, coreY, edit, evidence);
    evidence.push(compareBrands(x.brand, y.brand));
    pushIndustry(x, y, evidence);
    return false;
}
function pushEdit(x, y, coreX, coreY, edit, evidence) {
    const brandSize = Math.min(x.brand.length, y.brand.length);
    if (coreX.length === coreY.length) {
        const contrast = findContrast(coreX.charCodeAt(edit), coreY.charCodeAt(edit));
        if (contrast !== undefined) {
            evidence.push(levels.brandContrast);
            return contrast;
        }
    }
    else if (isNumeral((coreX.length > coreY.length ? coreX : coreY).charCodeAt(edit))) {
        evidence.push(levels.brandContrast);
        return false;
    }
    if (edit >= brandSize && brandSize >= 2)
        evidence.push(levels.brandSame, levels.industryNear);
    else {
        const size = Math.max(x.brand.length, y.brand.length);
        evidence.push(typoOf(size, coreX, coreY, edit), levels.industrySame);
    }
    return false;
}
const CONTRASTS = [
    '东西南北中',
    '大小中',
    '上下',
    '前后',
    '左右',
    '内外',
    '新老旧',
    '甲乙丙丁戊己庚辛',
    '春夏秋冬',
    '红黄蓝绿白黑',
    '男女',
];
const contrastOf = new Uint16Array(65_536);
for (const [i, group] of CONTRASTS.entries()) {
    for (const char of group)
        contrastOf[char.charCodeAt(0)] = contrastOf[char.charCodeAt(0)] | (1 << i);
}
/** undefined: an ordinary slip · false: contrasting words (东, 西) · true: numbers or letters that number. */
function findContrast(a, b) {
    if (isNumeral(a) && isNumeral(b))
        return true;
    if (a >= 97 && a <= 122 && b >= 97 && b <= 122)
        return true;
    const shared = contrastOf[a] & contrastOf[b];
    if (shared === 0)
        return undefined;
    return (shared & (1 << 7)) !== 0;
}
function compareBrands(a, b) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    if (short.length >= 2 && (long.startsWith(short) || long.endsWith(short)))
        return levels.brandContained;
    if (short === '')
        return levels.brandHalf;
    const edit = findOneEdit(a, b);
    if (edit < 0)
        return levels.brandDifferent;
    if (a.length === b.length && findContrast(a.charCodeAt(edit), b.charCodeAt(edit)) !== undefined)
        return levels.brandContrast;
    return typoOf(long.length, a, b, edit);
}
/** One wrong character of four says little against two being one, one of two says much. Swaps are slips. */
function typoOf(size, a, b, edit) {
    const swapped = a.length === b.length && a.charCodeAt(edit) === b.charCodeAt(edit + 1);
    if (size >= 4 || swapped)
        return levels.brandTypo;
    return size === 3 ? levels.brandShortTypo : levels.brandHalf;
}
function pushIndustry(x, y, evidence) {
    const a = x.industry;
    const b = y.industry;
    if (a === b) {
        if (a !== '')
            evidence.push(levels.industrySame);
    }
    else if (a === '' || b === '') {
        const isShort = isShortForm(x.form) || isShortForm(y.form);
        evidence.push(isShort ? levels.industryOmitted : levels.industryMissing);
    }
    else if (a.includes(b) || b.includes(a))
        evidence.push(levels.industryContained);
    else if (a.length > 2 && findOneEdit(a, b) >= 0)
        evidence.push(levels.industryNear);
    else
        evidence.push(sharePair(a, b) ? levels.industryOverlap : levels.industryDifferent);
}
//# sourceMappingURL=compare-names.js.map