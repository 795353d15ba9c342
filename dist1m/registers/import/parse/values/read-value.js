import { plainNumber, textOf } from "../cell.js";
import { cleanName, cleanText } from "../text.js";
import { parseCode } from "./code.js";
import { parseDate } from "./date.js";
import { parseList } from "./list.js";
import { parseMoney } from "./money.js";
import { parseDecimal, parseInteger } from "./number.js";
import { maskPersonal } from "./personal.js";
import { readPlace } from "./place.js";
import { parseStage } from "./stage.js";
/** The number's exact digits where the cell is a number; a percentage reads as it is shown. */
function numberText(cell) {
    if (typeof cell === 'string')
        return cell;
    return cell.text.endsWith('%') ? cell.text : plainNumber(cell.n);
}
/** Currency that a number format shows: [$US$-409] 1,250.00. */
function moneyOf(cell, context) {
    if (typeof cell === 'string')
        return parseMoney(cell, context);
    if (cell.date !== undefined)
        return parseMoney(cell.text, context);
    const sign = /US\$|HK\$|€|£|\$/.exec(cell.text)?.[0];
    return parseMoney(sign && context.currency === undefined ? `${sign}${plainNumber(cell.n)}` : numberText(cell), context);
}
/** No amount, date or place is longer; what is, is text in the wrong column. */
const MAX_VALUE = 200;
export function readValue(field, cell, context) {
    const { length } = textOf(cell);
    if (length > MAX_VALUE && !['text', 'name', 'list'].includes(field.type)) {
        return {
            problem: {
                key: 'too-long',
                zh: `${length} 个字，不是${field.zh}`,
                en: `${length} characters are no ${field.en.toLowerCase()}`,
            },
        };
    }
    switch (field.type) {
        case 'money':
            return moneyOf(cell, context);
        case 'integer':
            return parseInteger(numberText(cell), context.factor);
        case 'decimal':
            return parseDecimal(numberText(cell), context.factor);
        case 'date':
            return parseDate(cell, context.date1904);
        case 'code':
            return parseCode(cell);
        case 'stage':
            return parseStage(cleanText(textOf(cell)), context.kind);
        case 'list':
            return { value: parseList(textOf(cell)) };
        case 'place':
            return {
                value: readPlace(cleanName(textOf(cell)), field.key === 'province' || field.key === 'district' ? field.key : 'city'),
            };
        case 'name':
            return { value: cleanName(textOf(cell)) };
        case 'text':
            return { value: maskPersonal(cleanText(textOf(cell))) };
    }
}
//# sourceMappingURL=read-value.js.map