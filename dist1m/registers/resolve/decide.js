// What follows from a comparison. A merge without a person needs equal valid codes or equal full names.
import { isValidCode } from "./code.js";
import { comparePair } from "./compare.js";
import { meetPlaces } from "./divisions.js";
import { familyOf } from "./forms.js";
/** At or above this probability a pair goes to a person. */
const REVIEW_FROM = 0.5;
/**
 * Decides on a pair. `branch_of` says that one of the two is a unit of the other; units are never
 * merged with their parent or with each other, even under one code.
 */
export function decide(a, b, options) {
    const comparison = comparePair(a, b, options);
    const [decision, basis] = weigh(a, b, comparison);
    return { decision, basis, comparison };
}
function weigh(a, b, comparison) {
    if (isBranchOf(a, b) || isBranchOf(b, a))
        return ['branch_of', 'parent-name'];
    const sameName = a.name.full === b.name.full && a.name.full !== '';
    if (a.code !== undefined && a.code === b.code && isValidCode(a.code)) {
        return sameName || isOneBody(comparison) ? ['same', 'code'] : ['review', 'code-name-clash'];
    }
    if (sameName) {
        if (codesClash(a.code, b.code))
            return ['review', 'name-code-clash'];
        return isCommonName(a, b) ? ['review', 'name-common'] : ['same', 'name'];
    }
    const kind = comparison.veto?.kind;
    if (kind === 'branch' || kind === 'ordinal' || kind === 'code')
        return ['different', 'veto'];
    return comparison.probability >= REVIEW_FROM ? ['review', 'score'] : ['different', 'score'];
}
/** Two different valid codes, even where they share an organisation code (a move to another registry). */
function codesClash(a, b) {
    return a !== undefined && b !== undefined && a !== b && isValidCode(a) && isValidCode(b);
}
/** Whether the names under one code can belong to one body: no veto but the region's, and a tie of words. */
function isOneBody(comparison) {
    const kind = comparison.veto?.kind;
    if (kind === 'branch' || kind === 'ordinal')
        return false;
    return comparison.evidence.some(({ feature, level }) => (feature === 'brand' && (level === 'same' || level === 'contained' || level === 'typo')) ||
        feature === 'former' ||
        feature === 'short');
}
/** Whether `a` is a unit of `b`, or a unit of a unit, by its full name or a former one. */
export function isBranchOf(a, b) {
    if (!a.name.branch)
        return false;
    if (a.name.branch.of === b.name.full)
        return true;
    if (b.name.branch)
        return a.name.full !== b.name.full && a.name.full.startsWith(b.name.full);
    const { of } = a.name.branch;
    return b.name.former.includes(of) || (b.formerNames?.some((name) => name.full === of) ?? false);
}
/**
 * A name without a division is unique nowhere: shops and short names need the same city, a company
 * must at least not sit in another one.
 */
function isCommonName(a, b) {
    if (a.name.place !== 0)
        return false;
    const family = familyOf(a.name.form);
    const near = a.city && b.city ? meetPlaces(a.city, b.city) : undefined;
    return family === 'shop' || family === undefined
        ? near === false || (family === 'shop' && near !== true)
        : near === false;
}
//# sourceMappingURL=decide.js.map