// The divisions and the locality at the front of a name: 湖南省|醴陵市, 岳阳|经济技术开发区, 古丈县|红石林镇.
import { divisionList, divisionTrie, isWithin } from "./divisions.js";
import { text, textSlice } from "./normalise.js";
import { Trie } from "./trie.js";
const NONE = Object.freeze([]);
/** A division that ends in 市 or 县 does not swallow the first character of these: 长沙|市政工程. */
const SUFFIX_WORDS = {
    市: '政场容郊井',
    县: '域城',
    区: '域块',
    州: '际',
};
const suffixTraps = new Map(Object.entries(SUFFIX_WORDS).map(([suffix, next]) => [
    suffix.charCodeAt(0),
    new Set([...next].map((char) => char.charCodeAt(0))),
]));
const TOWN_ENDS = new Set([...'镇乡村'].map((char) => char.charCodeAt(0)));
/** 农村, 乡村: words, not the names of places. */
const NO_TOWN = new Set([...'农乡新水'].map((char) => char.charCodeAt(0)));
const zones = new Trie();
for (const zone of [
    '经济技术开发区',
    '经济开发区',
    '高新技术产业开发区',
    '高新技术开发区',
    '高新开发区',
    '高新区',
    '经开区',
    '开发区',
    '工业园区',
    '工业园',
    '工业区',
    '管理区',
    '新区',
    '示范区',
    '度假区',
    '风景区',
    '园区',
    '产业园',
    '科技园',
    '保税区',
]) {
    zones.add(zone, zone.length);
}
/** What the name in work has given so far. */
export const found = {
    place: 0,
    placed: false,
    names: NONE,
    /** A division or locality was taken that may prove to be the brand. */
    weak: false,
    locality: '',
};
export function resetRegions() {
    found.place = 0;
    found.placed = false;
    found.names = NONE;
    found.weak = false;
    found.locality = '';
}
/** Takes divisions from the front while each lies in the one before; returns where the brand starts. */
export function takeRegions(end, allowWeak) {
    const units = text.units;
    let at = 0;
    while (end - at >= 3) {
        const index = divisionTrie.longestFrom(units, at, end);
        if (index < 0)
            break;
        let stop = divisionTrie.matchEnd;
        const traps = suffixTraps.get(units[stop - 1]);
        if (traps?.has(units[stop]) && stop < end)
            stop -= 1;
        const weak = divisionList[index]?.weak ?? false;
        if (weak && (!allowWeak || end - stop < (found.placed ? 3 : 4)))
            break;
        if (!addRegion(index))
            break;
        if (weak)
            found.weak = true;
        at = stop;
    }
    return at;
}
/** A zone, town or village behind the division: 经济技术开发区, 筻口镇, 双溪乡排若村. */
export function takeLocality(from, end, allowed) {
    if (from === 0 || !allowed)
        return from;
    const units = text.units;
    let at = from;
    for (let i = at; i <= at + 5 && i < end - 4; i += 1) {
        if (zones.longestFrom(units, i, end) < 0 || end - zones.matchEnd < 2)
            continue;
        at = zones.matchEnd;
        break;
    }
    for (let i = at + 2; i < Math.min(at + 5, end - 2); i += 1) {
        if (!TOWN_ENDS.has(units[i]) || NO_TOWN.has(units[i - 1]))
            continue;
        at = i + 1;
        i = at + 1;
    }
    if (at > from) {
        found.weak = true;
        found.locality = textSlice(from, at);
    }
    return at;
}
const chains = new Map();
/** Adds a division unless it lies outside the one before; the list of names is shared between rows. */
export function addRegion(index) {
    const division = divisionList[index];
    if (!division)
        return false;
    let code = division.codes.length === 1 ? division.codes[0] : -1;
    if (found.placed && found.place !== 0) {
        code = -1;
        for (const candidate of division.codes) {
            if (candidate !== found.place && isWithin(candidate, found.place))
                code = candidate;
        }
        if (code < 0)
            return false;
    }
    if (found.placed && found.place === 0 && found.names.length > 1)
        return false;
    if (code >= 0)
        found.place = code;
    found.names = found.placed ? [...found.names, division.name] : shareNames(index, division.name);
    found.placed = true;
    return true;
}
function shareNames(index, name) {
    const held = chains.get(index);
    if (held)
        return held;
    const names = Object.freeze([name]);
    chains.set(index, names);
    return names;
}
//# sourceMappingURL=regions.js.map