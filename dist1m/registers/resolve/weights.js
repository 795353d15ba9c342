// The levels of every feature with their m (P of the level when same) and u (when different), in a
// pair that shares a block. Estimated by hand on Hunan's public registrations; docs/quality.md has the figures.
import { bitsOf, priorBits } from "./score.js";
/** Share of compared pairs that are one organisation. */
const LAMBDA = 0.02;
export const PRIOR = priorBits(LAMBDA);
function level(feature, name, m, u, zh, en) {
    return Object.freeze({ feature, level: name, bits: bitsOf(m, u), zh, en });
}
export const levels = {
    brandSame: level('brand', 'same', 0.86, 0.0035, '字号相同', 'Same brand'),
    brandGenericWhole: level('brand', 'generic-whole', 0.8, 0.02, '字号与行业用词全同', 'Same industry words throughout'),
    brandGeneric: level('brand', 'generic', 0.4, 0.1, '同以行业词为字号', 'Same industry word for a brand'),
    brandShortTypo: level('brand', 'short-typo', 0.04, 0.03, '三字字号只差一字', 'Brands of three characters differ in one'),
    brandContained: level('brand', 'contained', 0.05, 0.0035, '一方字号包含另一方', 'One brand holds the other'),
    brandTypo: level('brand', 'typo', 0.05, 0.006, '字号只差一字', 'Brands differ in one character'),
    brandHalf: level('brand', 'half', 0.012, 0.2, '两字字号有一字不同', 'One of two brand characters differs'),
    brandContrast: level('brand', 'contrast', 0.001, 0.06, '字号以对举之字相别（东/西、一/二、大/小）', 'Brands differ in a contrasting character'),
    brandDifferent: level('brand', 'different', 0.012, 0.89, '字号不同', 'Different brands'),
    industrySame: level('industry', 'same', 0.74, 0.05, '行业相同', 'Same industry'),
    industryNear: level('industry', 'near', 0.05, 0.012, '行业只差一字', 'Industries differ in one character'),
    industryContained: level('industry', 'contained', 0.09, 0.04, '一方行业包含另一方', 'One industry holds the other'),
    industryMissing: level('industry', 'missing', 0.03, 0.15, '一方全称不含行业', 'Only one full name has an industry'),
    industryOmitted: level('industry', 'omitted', 0.08, 0.09, '简称未写行业', 'A short name omits the industry'),
    industryOverlap: level('industry', 'overlap', 0.025, 0.1, '行业部分相同', 'Industries overlap'),
    industryDifferent: level('industry', 'different', 0.002, 0.7, '行业不同', 'Different industries'),
    regionSame: level('region', 'same', 0.7, 0.12, '行政区划相同', 'Same division'),
    regionProvince: level('region', 'province', 0.75, 0.35, '省份相同', 'Same province'),
    regionNested: level('region', 'nested', 0.14, 0.07, '行政区划一方包含另一方', 'One division lies in the other'),
    regionMissing: level('region', 'missing', 0.08, 0.22, '一方全称不含行政区划', 'Only one full name has a division'),
    regionConflict: level('region', 'conflict', 0.0012, 0.6, '行政区划不同', 'Different divisions'),
    regionOmitted: level('region', 'omitted', 0.2, 0.2, '简称未写行政区划', 'A short name omits the division'),
    labelSame: level('label', 'same', 0.95, 0.02, '分支机构名称相同', 'Same name of the unit'),
    formSame: level('form', 'same', 0.8, 0.55, '组织形式相同', 'Same form'),
    formFamily: level('form', 'family', 0.12, 0.11, '组织形式相近', 'Related forms'),
    formMissing: level('form', 'missing', 0.07, 0.08, '一方未写组织形式', 'Form given on one side only'),
    formDifferent: level('form', 'different', 0.01, 0.3, '组织形式不同', 'Different forms'),
    groupDiffers: level('group', 'differs', 0.02, 0.25, '一方为集团', 'Only one is a group'),
    ordinalSame: level('ordinal', 'same', 0.9, 0.3, '序号相同', 'Same ordinals'),
    ordinalMissing: level('ordinal', 'missing', 0.02, 0.7, '只有一方带序号', 'Only one has an ordinal'),
    ordinalConflict: level('ordinal', 'conflict', 0.0005, 0.9, '序号不同', 'Different ordinals'),
    codeSame: level('code', 'same', 0.98, 1e-7, '统一社会信用代码相同', 'Same credit code'),
    codeInvalid: level('code', 'invalid', 0.3, 0.0005, '代码文字相同但未通过校验', 'Same code text, but it fails its check'),
    codeNear: level('code', 'near', 0.01, 1e-6, '代码只差一两位，一方未通过校验', 'Codes differ in one or two places and one fails its check'),
    codeConflict: level('code', 'conflict', 0.00005, 0.99, '统一社会信用代码不同', 'Different credit codes'),
    citySame: level('city', 'same', 0.95, 0.3, '所在市州相同', 'Same city'),
    cityConflict: level('city', 'conflict', 0.05, 0.7, '所在市州不同', 'Different cities'),
    addressSame: level('address', 'same', 0.5, 0.005, '地址相同', 'Same address'),
    addressClose: level('address', 'close', 0.25, 0.06, '地址相近', 'Similar addresses'),
    addressDifferent: level('address', 'different', 0.25, 0.9, '地址不同', 'Different addresses'),
    foundedSame: level('founded', 'same', 0.85, 0.001, '成立日期相同', 'Founded on the same day'),
    foundedYear: level('founded', 'year', 0.06, 0.06, '成立年份相同', 'Founded in the same year'),
    foundedDifferent: level('founded', 'different', 0.09, 0.94, '成立日期不同', 'Founded at different times'),
    knownFormer: level('former', 'same', 0.9, 0.0001, '与曾用名相同', 'Same as a former name'),
    knownShort: level('short', 'same', 0.8, 0.002, '与简称相同', 'Same as a short name'),
};
/** Brand agreement weighed by how common the brand is: 宏达 says less than 金杯. */
export function brandEvidence(share) {
    const u = Math.min(0.05, Math.max(0.0012, share));
    const { zh, en } = levels.brandSame;
    return { feature: 'brand', level: 'same', bits: bitsOf(0.86, u), zh, en };
}
//# sourceMappingURL=weights.js.map