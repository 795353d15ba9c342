// CSV text in chunks to rows (RFC 4180, lenient). Own tokenizer because a quote that never closes must
// cost one row, not the file, and because it runs several times faster than csv-parse (bench/reading.ts).
import { MAX_CELL } from "./parse-row.js";
const QUOTE = 34;
const LF = 10;
const CR = 13;
/** A record may be long in sum, but not without end. */
const MAX_RECORD = 4_000_000;
/** After so many unclosed quotes, quotes of this file are taken as plain characters. */
const MAX_BROKEN = 1_000;
/** Excel writes text that looks like a number as ="00123". */
function unwrap(cell) {
    return cell.charCodeAt(0) === 61 &&
        cell.charCodeAt(1) === QUOTE &&
        cell.endsWith('"') &&
        cell.length > 3
        ? cell.slice(2, -1)
        : cell;
}
/** "示例"公司: quotes in pairs on their line are characters of a plain cell. */
function hasPairedQuotes(text, at) {
    const line = /^[^\r\n]*/.exec(text.slice(at, at + MAX_CELL))?.[0] ?? '';
    return line.split('"').length % 2 === 1;
}
/**
 * Push tokenizer: `write` emits every row that is complete, `end` the rest. Rows are records: an empty
 * line is a row with one empty cell, as Excel counts. A quoted cell that has not closed within 32,767
 * characters is broken: its row ends at the line's end and reading goes on with the next line.
 */
export class CsvTokens {
    delimiter;
    emit;
    carry = '';
    skipping = false;
    brokenQuotes = 0;
    constructor(delimiter, emit) {
        this.delimiter = delimiter.charCodeAt(0);
        this.emit = emit;
    }
    write(chunk) {
        const text = this.carry === '' ? chunk : this.carry + chunk;
        const used = this.scan(text, false);
        this.carry = used === 0 ? text : text.slice(used);
        if (this.carry.length > MAX_RECORD)
            this.cutRecord();
    }
    end() {
        const text = this.carry;
        this.carry = '';
        if (text !== '')
            this.scan(text, true);
    }
    cutRecord() {
        this.emit({ cells: [this.carry.slice(0, MAX_CELL + 1)], broken: 'length' });
        this.carry = '';
        this.skipping = true;
    }
    /** Emits complete records of `text`; returns where the first incomplete one starts. */
    scan(text, last) {
        let at = 0;
        if (this.skipping) {
            const line = text.search(/[\r\n]/);
            if (line < 0)
                return text.length;
            if (text.charCodeAt(line) === CR && line + 1 === text.length && !last)
                return line;
            at = line + (text.charCodeAt(line) === CR && text.charCodeAt(line + 1) === LF ? 2 : 1);
            this.skipping = false;
        }
        while (at < text.length) {
            const next = this.record(text, at, last);
            if (next < 0)
                return at;
            at = next;
        }
        return at;
    }
    /** Reads one record from `start`; returns the start of the next, or -1 when more text is needed. */
    record(text, start, last) {
        const { delimiter } = this;
        const { length } = text;
        const cells = [];
        let at = start;
        for (;;) {
            const quoted = text.charCodeAt(at) === QUOTE && this.brokenQuotes < MAX_BROKEN;
            const close = quoted ? this.findClose(text, at + 1, last) : -1;
            if (quoted && close === -1) {
                if (length - at <= MAX_CELL * 2 && !last)
                    return -1;
                if (!hasPairedQuotes(text, at))
                    return this.recover(text, at, cells);
            }
            if (close >= 0) {
                const inner = text.slice(at + 1, close);
                cells.push(inner.includes('""') ? inner.replaceAll('""', '"') : inner);
                at = close + 1;
            }
            else {
                let end = at;
                for (; end < length; end += 1) {
                    const c = text.charCodeAt(end);
                    if (c === delimiter || c === LF || c === CR)
                        break;
                }
                if (end === length && !last)
                    return -1;
                cells.push(unwrap(text.slice(at, end)));
                at = end;
            }
            if (at >= length) {
                if (!last)
                    return -1;
                this.emit({ cells });
                return length;
            }
            const c = text.charCodeAt(at);
            at += 1;
            if (c === delimiter)
                continue;
            if (c === CR) {
                if (at === length && !last)
                    return -1;
                if (text.charCodeAt(at) === LF)
                    at += 1;
            }
            this.emit({ cells });
            return at;
        }
    }
    /** The closing quote: one that is not doubled and stands before a delimiter, a line end or the end. */
    findClose(text, from, last) {
        const limit = from + MAX_CELL * 2;
        let at = text.indexOf('"', from);
        while (at >= 0 && at <= limit) {
            const next = text.charCodeAt(at + 1);
            if (next === QUOTE)
                at = text.indexOf('"', at + 2);
            else if (next === this.delimiter ||
                next === LF ||
                next === CR ||
                (at + 1 === text.length && last))
                return at;
            else if (at + 1 === text.length)
                return -1;
            else
                at = text.indexOf('"', at + 1);
        }
        return -1;
    }
    /** The quote at `at` never closes: the row ends at its line's end. */
    recover(text, at, cells) {
        this.brokenQuotes += 1;
        const rest = text.slice(at, at + MAX_CELL * 2 + 2);
        const line = rest.search(/[\r\n]/);
        if (line < 0) {
            this.emit({
                cells: [...cells, rest.slice(0, MAX_CELL + 1)],
                broken: rest.length > MAX_CELL ? 'length' : 'quote',
            });
            this.skipping = at + rest.length < text.length || rest.length > MAX_CELL;
            return text.length;
        }
        this.emit({ cells: [...cells, rest.slice(0, line)], broken: 'quote' });
        return at + line + (rest.charCodeAt(line) === CR && rest.charCodeAt(line + 1) === LF ? 2 : 1);
    }
}
/** All rows of a short text. */
export function splitCsv(text, delimiter) {
    const rows = [];
    const tokens = new CsvTokens(delimiter, (row) => rows.push(row));
    tokens.write(text);
    tokens.end();
    return rows;
}
/** A tab first: where two fit alike, it is the commas that belong to the text. */
const delimiters = ['\t', ',', ';', '；', '|'];
/** The delimiter that gives the head of a file the most even and widest rows; a comma when none does. */
export function findDelimiter(head) {
    const hint = /^sep=(.)\r?\n/i.exec(head)?.[1];
    if (hint)
        return hint;
    const lines = head.slice(0, 60_000);
    let best = { delimiter: ',', points: 0 };
    for (const delimiter of delimiters) {
        if (!lines.includes(delimiter))
            continue;
        const widths = splitCsv(lines, delimiter)
            .slice(0, 60)
            .map(({ cells }) => cells.length)
            .filter((width) => width > 1);
        if (widths.length === 0)
            continue;
        const counts = new Map();
        for (const width of widths)
            counts.set(width, (counts.get(width) ?? 0) + 1);
        const [width, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
        const points = times * Math.log2(width) * (times / widths.length);
        if (points > best.points)
            best = { delimiter, points };
    }
    return best.delimiter;
}
//# sourceMappingURL=csv-tokens.js.map