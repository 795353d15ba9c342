// A column before it is mapped: its words, its cells, and the unit and year that they name.
import { findField } from "../../../schema/field.js";
import { textOf } from "./cell.js";
import { joint } from "./match-header.js";
import { findPeriod, readUnit, splitUnit } from "./units.js";
export function typeOf(field) {
    return findField(field)?.type ?? 'text';
}
export function unitOfHeader(header) {
    for (const part of header.split(joint).reverse()) {
        const unit = readUnit(part) ?? splitUnit(part).unit;
        if (unit)
            return unit;
    }
    return undefined;
}
export function periodOfHeader(header, base) {
    for (const part of header.split(joint).reverse()) {
        const period = findPeriod(part, base);
        if (period)
            return period;
    }
    return undefined;
}
/**
 * Unit of an amount: header, then the sheet's note, then an assumption that is said as such. Amounts
 * without any unit are 万元 in these workbooks by habit; a middle value of a million or more is yuan.
 */
export function unitOf(draft, field, sheet) {
    const type = typeOf(field);
    const own = draft.unit;
    if (type === 'integer')
        return own?.of === 'count' ? { unit: own.unit, factor: own.factor } : {};
    if (type === 'decimal')
        return own?.of === 'area' ? { unit: own.unit, factor: own.factor } : {};
    if (type !== 'money')
        return {};
    const unit = own?.of === 'money' ? own : sheet;
    if (unit)
        return {
            unit: unit.unit,
            factor: unit.factor,
            ...(unit.currency ? { currency: unit.currency } : {}),
        };
    const bare = draft.cells.some((cell) => /^[\s\d,.]+$/.test(textOf(cell).trim()) && /\d/.test(textOf(cell)));
    if (!bare)
        return {};
    return (draft.content.median ?? 0) >= 1_000_000
        ? { unit: '未注明，按元计', factor: '1' }
        : { unit: '未注明，按万元计', factor: '10000' };
}
//# sourceMappingURL=column-draft.js.map