import { markNegated } from "./exclusions.js";
import { isMark, kinds, noun, pairAt } from "./tokens.js";
import { govern, groupVerbs } from "./verb-groups.js";
import { activityGoods, sameGoods, scrap } from "./words.js";
const semicolon = ';'.charCodeAt(0);
/** A clause with more words than any real one is read in pieces, so that hostile text costs linear time. */
const mostTokens = 200;
/** Every word of the chain in a prepared text, in order, with the verbs that govern it. */
export function readMentions(text, lexicon) {
    const tokens = [];
    const mentions = [];
    let verbs = 0;
    let goods = 0;
    lexicon.trie.scan(text.codes, text.length, (number, start, end) => {
        const pattern = lexicon.patterns[number];
        tokens.push({ pattern, start, end, negated: false });
        verbs |= pattern.verb;
        goods += pattern.targets.length;
    });
    if (goods === 0)
        return { mentions, verbs };
    let from = 0;
    let clauseStart = 0;
    for (let i = 0; i <= text.length; i++) {
        if (i < text.length && text.codes[i] !== semicolon)
            continue;
        let to = from;
        while (to < tokens.length && tokens[to].start < i)
            to++;
        const clause = tokens.slice(from, to);
        if (clause.some((token) => token.pattern.targets.length > 0)) {
            for (let at = 0; at < clause.length; at += mostTokens) {
                readClause(text, clause.slice(at, at + mostTokens), clauseStart, i, mentions);
            }
        }
        from = to;
        clauseStart = i + 1;
    }
    return { mentions, verbs };
}
function readClause(text, tokens, start, end, mentions) {
    markNegated(text.codes, tokens, start, end);
    let branchOnly = false;
    let noMaking = false;
    let electronics = false;
    let dealer = 0;
    let plant = false;
    let volts = 0;
    for (const token of tokens) {
        if (token.pattern.sign === 'branchOnly')
            branchOnly = true;
        if (token.pattern.sign === 'noMaking')
            noMaking = true;
        if (token.pattern.sign === 'electronics')
            electronics = true;
        if (token.pattern.sign === 'plant')
            plant = true;
        if (token.pattern.sign === 'dealer')
            dealer++;
        if (token.pattern.sign === 'volts')
            volts = Math.max(volts, readVolts(text.codes, token, start));
    }
    const groups = groupVerbs(text.codes, tokens, start, end);
    tokens.forEach((token, index) => {
        if (token.pattern.targets.length === 0)
            return;
        const governed = govern(text.codes, groups, token);
        mentions.push({
            pattern: token.pattern,
            start: token.start,
            end: token.end,
            verbs: governed.verbs,
            beside: governed.beside,
            negated: token.negated,
            moved: isMoved(text.codes, tokens, index, start, end, groups) || governed.head,
            goods: activityGoods.has(pairAt(text.codes, token.end)),
            branchOnly,
            noMaking,
            electronics,
            plant,
            dealer: dealer > 1,
            volts,
        });
    });
}
/** 110kV, ±800kV, 220千伏 → the number; 特高压 1000, 超高压 330. `以下` after it still names it as the top. */
function readVolts(codes, token, start) {
    if (token.pattern.text === '特高压')
        return 1000;
    if (token.pattern.text === '超高压')
        return 330;
    let value = 0;
    let scale = 1;
    for (let i = token.start - 1; i >= start; i--) {
        const digit = codes[i] - 48;
        if (digit < 0 || digit > 9)
            break;
        value += digit * scale;
        scale *= 10;
    }
    return value;
}
/** 变压器配件 is no transformer: a noun that follows a word of the chain takes over, and scrap before it too. */
function isMoved(codes, tokens, index, start, end, groups) {
    const token = tokens[index];
    if (token.start > start && scrap.includes(String.fromCharCode(codes[token.start - 1])))
        return true;
    const at = token.end;
    if (at >= end || kinds[codes[at]] !== noun || isMark(codes[at]))
        return false;
    const next = tokens[index + 1];
    if (next?.start === at) {
        if (next.pattern.verb !== 0)
            return !groups.some((group) => group.start <= at && group.end > at);
        if (next.pattern.targets.length > 0)
            return !isSameKind(token.pattern, next.pattern);
        return next.pattern.sign === 'not' && !sameGoods.has(pairAt(codes, at));
    }
    if ('箱柜器屏站厂'.includes(String.fromCharCode(codes[at])))
        return false;
    return !sameGoods.has(pairAt(codes, at));
}
/** 变压器互感器 is a list without its separator, 变压器潜油泵 a pump: only goods of one group run on. */
function isSameKind(left, right) {
    return left.targets.some((one) => right.targets.some((other) => one.group === other.group));
}
//# sourceMappingURL=clauses.js.map