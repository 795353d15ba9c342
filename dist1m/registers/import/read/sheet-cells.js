// A SheetJS sheet to our rows: raw numbers, dates with the precision that their format shows, merged cells filled.
import { SSF } from '@e965/xlsx';
import { plainNumber } from "../parse/cell.js";
import { serialToDay } from "../parse/values/date.js";
const MAX_COLUMNS = 1_000;
const MAX_MERGES = 100_000;
/** Day, month or year: what of a date a number format shows. yyyy"年"m"月" shows the month. */
function precisionOf(format) {
    const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
    if (bare.includes('d'))
        return 'day';
    if (/y/.test(bare) && /m/.test(bare))
        return 'month';
    if (/y/.test(bare))
        return 'year';
    return undefined;
}
const plainFormat = /^(?:General|@|[#,0]*0(?:\.0+)?(?:_.|\s|;.*)*)$/;
function show(format, n, date1904) {
    try {
        return SSF.format(format, n, { date1904 });
    }
    catch {
        // A format that the library cannot read shows the number as it is; the number itself is kept.
        return plainNumber(n);
    }
}
function toNumberCell(n, format, date1904) {
    const z = typeof format === 'string'
        ? format
        : typeof format === 'number'
            ? (SSF.get_table()[format] ?? 'General')
            : 'General';
    if (z !== 'General' && SSF.is_date(z)) {
        const precision = precisionOf(z);
        const day = precision && serialToDay(n, date1904);
        const length = { day: 10, month: 7, year: 4 };
        return {
            n,
            text: show(z, n, date1904),
            ...(day && precision ? { date: day.slice(0, length[precision]) } : {}),
        };
    }
    if (Math.abs(n) >= 1e15)
        return { n, text: show('General', n, false) };
    if (plainFormat.test(z) && !(n > 1800 && n < 2200 && z !== 'General'))
        return { n, text: plainNumber(n) };
    return { n, text: show(z, n, date1904).trim() };
}
function toCell(cell, date1904) {
    if (!cell)
        return '';
    if (cell.t === 'n' && typeof cell.v === 'number')
        return toNumberCell(cell.v, cell.z, date1904);
    if (cell.t === 's')
        return typeof cell.v === 'string' ? cell.v : String(cell.v ?? '');
    if (cell.t === 'b')
        return cell.v ? '是' : '否';
    if (cell.t === 'd' && cell.v instanceof Date)
        return cell.v.toISOString().slice(0, 10);
    // Errors (#N/A, #REF!) say nothing.
    return '';
}
/** Rows may be missing where a sheet has gaps; the last filled row ends the list. */
export function readCells(sheet, date1904) {
    const data = (sheet['!data'] ?? []);
    const rows = [];
    for (let r = 0; r < data.length; r += 1) {
        const source = data[r];
        const width = Math.min(source?.length ?? 0, MAX_COLUMNS);
        const row = [];
        for (let c = 0; c < width; c += 1)
            row.push(toCell(source?.[c], date1904));
        while (row.length > 0 && row.at(-1) === '')
            row.pop();
        rows.push(row);
    }
    while (rows.length > 0 && rows.at(-1)?.length === 0)
        rows.pop();
    return rows;
}
export function readMerges(sheet) {
    return (sheet['!merges'] ?? [])
        .slice(0, MAX_MERGES)
        .map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
}
/**
 * Cells merged downwards among the data: a city over ten enterprises is the city of each. Only words
 * are filled in; a merged amount belongs to the rows together and would be counted twice.
 */
export function fillMerges(rows, merges, from) {
    for (const { top, left, bottom } of merges) {
        if (top < from || bottom === top)
            continue;
        const cell = rows[top]?.[left];
        if (typeof cell !== 'string' || cell === '' || /^[\d.,%\s]+$/.test(cell))
            continue;
        for (let r = top + 1; r <= Math.min(bottom, rows.length - 1); r += 1) {
            const row = [...(rows[r] ?? [])];
            if (row.every((other) => other === ''))
                continue;
            while (row.length <= left)
                row.push('');
            if (row[left] === '')
                row[left] = cell;
            rows[r] = row;
        }
    }
}
//# sourceMappingURL=sheet-cells.js.map