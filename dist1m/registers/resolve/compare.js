// Compares two organisations feature by feature and adds the evidence up in bits.
import { compareNames } from "./compare-names.js";
import { countDifferent, pairOverlap } from "./distance.js";
import { isValidCode, organisationCode } from "./code.js";
import { isWithin, meetPlaces } from "./divisions.js";
import { familyOf, isShortForm } from "./forms.js";
import { bareLabel } from "./keys.js";
import { probabilityOf } from "./score.js";
import { PRIOR, levels } from "./weights.js";
const vetoes = {
    code: {
        kind: 'code',
        zh: '两个有效的统一社会信用代码不同',
        en: 'Two different valid credit codes',
    },
    branch: {
        kind: 'branch',
        zh: '一方是分支机构，或为不同的分支机构',
        en: 'One is a branch, or they are different branches',
    },
    ordinal: { kind: 'ordinal', zh: '序号或编号不同', en: 'Different ordinals or numbers' },
    region: {
        kind: 'region',
        zh: '名称中的行政区划不同',
        en: 'The names are of different divisions',
    },
};
/** Compares two parties. Symmetric; takes no decision (see decide). */
export function comparePair(a, b, options) {
    const evidence = [];
    let veto;
    const x = a.name;
    const y = b.name;
    const code = compareCodes(a.code, b.code);
    if (code) {
        evidence.push(code);
        if (code === levels.codeConflict)
            veto = vetoes.code;
    }
    if (!isOneUnit(x, y))
        veto ??= vetoes.branch;
    else if (x.branch)
        evidence.push(levels.labelSame);
    const ordinal = compareOrdinals(x.ordinals, y.ordinals);
    if (ordinal) {
        evidence.push(ordinal);
        if (ordinal === levels.ordinalConflict)
            veto ??= vetoes.ordinal;
    }
    const known = compareAliases(a, b);
    if (known)
        evidence.push(known);
    else {
        if (compareNames(x, y, evidence, options))
            veto ??= vetoes.ordinal;
        const region = compareRegions(x, y);
        if (region)
            evidence.push(region);
        if (region === levels.regionConflict)
            veto ??= vetoes.region;
        evidence.push(compareForms(x.form, y.form));
        if (x.group !== y.group && !isShortForm(x.form) && !isShortForm(y.form))
            evidence.push(levels.groupDiffers);
    }
    compareContext(a, b, evidence);
    let weight = PRIOR;
    for (const item of evidence)
        weight += item.bits;
    return { weight, probability: probabilityOf(weight), evidence, veto };
}
const DIVISION_ENDS = new Set([...'省市州县区'].map((char) => char.charCodeAt(0)));
/** Whether the labels of the two leave room for one unit: none on both sides, or the same. */
function isOneUnit(x, y) {
    if (!x.branch || !y.branch)
        return x.branch === y.branch;
    return (x.branch.label === y.branch.label || bareLabel(x.branch.label) === bareLabel(y.branch.label));
}
function compareCodes(a, b) {
    if (!a || !b)
        return undefined;
    const validA = isValidCode(a);
    if (a === b)
        return validA ? levels.codeSame : levels.codeInvalid;
    const validB = isValidCode(b);
    if (validA && validB) {
        const part = organisationCode(a);
        return part !== undefined && part === organisationCode(b)
            ? levels.codeNear
            : levels.codeConflict;
    }
    if (a.length === 18 && b.length === 18)
        return countDifferent(a, b) <= 2 ? levels.codeNear : undefined;
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return short.length === 9 &&
        organisationCode(short) !== undefined &&
        organisationCode(long) === short
        ? levels.codeNear
        : undefined;
}
function compareOrdinals(a, b) {
    if (a.length === 0 && b.length === 0)
        return undefined;
    if (a.length === 0 || b.length === 0)
        return levels.ordinalMissing;
    if (a.length !== b.length)
        return levels.ordinalConflict;
    for (let i = 0; i < a.length; i += 1)
        if (a[i] !== b[i])
            return levels.ordinalConflict;
    return levels.ordinalSame;
}
function compareRegions(x, y) {
    if (x.locality !== '' && y.locality !== '' && x.locality !== y.locality)
        return levels.regionConflict;
    if (x.place === 0 || y.place === 0) {
        if (x.place === y.place)
            return undefined;
        const isShort = isShortForm(x.form) || isShortForm(y.form);
        return isShort ? levels.regionOmitted : levels.regionMissing;
    }
    if (x.place === y.place)
        return x.place % 10_000 === 0 ? levels.regionProvince : levels.regionSame;
    return isWithin(x.place, y.place) || isWithin(y.place, x.place)
        ? levels.regionNested
        : levels.regionConflict;
}
function compareForms(a, b) {
    if (a === b)
        return levels.formSame;
    if (a === '' || b === '')
        return levels.formMissing;
    return familyOf(a) === familyOf(b) ? levels.formFamily : levels.formDifferent;
}
function compareContext(a, b, evidence) {
    const x = a.name;
    const y = b.name;
    if (a.city && b.city) {
        const meet = meetPlaces(a.city, b.city);
        // A city that the names agree on, or disagree within, is no further evidence.
        const known = meet && x.place % 10_000 !== 0 && y.place % 10_000 !== 0;
        if (meet !== undefined && !known)
            evidence.push(meet ? levels.citySame : levels.cityConflict);
    }
    if (a.address && b.address) {
        const overlap = pairOverlap(streetOf(a.address), streetOf(b.address));
        evidence.push(overlap >= 0.8
            ? levels.addressSame
            : overlap >= 0.5
                ? levels.addressClose
                : levels.addressDifferent);
    }
    if (a.founded && b.founded)
        evidence.push(compareFounded(a.founded, b.founded));
}
/** An address without the divisions in front: 湖南省长沙市岳麓区|示例路6号. Neighbours share those anyway. */
function streetOf(address) {
    let from = 0;
    for (let i = 1; i < 18 && i < address.length - 4; i += 1) {
        if (DIVISION_ENDS.has(address.charCodeAt(i)))
            from = i + 1;
    }
    return from === 0 ? address : address.slice(from);
}
function compareFounded(a, b) {
    if (a === b && a.length >= 10)
        return levels.foundedSame;
    return a.slice(0, 4) === b.slice(0, 4) ? levels.foundedYear : levels.foundedDifferent;
}
/** A former or short name that one side is known by speaks for all the words of the two names. */
function compareAliases(a, b) {
    if (goesByFormer(a, b) || goesByFormer(b, a))
        return levels.knownFormer;
    return goesByShort(a, b) || goesByShort(b, a) ? levels.knownShort : undefined;
}
function goesByFormer(a, b) {
    const { full } = a.name;
    return (b.name.former.includes(full) || (b.formerNames?.some((name) => name.full === full) ?? false));
}
function goesByShort(a, b) {
    return b.shortNames?.some((name) => name.full === a.name.full) ?? false;
}
//# sourceMappingURL=compare.js.map