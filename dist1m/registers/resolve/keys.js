/** The key of an automatic merge: the normalised full name, nothing less. */
export function fullKey(name) {
    return `f:${name.full}`;
}
/**
 * Keys of a name, 1 to 6. They survive a missing or added region, form or industry (brand alone), a
 * common brand (with the end of the industry, with the city), a shortened brand (its halves), and one
 * wrong character in the brand (a half with the industry, or region and industry with either of two).
 * A unit is found by its parent's brand and its own label only, so that branches do not fill the
 * blocks of companies.
 */
export function blockKeys(name) {
    const { brand, industry } = name;
    if (name.branch)
        return [`n:${brand}|${bareLabel(name.branch.label)}`];
    const size = brand.length;
    if (size === 0)
        return [];
    const place = name.place === 0 ? '' : String(Math.floor(name.place / 100));
    if (name.generic)
        return [`g:${brand}${industry}`, `g:${place}|${brand}`];
    if (size === 1)
        return [`${SLIP}${place}|${brand}|${industry}`];
    const tail = industry.length > 2 ? industry.slice(-2) : industry;
    const keys = [`b:${brand}`];
    if (place !== '')
        keys.push(`p:${brand}|${place}`);
    if (size === 2) {
        if (tail === '')
            return keys;
        keys.push(`i:${brand}|${tail}`, `${SLIP}${place}|${brand.charAt(0)}|${industry}`, `${SLIP}${place}|${brand.charAt(1)}|${industry}`);
        return keys;
    }
    const head = brand.slice(0, 2);
    const end = brand.slice(-2);
    if (tail !== '')
        keys.push(`i:${head}|${tail}`, `i:${end}|${tail}`);
    // A long brand is what people shorten, and where a slip in the industry ends up.
    if (size > 3)
        keys.push(`b:${head}`, `b:${end}`);
    else if (tail === '')
        keys.push(`b:${head}`);
    else
        keys.push(`i:${brand.charAt(0)}${brand.charAt(2)}|${tail}`);
    return keys;
}
/** Start of the keys that vouch for one character of the brand only. */
export const SLIP = 't:';
/** 长沙市分公司 and 长沙分公司 name one unit. */
export function bareLabel(label) {
    return label.length > 4 ? label.replace(/[省市县区]/gu, '') : label;
}
//# sourceMappingURL=keys.js.map