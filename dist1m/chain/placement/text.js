// A text made ready for the scan: one code per character, brackets settled, offsets kept.
// Every kept code remembers its place in the original, so that the words shown are the source's own.
/** Marks put in place of a bracket; they stand in the private use area, where no source text has them. */
export const marks = {
    branchOnly: '\uE000',
    noMaking: '\uE001',
    negated: '\uE002',
    negatedEnd: '\uE003',
};
const licence = /依法|许可|批准|资质|经营项目|上述|法律|法规|专营|专控|有效|核准|登记|凭.{0,12}证|国家禁止|国家限|政策允许/;
const branchOnly = /分支机构|分公司经营/;
const exclusion = /^(?:不含|不包|不涉|不从事|不得|不生产|不经营|除|非)|除外|以外/;
const noMaking = /^(?:不含|不包括|不得从事|不从事)(?:制造|生产|加工|组装|研发|销售|及|和|与|、|的|环节)*(?:制造|生产)(?:加工|环节|、|及|和)*$/;
const fold = new Uint16Array(0x10000);
for (let code = 0; code < 0x10000; code++)
    fold[code] = code;
for (let code = 0xff01; code <= 0xff5e; code++)
    fold[code] = code - 0xfee0;
for (let code = 0x61; code <= 0x7a; code++)
    fold[code] = code - 32;
for (let code = 0xff41; code <= 0xff5a; code++)
    fold[code] = code - 0xfee0 - 32;
// A source may not write our marks.
for (const mark of Object.values(marks))
    fold[mark.charCodeAt(0)] = 0;
for (const space of ' \t\r\u00a0\u3000\u200b\ufeff')
    fold[space.charCodeAt(0)] = 0;
for (const [from, to] of [
    '\n;',
    '。;',
    '；;',
    '，,',
    '【(',
    '】)',
    '〔(',
    '〕)',
    '[(',
    '])',
    '［(',
    '］)',
    '／/',
    '–-',
    '—-',
    '～-',
    '﹑、',
    '･、',
].map((pair) => [pair[0] ?? '', pair[1] ?? ''])) {
    fold[from.charCodeAt(0)] = to.charCodeAt(0);
}
const open = '('.charCodeAt(0);
const close = ')'.charCodeAt(0);
const clauseEnd = ';'.charCodeAt(0);
const comma = '、'.charCodeAt(0);
/** Bounds against hostile text: characters read of one field, width and depth of brackets. Real scopes stay under 3,000. */
const longest = 20_000;
const widest = 1_000;
const deepest = 4;
/** Reused by every call of one placer: valid until the next `read`. */
export class TextBuffer {
    codes = new Uint16Array(1024);
    /** Place in the original text of each code. */
    at = new Int32Array(1024);
    length = 0;
    source = '';
    read(whole) {
        const source = whole.length > longest ? whole.slice(0, longest) : whole;
        this.source = source;
        this.length = 0;
        if (this.codes.length < source.length * 2 + 16) {
            this.codes = new Uint16Array(source.length * 4 + 16);
            this.at = new Int32Array(source.length * 4 + 16);
        }
        this.copy(source, 0, source.length);
    }
    /** The original words behind codes [start, end). */
    words(start, end) {
        return this.source.slice(this.at[start], this.at[end - 1] + 1).replace(/\s+/g, '');
    }
    push(code, at) {
        this.codes[this.length] = code;
        this.at[this.length++] = at;
    }
    copy(source, from, to, depth = 0) {
        for (let i = from; i < to; i++) {
            const code = fold[source.charCodeAt(i)];
            if (code === 0)
                continue;
            if (code !== open || depth >= deepest) {
                if (code !== close && code !== open)
                    this.push(code, i);
                continue;
            }
            const end = findClose(source, i, to);
            this.settle(source, i + 1, end, depth + 1);
            i = fold[source.charCodeAt(end)] === close ? end : end - 1;
        }
    }
    /** Licensing boilerplate goes; an exclusion and 限分支机构 leave a mark; any other bracket is one more item of the list. */
    settle(source, from, to, depth) {
        const inside = source.slice(from, to);
        if (branchOnly.test(inside))
            this.push(marks.branchOnly.charCodeAt(0), from);
        else if (noMaking.test(inside))
            this.push(marks.noMaking.charCodeAt(0), from);
        else if (exclusion.test(inside)) {
            this.push(marks.negated.charCodeAt(0), from);
            this.copy(source, from, to, depth);
            this.push(marks.negatedEnd.charCodeAt(0), to);
        }
        else if (!licence.test(inside)) {
            this.push(comma, from);
            this.copy(source, from, to, depth);
            this.push(comma, to);
        }
    }
}
/** A bracket that is never closed ends with its clause: scopes are cut off at a fixed width by some exporters. */
function findClose(source, from, to) {
    let depth = 0;
    const stop = Math.min(to, from + widest);
    let cut = stop;
    for (let i = from; i < stop; i++) {
        const code = fold[source.charCodeAt(i)];
        if (code === open)
            depth++;
        else if (code === close && --depth === 0)
            return i;
        else if (code === clauseEnd)
            cut = Math.min(cut, i);
    }
    return cut;
}
/** The same folding for the chain's own words; brackets become 、 as they do in a text. */
export function foldWord(word) {
    const buffer = new TextBuffer();
    buffer.read(word);
    return String.fromCharCode(...buffer.codes.subarray(0, buffer.length)).replace(/^、+|、+$/g, '');
}
//# sourceMappingURL=text.js.map