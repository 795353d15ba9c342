// Whether a name is that of a unit (分公司, 办事处, 加油站 …) behind its parent's name.
import { divisionTrie } from "./divisions.js";
import { FORM_TAILS, SURE_UNITS, formEnds, formStarts, forms, unitEnds, unitKinds, } from "./forms.js";
import { text, textSlice } from "./normalise.js";
const COMPANY = [0x516c, 0x53f8];
/** A unit written behind a body that no company form closes: 电缆厂销售部, 医院门诊服务部. */
const BODY_ENDS = new Set([...'厂司团院校社行所店场'].map((char) => char.charCodeAt(0)));
/** The kind of the unit that was found last: 分公司, 办事处 …, 其他 where its label ends in none. */
export const unit = { kind: '' };
/** Where the label of a unit starts, or -1 for a body of its own. Sets `unit`. */
export function findUnit(length) {
    const units = text.units;
    const kind = unitEnds.longestBefore(units, 3, length);
    const kindStart = kind < 0 ? length : unitEnds.matchEnd;
    unit.kind = kind < 0 ? '其他' : unitKinds[kind];
    for (let i = 2; i < length - 2; i += 1) {
        if (formStarts.longestFrom(units, i, length) < 0)
            continue;
        const end = formStarts.matchEnd;
        if (end === length)
            return -1;
        if (kind < 0) {
            if (length - end <= 5 && FORM_TAILS.has(textSlice(end, length)))
                return -1;
            // Another company behind the first (母公司 + 子公司) is no unit of it.
            const form = formEnds.longestBefore(units, end, length);
            if (form >= 0 && forms[form]?.family === 'company')
                return -1;
        }
        return end;
    }
    if (kind < 0)
        return -1;
    if (SURE_UNITS.has(unit.kind)) {
        for (let i = 2; i < kindStart - 1; i += 1) {
            if (units[i] === COMPANY[0] && units[i + 1] === COMPANY[1])
                return i + 2;
        }
        return labelStart(kindStart);
    }
    return kindStart > 4 && BODY_ENDS.has(units[kindStart - 1]) ? kindStart : -1;
}
/** The label of a unit begins with a place or a number: 某银行|长沙分行, 某电缆厂|第二分厂. */
function labelStart(kindStart) {
    const units = text.units;
    for (let i = Math.max(4, kindStart - 8); i < kindStart; i += 1) {
        if (divisionTrie.longestFrom(units, i, kindStart) >= 0)
            return i;
    }
    let start = kindStart;
    while (start > 4 &&
        /[第\d一二三四五六七八九十]/u.test(String.fromCharCode(units[start - 1])))
        start -= 1;
    return start >= 4 ? start : -1;
}
//# sourceMappingURL=unit.js.map