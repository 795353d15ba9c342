import { foldWord, marks } from "./text.js";
import { buildTrie } from "./trie.js";
import { idle, splitServiceWord, verb, verbs } from "./verbs.js";
import { dealerGoods, electronics, generic, shared } from "./words.js";
const process = /(?:镀锌|浸锌|电镀|冶炼|压延|轧制|铸造|采选|开采|回收|炼制|喷涂|表面处理|炼钢|产业链)$/;
export function buildLexicon(chain) {
    const patterns = new Map();
    const pattern = (text) => {
        let found = patterns.get(text);
        if (!found)
            patterns.set(text, (found = { text, targets: [], verb: 0, sign: '' }));
        return found;
    };
    const names = new Map();
    const codes = new Map();
    chain.segments.forEach((segment, index) => {
        for (const name of [segment.id, segment.zh, ...segment.aliases]) {
            if (!names.has(foldWord(name)))
                names.set(foldWord(name), index);
        }
        for (const code of segment.gbt4754)
            codes.set(code, [...(codes.get(code) ?? []), index]);
        for (const word of wordsOf(segment))
            addWord(word, segment, index, pattern);
    });
    for (const segment of chain.segments) {
        for (const word of segment.not)
            pattern(foldWord(word)).sign ||= 'not';
    }
    for (const word of idle)
        pattern(word).sign ||= 'not';
    for (const word of electronics)
        pattern(foldWord(word)).sign = 'electronics';
    for (const word of dealerGoods)
        pattern(word).sign ||= 'dealer';
    for (const [word, family] of verbs)
        pattern(word).verb = family;
    for (const [sign, words] of signs)
        for (const word of words.split(' '))
            pattern(word).sign = sign;
    const list = [...patterns.values()];
    return { trie: buildTrie(list.map((one) => one.text)), patterns: list, names, codes };
}
const signs = [
    [
        'negated',
        `不含 不包括 不包含 不涉及 不从事 不得从事 不得经营 不生产 不制造 不经营 非生产 ${marks.negated}`,
    ],
    ['negatedEnd', marks.negatedEnd],
    ['except', '除'],
    ['exceptEnd', '除外 以外 之外'],
    ['branchOnly', `限分公司经营 限分支机构经营 限分支机构 ${marks.branchOnly}`],
    ['noMaking', marks.noMaking],
    ['plant', '年产 产能 生产线 生产基地 制造基地 生产车间 生产厂房 产业化 生产项目 制造项目 产业园'],
    ['volts', 'KV 千伏 特高压 超高压'],
];
/** 电力变压器（110–500kV） → 电力变压器 from 110 kV; 220kV电缆 → 电缆 from 220 kV; without aliases, 隔离开关与接地开关 → both. */
function wordsOf(segment) {
    const words = [];
    for (const raw of [segment.zh, ...segment.aliases]) {
        const name = raw.normalize('NFKC').toUpperCase();
        const volts = Number(/(\d+)(?:[-–/±\d KV]*)(?:KV|千伏)/.exec(name)?.[1] ?? 0);
        const bare = name.replace(/\([^)]*(?:KV|千伏)[^)]*\)|^[±\d/-]+(?:KV|千伏)级?/g, '');
        const text = foldWord(raw === segment.zh ? bare.replace(/\([^)]*\)/g, '') : bare);
        if (text)
            words.push({ text, volts });
        if (segment.aliases.length > 0)
            continue;
        const parts = text.split(/[、/与和及]/);
        if (parts.length > 1 && parts.every((part) => part.length >= 4)) {
            for (const part of parts)
                words.push({ text: part, volts });
        }
    }
    return words;
}
function addWord(word, segment, index, pattern) {
    const service = isService(segment);
    const split = service ? splitServiceWord(word.text) : undefined;
    const target = {
        segment: index,
        group: segment.group,
        kind: split ? 'object' : service ? 'activity' : 'product',
        family: split ? split.family : familyOf(segment),
        volts: word.volts,
        shared: shared.has(word.text),
        process: process.test(word.text),
    };
    const text = split ? split.object : word.text;
    if (text.length < 2 || (!split && generic.has(text)))
        return;
    const targets = pattern(text).targets;
    const same = targets.find((one) => one.segment === index && one.kind === target.kind && one.volts === target.volts);
    if (same)
        same.family |= target.family;
    else
        targets.push(target);
}
/** GB/T 4754-2017 divisions: 06–42 extract and make, 43 repairs, 44 on supply, build, move and serve. */
function isService(segment) {
    const division = Number(segment.gbt4754[0]?.slice(0, 2) ?? Number.NaN);
    return Number.isNaN(division)
        ? /服务|施工|设计|检修|运维|检测|运输|总承包|市场$/.test(segment.zh)
        : division >= 43;
}
/** The verbs that suit an activity of this class: 输变电工程的设计 is no construction. */
function familyOf(segment) {
    const division = Number(segment.gbt4754[0]?.slice(0, 2) ?? 0);
    if (division === 43)
        return verb.repair | verb.operate;
    if (division >= 44 && division <= 46)
        return verb.operate | verb.make;
    if (division >= 47 && division <= 50)
        return verb.build;
    if (division >= 53 && division <= 60)
        return verb.transport | verb.operate;
    if (division === 73 || division === 74)
        return verb.design | verb.test | verb.other;
    return verb.operate | verb.build | verb.other;
}
//# sourceMappingURL=lexicon.js.map