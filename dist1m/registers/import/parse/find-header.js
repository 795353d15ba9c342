import { textOf } from "./cell.js";
import { isHeaderWord, joint, matchHeader, normaliseHeader } from "./match-header.js";
import { cleanText } from "./text.js";
import { findPeriod, findSheetUnit, readUnit } from "./units.js";
const SCAN = 80;
function words(cell) {
    return cleanText(textOf(cell))
        .replace(/\s*\n\s*/g, '')
        .replace(/[ \t]+/g, ' ');
}
function filled(row) {
    return (row ?? []).flatMap((cell, column) => {
        const text = words(cell);
        return text === '' ? [] : [{ column, text }];
    });
}
function isNumeric(text) {
    return /^[-+(]?[\d,.]+%?\)?$/.test(text) && !/^(?:19|20)\d{2}$/.test(text);
}
/** Points of one row as the header's main row: known words count, numbers and long texts speak against it. */
function score(row, kind) {
    const cells = filled(row);
    if (cells.length === 0)
        return 0;
    let points = 0;
    let known = 0;
    const seen = new Set();
    for (const { text } of cells) {
        if (isNumeric(text) || text.length > 40)
            points -= 0.7;
        else if (/[:：].{2,}/.test(text) && !/[(（].*[:：]/.test(text))
            points -= 0.7;
        else {
            const best = matchHeader(text, kind)[0];
            if (best && best.score >= 0.6 && !seen.has(best.field)) {
                seen.add(best.field);
                known += 1;
                points += best.score + (best.field === 'name' ? 1 : 0);
            }
            else if (isHeaderWord(text, kind))
                points += 0.3;
        }
    }
    return known >= 2 ||
        (known === 1 && seen.has('name') && cells.length === 1 && cells[0]?.text.length !== 2) ||
        (known === 1 && points > 1.2)
        ? points
        : 0;
}
/** The value of a cell, looked up through the merged area that covers it. */
function makeLookup(rows, merges) {
    const near = merges.filter((merge) => merge.top < SCAN);
    return (row, column) => {
        const own = words(rows[row]?.[column]);
        if (own !== '')
            return own;
        const area = near.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right);
        return area ? words(rows[area.top]?.[area.left]) : '';
    };
}
/** A row under the main one that still belongs to the header: words only, and none under the name. */
function continues(rows, main, row, kind, nameColumn, merges) {
    const cells = filled(rows[row]);
    if (cells.length === 0)
        return false;
    if (merges.some((m) => m.top <= main && m.bottom >= row && m.left <= nameColumn && m.right >= nameColumn))
        return true;
    if (words(rows[row]?.[nameColumn]) !== '')
        return false;
    const wordy = cells.every(({ text }) => !isNumeric(text) && text.length <= 24);
    if (!wordy || cells.some(({ text }) => /^(?:合计|小计|总计)/.test(text.replace(/\s/g, ''))))
        return false;
    // Words under an empty header cell: the parts of a group whose merge is lost.
    if (cells.some(({ column }) => words(rows[main]?.[column]) === ''))
        return true;
    return cells.some(({ text }) => isHeaderWord(text, kind) ||
        readUnit(text) !== undefined ||
        (findPeriod(text) !== undefined && normaliseHeader(text) === ''));
}
/** 1 2 3 4 … or 甲 乙 1 2: the row of column numbers that statistical forms put under the header. */
function isNumberingRow(row) {
    const cells = filled(row).map(({ text }) => text.replace(/[()（）栏列]/g, ''));
    if (cells.length < 3)
        return false;
    const numbers = cells.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
    const letters = cells.filter((text) => /^[甲乙丙丁戊己庚辛A-Z—-]$/.test(text));
    const rising = numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1);
    return rising && numbers.length >= 2 && numbers.length + letters.length === cells.length;
}
function isGroupRow(rows, row, width, merges, kind) {
    const cells = filled(rows[row]);
    if (cells.length === 0 ||
        cells.some(({ text }) => isNumeric(text) || text.length > 30 || /[:：]/.test(text)))
        return false;
    const wide = merges.find((m) => m.top <= row && m.bottom >= row && m.right > m.left);
    if (wide && wide.right - wide.left + 1 >= Math.max(2, width - 1))
        return false;
    if (merges.some((m) => m.top === row && m.bottom > row))
        return true;
    if (cells.length === 1)
        return (wide !== undefined &&
            (cells[0]?.column ?? 0) > 0 &&
            cells.every(({ text }) => findSheetUnit(text) === undefined));
    return (cells.length >= 2 &&
        (cells.some(({ text }) => isHeaderWord(text, kind)) ||
            (wide !== undefined &&
                !cells.some(({ text }) => /^\d{4}年/.test(text) && text.length > 12)) ||
            cells.every(({ text }) => /(?:情况|信息|指标|数据|计划|资料|概况)$/.test(text))));
}
/** The header, or undefined when no row of the first 80 names at least two known columns or a name. */
export function findHeader(rows, kind, merges = []) {
    let main = -1;
    let best = 0;
    for (let row = 0; row < Math.min(rows.length, SCAN); row += 1) {
        const points = score(rows[row], kind);
        if (points > best + 0.5)
            [main, best] = [row, points];
    }
    if (main < 0)
        return undefined;
    const lookup = makeLookup(rows, merges);
    const width = Math.max(...rows.slice(main, main + 3).map((row) => row.length));
    const nameColumn = filled(rows[main]).toSorted((a, b) => nameScore(b.text, kind) - nameScore(a.text, kind))[0]
        ?.column ?? 0;
    let first = main;
    while (first > 0 && main - first < 3 && isGroupRow(rows, first - 1, width, merges, kind))
        first -= 1;
    let last = main;
    while (last + 1 < rows.length &&
        last - main < 3 &&
        continues(rows, main, last + 1, kind, nameColumn, merges))
        last += 1;
    const joined = joinWords(rows, first, last, width, merges, lookup);
    if (isNumberingRow(rows[last + 1]))
        last += 1;
    return { first, last, words: joined, ...readAbove(rows, first) };
}
function nameScore(text, kind) {
    return matchHeader(text, kind).find(({ field }) => field === 'name')?.score ?? 0;
}
/** Without merges (CSV) a group's words stand over its first column only and reach to the next group. */
function joinWords(rows, first, last, width, merges, lookup) {
    return Array.from({ length: width }, (_, column) => {
        const parts = [];
        for (let row = first; row <= last; row += 1) {
            let text = lookup(row, column);
            if (text === '' && row < last && merges.length === 0 && hasBelow(rows, row, last, column)) {
                for (let left = column - 1; left >= 0 && text === ''; left -= 1) {
                    text = words(rows[row]?.[left]);
                    if (text !== '' && !hasBelow(rows, row, last, left))
                        text = '';
                    else if (text === '' && !hasBelow(rows, row, last, left))
                        break;
                }
            }
            // Longer words are a note in the wrong place; they are cut, not compared.
            if (text !== '' && parts.at(-1) !== text)
                parts.push(text.slice(0, 100));
        }
        return parts.join(joint);
    });
}
function hasBelow(rows, row, last, column) {
    for (let below = row + 1; below <= last; below += 1)
        if (words(rows[below]?.[column]) !== '')
            return true;
    return false;
}
function readAbove(rows, first) {
    const lines = rows.slice(0, first).map((row) => filled(row).map(({ text }) => text));
    const pieces = lines.flat();
    const unit = pieces.map((text) => findSheetUnit(text)).find((found) => found !== undefined);
    const period = pieces
        .filter((text) => !/填报|日期|时间|截至|截止|制表/.test(text))
        .map((text) => findPeriod(text))
        .find((found) => found !== undefined);
    const title = lines
        .filter((line) => line.length > 0)
        .map((line) => line.join(' '))
        .join('\n')
        .slice(0, 1000);
    return {
        title,
        ...(period === undefined ? {} : { period }),
        ...(unit === undefined ? {} : { unit }),
    };
}
//# sourceMappingURL=find-header.js.map