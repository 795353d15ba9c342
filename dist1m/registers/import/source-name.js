// What a file's name says: which series it belongs to, and of which day it speaks. Pure.
// Digits on either side make it another number: 2013-2014 is no month, 20240131 is no year.
const day = /(?<!\d)(20\d{2})(?:[-_.年](0?[1-9]|1[0-2])[-_.月](0?[1-9]|[12]\d|3[01])日?|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?!\d)/;
const month = /(?<!\d)(20\d{2})[-_.年](0?[1-9]|1[0-2])月?(?!\d)/;
const year = /(?<!\d)(20\d{2})(?:年度?)?(?!\d)/;
/** The series of a file: its name without folder, extension, dates and copy marks. `衡阳名录2024-03.xlsx` → 衡阳名录 */
export function seriesOf(filename) {
    const base = filename.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,5}$/i, '');
    const bare = base
        .replace(new RegExp(day, 'g'), '')
        .replace(new RegExp(month, 'g'), '')
        .replace(new RegExp(year, 'g'), '')
        .replace(/[（(]\d+[)）]|副本|最终版|终稿|\bcopy\b|\bfinal\b/gi, '')
        .replace(/^[\s_\-—·.]+|[\s_\-—·.]+$/g, '');
    return bare || base;
}
/**
 * The last day of the latest date in a file's name, never after `today`:
 * 2024-03 → 2024-03-31, 2023年 → 2023-12-31, 2013-2014 → 2014-12-31.
 */
export function dateIn(filename, today) {
    for (const pattern of [day, month, year]) {
        const dates = [...filename.matchAll(new RegExp(pattern, 'g'))]
            .map(([, y = '', m, d, m2, d2]) => lastDayOf(y, m ?? m2, d ?? d2))
            .filter((date) => date <= today)
            .sort();
        if (dates.length > 0)
            return dates.at(-1);
    }
    return undefined;
}
function lastDayOf(year, month = '12', day) {
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    const within = day === undefined ? last : Math.min(Number(day), last);
    return `${year}-${month.padStart(2, '0')}-${String(within).padStart(2, '0')}`;
}
//# sourceMappingURL=source-name.js.map