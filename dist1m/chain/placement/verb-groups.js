// Verbs of a clause as groups, each before or after its goods: 制造、销售 after a list, 销售： before one.
import { isMark, kinds, link, noun, pairAt, separator } from "./tokens.js";
import { verb } from "./verbs.js";
import { afterVerb, sameGoods, tools } from "./words.js";
const colon = ':'.charCodeAt(0);
export function groupVerbs(codes, tokens, start, end) {
    const groups = [];
    for (const [index, token] of tokens.entries()) {
        if (token.pattern.verb === 0 || token.negated)
            continue;
        const last = groups.at(-1);
        if (last && isJoined(codes, last, token)) {
            last.last = index;
            last.end = token.end;
            last.mask |= token.pattern.verb;
        }
        else {
            groups.push({
                first: index,
                last: index,
                start: token.start,
                end: token.end,
                mask: token.pattern.verb,
                side: 'neither',
            });
        }
    }
    return groups.flatMap((group) => takeSide(codes, tokens, group, start, end));
}
/** 制造、销售 and 设计及安装 are one group; nothing but separators and links between, and no goods. */
function isJoined(codes, group, token) {
    for (let i = group.end; i < token.start; i++) {
        const kind = kinds[codes[i]];
        if (kind === noun && !isMark(codes[i]))
            return afterVerb.has(pairAt(codes, i)) && i + 2 === token.start;
        if (codes[i] === colon)
            return false;
    }
    return true;
}
function takeSide(codes, tokens, group, start, end) {
    if (isCompound(codes, tokens, group, end))
        return [];
    const left = isNounBefore(codes, group.start, start);
    const right = isNounAfter(codes, group.end, end);
    if (left && !right)
        return [{ ...group, side: 'after' }];
    if (!left && right)
        return [{ ...group, side: 'before' }];
    if (!left)
        return [{ ...group, side: onlyBefore(codes, group.start, start) ? 'before' : 'after' }];
    if (group.first === group.last) {
        // Goods on both sides: 变压器生产设备 is a tool; 电缆销售开关柜 can only be read as a list before its verb.
        return tools.has(pairAt(codes, group.end)) || (group.mask & deeds) === 0
            ? []
            : [{ ...group, side: 'after' }];
    }
    const head = { ...group, mask: 0, side: 'after' };
    const verbs = tokens
        .slice(group.first, group.last + 1)
        .filter((token) => token.pattern.verb !== 0);
    const tail = verbs.pop();
    const before = verbs.at(-1);
    if (before.end === tail.start)
        return tools.has(pairAt(codes, group.end)) ? [] : [{ ...group, side: 'after' }];
    for (const one of verbs)
        head.mask |= one.pattern.verb;
    head.end = before.end;
    return [head, { ...group, start: tail.start, mask: tail.pattern.verb, side: 'before' }];
}
/** Verbs strong enough to close a list without a separator after them; 管理 or 检测 between nouns is part of a name. */
const deeds = verb.make | verb.process | verb.sell | verb.build | verb.repair;
/** 测试与试验设备, 公共管理用标牌: the verb only describes the noun that follows. */
function isCompound(codes, tokens, group, end) {
    let at = group.end;
    if (at < end && codes[at] === use)
        return true;
    while (at < end && kinds[codes[at]] === link)
        at++;
    const next = tokens[group.last + 1];
    return (next?.start === at &&
        (next.pattern.sign === 'not' || next.pattern.sign === 'plant') &&
        next.pattern.targets.length === 0 &&
        tools.has(next.pattern.text.slice(-2)));
}
const use = '用'.charCodeAt(0);
function isNounBefore(codes, at, start) {
    let i = at - 1;
    while (i >= start && (kinds[codes[i]] === link || isMark(codes[i])))
        i--;
    return i >= start && kinds[codes[i]] === noun;
}
function isNounAfter(codes, at, end) {
    if (at >= end)
        return false;
    const code = codes[at];
    if (code === colon)
        return true;
    if (kinds[code] !== noun || isMark(code))
        return false;
    return !afterVerb.has(pairAt(codes, at));
}
/** Nothing but separators stands before: the clause opens with its verbs. */
function onlyBefore(codes, at, start) {
    for (let i = start; i < at; i++)
        if (kinds[codes[i]] === noun)
            return false;
    return true;
}
/**
 * The verbs over one word. With verbs on both sides, the ones directly after it win for the last
 * of the list, the ones before it for the others: 生产A、B、C销售 makes A and B, sells C.
 */
export function govern(codes, groups, token) {
    // 承修类三级: a word that is its own verb needs no other.
    if (token.pattern.verb !== 0)
        return { verbs: 0, beside: false, head: false };
    let before;
    let after;
    for (const group of groups) {
        if (group.end <= token.start)
            before = group.side === 'before' ? group : undefined;
        else if (group.start >= token.end) {
            if (group.side === 'after')
                after = group;
            break;
        }
    }
    const beside = after?.start === token.end || before?.end === token.start;
    if (!after)
        return { verbs: before?.mask ?? 0, beside, head: false };
    let listed = false;
    let head = false;
    // The noun after 的 takes the goods right before it, and the whole list when 和 or 及 closes that.
    let reaches = true;
    for (let i = token.end; i < after.start; i++) {
        const code = codes[i];
        if (kinds[code] === separator) {
            listed = true;
            reaches = false;
        }
        else if (code === and || code === along)
            reaches = true;
        else if (code === of &&
            reaches &&
            i + 1 < after.start &&
            kinds[codes[i + 1]] === noun) {
            head ||= !sameGoods.has(pairAt(codes, i + 1));
        }
    }
    if (before && listed)
        return { verbs: before.mask, beside, head: false };
    return { verbs: after.mask, beside, head };
}
const of = '的'.charCodeAt(0);
const and = '和'.charCodeAt(0);
const along = '及'.charCodeAt(0);
//# sourceMappingURL=verb-groups.js.map