// The letters of a name and where its brackets stood. Works in shared buffers: one call at a time.
import { CLOSE, OPEN, SLOW, letters } from "./letters.js";
/** The normalised units of the last call; valid up to `length`. */
export const text = {
    units: new Uint16Array(512),
    length: 0,
    /** Bracketed spans as [from, to) pairs in `units`. */
    spans: new Uint16Array(64),
    spanCount: 0,
};
const opened = new Uint16Array(32);
/**
 * Fills `text` with the letters of a name: NFKC, traditional → simplified, lower case; spaces and
 * punctuation out. A mark between two digits stays as `-`, because 1-1店 and 11店 differ.
 */
export function normaliseInto(raw) {
    if (raw.length * 2 > text.units.length)
        text.units = new Uint16Array(raw.length * 4);
    if (pass(raw, false))
        return;
    let current = raw.normalize('NFKC');
    // Taking punctuation out may join what NFKC then composes, so repeat until nothing moves.
    for (let round = 0; round < 8; round += 1) {
        if (current.length * 2 > text.units.length)
            text.units = new Uint16Array(current.length * 4);
        pass(current, true);
        const next = textSlice(0, text.length).normalize('NFKC');
        if (next === current)
            break;
        current = next;
    }
}
/** One pass over the table. Returns false where a unit needs NFKC first and `keepSlow` is off. */
function pass(raw, keepSlow) {
    const { units, spans } = text;
    let length = 0;
    let spanCount = 0;
    let depth = 0;
    let gap = false;
    let last = 0;
    for (let i = 0; i < raw.length; i += 1) {
        const unit = raw.charCodeAt(i);
        let letter = letters[unit];
        if (letter <= CLOSE) {
            if (letter === SLOW) {
                if (!keepSlow)
                    return false;
                if (isMark(unit))
                    continue;
                letter = unit;
            }
            else {
                gap = true;
                if (letter === OPEN && depth < 32) {
                    opened[depth] = length;
                    depth += 1;
                }
                else if (letter === CLOSE && depth > 0) {
                    depth -= 1;
                    const from = opened[depth];
                    if (from < length && spanCount < 32) {
                        spans[spanCount * 2] = from;
                        spans[spanCount * 2 + 1] = length;
                        spanCount += 1;
                    }
                }
                continue;
            }
        }
        if (gap) {
            gap = false;
            if (letter >= 48 && letter <= 57 && last >= 48 && last <= 57) {
                units[length] = 45;
                length += 1;
            }
        }
        units[length] = letter;
        length += 1;
        last = letter;
    }
    text.length = length;
    text.spanCount = spanCount;
    return true;
}
function isMark(unit) {
    return /\p{M}/u.test(String.fromCharCode(unit));
}
export function textSlice(from, to) {
    return String.fromCharCode.apply(null, text.units.subarray(from, to));
}
/** Takes the span [from, to) out of the text, with the brackets that stood in it. */
export function cutSpan(from, to) {
    text.units.copyWithin(from, to, text.length);
    const cut = to - from;
    text.length -= cut;
    let kept = 0;
    for (let i = 0; i < text.spanCount; i += 1) {
        const start = text.spans[i * 2];
        const end = text.spans[i * 2 + 1];
        if (start >= from && end <= to)
            continue;
        text.spans[kept * 2] = start >= to ? start - cut : start;
        text.spans[kept * 2 + 1] = end >= to ? end - cut : end;
        kept += 1;
    }
    text.spanCount = kept;
}
//# sourceMappingURL=normalise.js.map