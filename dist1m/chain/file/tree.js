// YAML text to a small tree of texts, lists and maps that know where they stand; hostile YAML ends here.
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, } from 'yaml';
/** A chain of 100,000 segments takes about 20 million characters. */
const MAX_CHARACTERS = 32_000_000;
const MAX_DEPTH = 12;
/** Brackets and indents deeper than this are refused before they are parsed. */
const MAX_BRACKETS = 200;
const MAX_SYNTAX_ERRORS = 20;
/** The file as a tree, or undefined with the reason in the log. Every scalar stays text: `0911` keeps its zero. */
export function readTree(text, log) {
    if (text.length > MAX_CHARACTERS) {
        const zh = `文件过大：${text.length} 字符，上限 ${MAX_CHARACTERS}`;
        log.error(0, 'too-large', zh, `File too large: ${text.length} characters, limit ${MAX_CHARACTERS}`);
        return undefined;
    }
    if (findDepth(text) > MAX_BRACKETS) {
        log.error(0, 'too-deep', refusals['too-deep'].zh, refusals['too-deep'].en);
        return undefined;
    }
    const lines = new LineCounter();
    const document = parseDocument(text, {
        schema: 'failsafe',
        lineCounter: lines,
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: 'error',
    });
    log.locate = (at) => lines.linePos(at);
    if (document.errors.length > 0) {
        for (const error of document.errors.slice(0, MAX_SYNTAX_ERRORS))
            reportSyntax(error, log);
        return undefined;
    }
    try {
        return convert(document.contents, 0, log);
    }
    catch (error) {
        if (!(error instanceof Refused))
            throw error;
        log.error(error.at, error.code, refusals[error.code].zh, refusals[error.code].en);
        return undefined;
    }
}
/** What no chain file needs: the first one found is the only problem told. */
const refusals = {
    'too-deep': { zh: '嵌套层数过多，不是产业链文件', en: 'Nested too deeply for a chain file' },
    anchor: {
        zh: '不支持 YAML 锚点（&）与引用（*），请直接写出内容',
        en: 'YAML anchors (&) and aliases (*) are not supported; write the content out',
    },
    tag: { zh: '不支持 YAML 标签（!）', en: 'YAML tags (!) are not supported' },
};
class Refused extends Error {
    at;
    code;
    constructor(at, code) {
        super(code);
        this.at = at;
        this.code = code;
    }
}
/** Deepest nesting that brackets or the indicators `- ` and `? ` on one line can make; quotes are not looked at. */
function findDepth(text) {
    let depth = 0;
    let deepest = 0;
    let inline = 0;
    for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (c === 0x5b || c === 0x7b)
            deepest = Math.max(deepest, ++depth);
        else if (c === 0x5d || c === 0x7d)
            depth = Math.max(0, depth - 1);
        else if (c === 0x0a)
            inline = 0;
        else if ((c === 0x2d || c === 0x3f || c === 0x3a) && text.charCodeAt(i + 1) === 0x20) {
            deepest = Math.max(deepest, ++inline);
        }
    }
    return deepest;
}
function reportSyntax(error, log) {
    const zh = `YAML 语法错误：${syntaxWords[error.code] ?? error.message}`;
    log.error(error.pos[0], 'yaml-syntax', zh, `YAML syntax: ${error.message}`);
}
const syntaxWords = {
    BAD_INDENT: '缩进不一致',
    TAB_AS_INDENT: '缩进不能用制表符，请用空格',
    MISSING_CHAR: '缺少冒号、逗号、引号或括号',
    MULTIPLE_DOCS: '一个文件只能有一份文档（多余的 ---）',
    MULTILINE_IMPLICIT_KEY: '键名不能跨行，多半是漏了引号或冒号',
    BLOCK_AS_IMPLICIT_KEY: '一行里出现了两个“键: 值”，请换行或加引号',
    BAD_ALIAS: '别名引用无效',
    UNEXPECTED_TOKEN: '此处不应出现该符号',
    BAD_SCALAR_START: '文字不能以该符号开头，请加引号',
    TAG_RESOLVE_FAILED: '标签（!）无效',
    RESOURCE_EXHAUSTION: '嵌套层数过多',
};
function convert(node, depth, log) {
    const at = node?.range?.[0] ?? 0;
    const nothing = { kind: 'nothing', at };
    if (node === null)
        return nothing;
    if (depth > MAX_DEPTH)
        throw new Refused(at, 'too-deep');
    if (isAlias(node) || node.anchor !== undefined)
        throw new Refused(at, 'anchor');
    if (node.tag !== undefined && !defaultTags.has(node.tag))
        throw new Refused(at, 'tag');
    if (isScalar(node))
        return convertScalar(String(node.value ?? ''), node.type === 'PLAIN', at);
    if (isSeq(node)) {
        return { kind: 'list', items: node.items.map((item) => convert(item, depth + 1, log)), at };
    }
    if (!isMap(node))
        return nothing;
    const entries = [];
    const seen = new Set();
    for (const pair of node.items) {
        const keyAt = pair.key.range?.[0] ?? at;
        const key = isScalar(pair.key) ? String(pair.key.value ?? '') : undefined;
        if (key === undefined) {
            log.error(keyAt, 'bad-key', '键名必须是文字', 'A key must be text');
        }
        else if (seen.has(key)) {
            log.error(keyAt, 'duplicate-key', `键“${key}”重复`, `Key "${key}" stands twice`);
        }
        else {
            seen.add(key);
            entries.push({ key, keyAt, value: convert(pair.value, depth + 1, log) });
        }
    }
    return { kind: 'map', entries, at };
}
const defaultTags = new Set([
    'tag:yaml.org,2002:str',
    'tag:yaml.org,2002:seq',
    'tag:yaml.org,2002:map',
]);
function convertScalar(text, plain, at) {
    const empty = plain && (text === '' || text === '~' || text === 'null');
    return empty ? { kind: 'nothing', at } : { kind: 'text', text, at };
}
//# sourceMappingURL=tree.js.map