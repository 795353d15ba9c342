// What a column's cells look like, whatever its header says.
import { textOf } from "./cell.js";
import { cleanText, isEmptyMark } from "./text.js";
import { normaliseCode, parseCode } from "./values/code.js";
import { parseDate } from "./values/date.js";
import { parseMoney } from "./values/money.js";
import { isIdentityNumber, isPhone } from "./values/personal.js";
import { findPlace } from "./values/place.js";
const organisation = /(?:公司|厂|集团|研究院|研究所|设计院|合作社|中心|商行|经营部|门市部|事务所|分公司|分行|支行|学校|大学|学院|医院|银行|店|站|场|局|委员会|协会)(?:[(（].*[)）])?$/;
export function describeContent(cells) {
    const counts = { code: 0, date: 0, amount: 0, city: 0, phone: 0, identity: 0, organisation: 0 };
    const numbers = [];
    let filled = 0;
    for (const cell of cells) {
        const text = cleanText(textOf(cell));
        if (isEmptyMark(text))
            continue;
        filled += 1;
        if (parseCode(cell).value !== undefined && !isIdentityNumber(normaliseCode(text)))
            counts.code += 1;
        if (parseDate(cell).value !== undefined)
            counts.date += 1;
        if (typeof cell !== 'string'
            ? cell.date === undefined
            : parseMoney(text, { factor: '1' }).value !== undefined)
            counts.amount += 1;
        if (findPlace(text, 'city') !== undefined)
            counts.city += 1;
        if (isPhone(text))
            counts.phone += 1;
        if (isIdentityNumber(text))
            counts.identity += 1;
        if (organisation.test(text))
            counts.organisation += 1;
        const n = typeof cell === 'string' ? Number(text.replace(/,/g, '')) : cell.n;
        if (Number.isFinite(n))
            numbers.push(Math.abs(n));
    }
    const share = (n) => (filled === 0 ? 0 : n / filled);
    const median = numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
    return {
        filled,
        code: share(counts.code),
        date: share(counts.date),
        amount: share(counts.amount),
        city: share(counts.city),
        phone: share(counts.phone),
        identity: share(counts.identity),
        organisation: share(counts.organisation),
        ...(median === undefined ? {} : { median }),
    };
}
//# sourceMappingURL=content.js.map