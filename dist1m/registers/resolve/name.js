// The grammar of a Chinese organisation's name: 行政区划 + 字号 + 行业 + 组织形式, with brackets anywhere,
// former names, notes and the label of a unit (分公司, 办事处 …) behind its parent's full name.
import { divisionList, divisionTrie, levelOf } from "./divisions.js";
import { formEnds, forms } from "./forms.js";
import { industryEnds, industryStarts } from "./industries.js";
import { cutSpan, normaliseInto, text, textSlice } from "./normalise.js";
import { readOrdinals } from "./numerals.js";
import { addRegion, found, resetRegions, takeLocality, takeRegions } from "./regions.js";
import { findUnit, unit } from "./unit.js";
const NONE = Object.freeze([]);
const FORMER = /^(?:原名称?|原|曾用名称?|更名前|前身为?|旧名|曾名)(?:为|是)?(.{4,})$/u;
const NOTES = new Set('已注销 注销 吊销 已吊销 停产 已停产 停业 在建 筹 筹建 筹备 拟建 个体 个体工商户 个体户 盖章 公章 规上 规下 存续 在业 总部 本部 新 新增 已更名'.split(' '));
let core = new Uint16Array(512);
/**
 * Parses a name as registers and people write it. Never fails: what is not understood stays in the
 * brand, and `full` is always usable.
 * @example parseName('始峰科技（湖南）有限公司') // brand 始峰, industry 科技, regions ['湖南省']
 */
export function parseName(raw) {
    normaliseInto(raw);
    const former = text.spanCount > 0 || raw.includes('曾用名') ? takeNotes() : NONE;
    const length = text.length;
    const full = length === raw.length && former.length === 0 ? flatOr(raw) : textSlice(0, length);
    const label = findUnit(length);
    const end = label < 0 ? length : label;
    const name = parseSpan(end, true);
    name.raw = raw;
    name.full = full;
    name.former = former;
    name.ordinals = readOrdinals(text.units, length, end);
    if (label >= 0)
        name.branch = { of: full.slice(0, end), label: full.slice(end), kind: unit.kind };
    return name;
}
/** The raw string itself where it is normalised already; saves a copy for most rows. */
function flatOr(raw) {
    const units = text.units;
    for (let i = 0; i < raw.length; i += 1) {
        if (raw.charCodeAt(i) !== units[i])
            return textSlice(0, text.length);
    }
    return raw;
}
/** Takes bracketed former names and notes out of the text; returns the former names. */
function takeNotes() {
    let former;
    for (let i = text.spanCount - 1; i >= 0; i -= 1) {
        const from = text.spans[i * 2];
        const to = text.spans[i * 2 + 1];
        if (to > text.length || to - from >= text.length)
            continue;
        const inside = textSlice(from, to);
        const match = FORMER.exec(inside);
        if (match?.[1] === undefined && !NOTES.has(inside))
            continue;
        if (match?.[1] !== undefined)
            (former ??= []).push(match[1]);
        cutSpan(from, to);
    }
    const all = textSlice(0, text.length);
    const at = all.indexOf('曾用名');
    if (at > 3) {
        const match = FORMER.exec(all.slice(at));
        if (match?.[1] !== undefined)
            (former ??= []).push(match[1]);
        cutSpan(at, text.length);
    }
    return former ?? NONE;
}
/** Parses [0, end) of the text into region, brand, industry and form. */
function parseSpan(end, allowWeak) {
    const units = text.units;
    resetRegions();
    let formAt = end;
    const formIndex = formEnds.longestBefore(units, 1, end);
    let form = '';
    let group = false;
    if (formIndex >= 0 && (end - formEnds.matchEnd > 1 || end >= 5)) {
        const known = forms[formIndex];
        formAt = formEnds.matchEnd;
        form = known?.name ?? '';
        group = known?.group ?? false;
    }
    const start = takeLocality(takeRegions(formAt, allowWeak), formAt, allowWeak);
    const length = copyCore(start, formAt);
    const coreEnd = trimGroup(length);
    if (coreEnd < length)
        group = true;
    const brandEnd = findBrandEnd(coreEnd);
    if (found.weak && (brandEnd < 2 || generic))
        return parseSpan(end, false);
    const name = coreSlice(0, coreEnd);
    return {
        raw: '',
        full: '',
        regions: found.names,
        place: found.place,
        locality: found.locality,
        brand: brandEnd === coreEnd ? name : name.slice(0, brandEnd),
        generic,
        industry: name.slice(brandEnd),
        form,
        group,
        ordinals: NONE,
        former: NONE,
    };
}
/** Copies [from, to) without bracketed divisions and one division in the middle (中车|株洲|电机). */
function copyCore(from, to) {
    const units = text.units;
    if (to > core.length)
        core = new Uint16Array(to * 2);
    let length = 0;
    let at = from;
    for (let i = 0; i < text.spanCount; i += 1) {
        const open = text.spans[i * 2];
        const close = text.spans[i * 2 + 1];
        if (open < at || close > to || !takeBracket(open, close))
            continue;
        for (let j = at; j < open; j += 1)
            core[length++] = units[j];
        at = close;
    }
    for (let j = at; j < to; j += 1)
        core[length++] = units[j];
    return length >= 6 ? cutMiddle(length) : length;
}
function takeBracket(open, close) {
    const index = divisionTrie.longestFrom(text.units, open, close);
    if (index < 0)
        return false;
    if (divisionTrie.matchEnd === close)
        return addRegion(index) || found.placed;
    return false;
}
function cutMiddle(length) {
    const last = Math.min(4, length - 4);
    for (let i = 2; i <= last; i += 1) {
        const index = divisionTrie.longestFrom(core, i, length);
        if (index < 0)
            continue;
        const division = divisionList[index];
        const stop = divisionTrie.matchEnd;
        if (!division || division.weak || length - stop < 2 || levelOf(division.codes[0] ?? 0) > 2)
            continue;
        if (!addRegion(index))
            continue;
        core.copyWithin(i, stop, length);
        return length - (stop - i);
    }
    return length;
}
const GROUP = [0x96c6, 0x56e2];
/** 旗滨集团 and 旗滨 are one brand. */
function trimGroup(length) {
    return length >= 4 && core[length - 1] === GROUP[1] && core[length - 2] === GROUP[0]
        ? length - 2
        : length;
}
let generic = false;
/** The brand ends where the run of industry words before the form begins. */
function findBrandEnd(length) {
    let at = length;
    let previous = length;
    while (at > 0) {
        const width = industryEnds.longestBefore(core, 0, at);
        if (width < 0)
            break;
        const start = industryEnds.matchEnd;
        if (start === 1 && core[0] > 127)
            break;
        if (width === 1 && (at !== length || start < 2))
            break;
        previous = at;
        at = start;
    }
    // Nothing but industry words (湖南|电力|设备): the first of them serves as the brand.
    generic = at === 0;
    if (at === 0)
        return previous;
    if (at < length || length < 5)
        return at;
    for (let i = 2; i < length - 1; i += 1) {
        if (industryStarts.longestFrom(core, i, length) > 0)
            return i;
    }
    return length;
}
function coreSlice(from, to) {
    return String.fromCharCode.apply(null, core.subarray(from, to));
}
//# sourceMappingURL=name.js.map