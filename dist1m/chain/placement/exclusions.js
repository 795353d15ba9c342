// Goods that a clause takes out again: 不含变压器, 除变压器外, 变压器除外.
import { marks } from "./text.js";
const comma = ','.charCodeAt(0);
const negatedMark = marks.negated.charCodeAt(0);
const negatedEnd = marks.negatedEnd.charCodeAt(0);
/** 不含X up to the next comma, 除X外 between its signs, X除外 back to the last comma. A bracket has its own marks. */
export function markNegated(codes, tokens, start, end) {
    for (const [index, token] of tokens.entries()) {
        if (token.pattern.sign === '')
            continue;
        let from = token.end;
        let to = token.end;
        if (token.pattern.sign === 'negated') {
            const closing = tokens.find((one, at) => at > index && one.pattern.sign === 'negatedEnd');
            to =
                closing && codes[token.start] === negatedMark
                    ? closing.start
                    : nextComma(codes, token.end, end);
        }
        else if (token.pattern.sign === 'except') {
            const stop = nextComma(codes, token.end, end);
            for (let i = token.end; i < stop; i++)
                if (codes[i] === outside)
                    to = i;
        }
        else if (token.pattern.sign === 'exceptEnd') {
            to = token.start;
            from = token.start;
            while (from > start && codes[from - 1] !== comma && codes[from - 1] !== negatedMark)
                from--;
        }
        if (to <= from)
            continue;
        for (const other of tokens)
            if (other.start >= from && other.end <= to)
                other.negated = true;
    }
}
const outside = '外'.charCodeAt(0);
function nextComma(codes, from, end) {
    let i = from;
    while (i < end && codes[i] !== comma && codes[i] !== negatedEnd)
        i++;
    return i;
}
//# sourceMappingURL=exclusions.js.map