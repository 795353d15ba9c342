// Excel files (xlsx, xls, xlsb, ods, and HTML or XML saved as .xls), read whole inside the worker thread.
import { createRequire } from 'node:module';
import { read, set_cptable } from '@e965/xlsx';
import iconv from 'iconv-lite';
import { planTable } from "../parse/read-table.js";
import { cleanText } from "../parse/text.js";
import { findCharset } from "./charset.js";
import { checkZip, damaged, encrypted } from "./check-zip.js";
import { BATCH } from "./opened.js";
import { WorkbookRefused } from "./refusal.js";
import { fillMerges, readCells, readMerges } from "./sheet-cells.js";
const MAX_SHEETS = 200;
const HEAD = 400;
// Old .xls files hold GBK strings; the library needs its code pages.
set_cptable(createRequire(import.meta.url)('@e965/xlsx/dist/cpexcel'));
function parse(bytes, format, name) {
    // Formulas, macros, styles and links are not read: the stored values are what the sheet showed.
    const options = {
        dense: true,
        cellNF: true,
        cellText: false,
        cellHTML: false,
        cellFormula: false,
        bookVBA: false,
    };
    try {
        if (format === 'markup')
            return read(iconv.decode(bytes, charsetOfMarkup(bytes)), {
                ...options,
                type: 'string',
                raw: true,
            });
        return read(bytes, { ...options, type: 'buffer', codepage: 936 });
    }
    catch (error) {
        if (error instanceof Error &&
            /password|ECMA-376|EncryptionInfo|Encryption Flags|ODS Encryption/i.test(error.message))
            throw encrypted(name);
        throw damaged(name, error);
    }
}
function charsetOfMarkup(bytes) {
    const declared = /charset=["']?([\w-]+)|encoding=["']([\w-]+)/i.exec(bytes.toString('latin1', 0, 2048));
    const name = declared?.[1] ?? declared?.[2];
    const found = findCharset(bytes);
    return name && /^gb/i.test(name) && found === 'gb18030' ? 'gb18030' : found;
}
function openSheet(book, sheetName, index, options) {
    const name = cleanText(sheetName).slice(0, 80);
    const sheet = Object.hasOwn(book.Sheets, sheetName) ? book.Sheets[sheetName] : undefined;
    const rows = sheet?.['!data'] ? readCells(sheet, options.date1904 === true) : [];
    const merges = sheet ? readMerges(sheet) : [];
    const table = planTable({ index, name }, rows.slice(0, HEAD), merges, options);
    if ((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0)
        table.sheet.skipped = '隐藏的工作表，没有读取';
    if (table.sheet.skipped === undefined) {
        fillMerges(rows, merges, table.from);
        for (let row = table.from; row < rows.length; row += 1)
            if (table.isData(rows[row] ?? []))
                table.sheet.rows += 1;
    }
    // The library's own cells are let go: the rows are all that is needed from here on.
    if (sheet)
        delete book.Sheets[sheetName];
    return { table, rows };
}
/** Opens every visible sheet; those without a table say why in `skipped`. */
export function openSheets(bytes, format, name, options) {
    if (format === 'zip')
        checkZip(bytes, name);
    const book = parse(bytes, format, name);
    const count = book.SheetNames.length;
    if (count > MAX_SHEETS) {
        throw new WorkbookRefused('too-big', `“${name}”有 ${count} 个工作表，超过 ${MAX_SHEETS} 个`, `"${name}" has ${count} sheets, more than ${MAX_SHEETS}`);
    }
    const date1904 = book.Workbook?.WBProps?.date1904 === true;
    const sheets = book.SheetNames.map((sheetName, index) => openSheet(book, sheetName, index, {
        ...options,
        date1904,
        overrides: options.overrides?.filter(({ sheet }) => sheet === index),
    }));
    return {
        format: format === 'zip' ? 'xlsx' : 'xls',
        sheets: sheets.map(({ table }) => table.sheet),
        total: bytes.length,
        batches: () => readBatches(sheets, bytes.length),
    };
}
async function* readBatches(sheets, total) {
    const open = sheets.filter(({ table }) => table.sheet.skipped === undefined);
    const all = open.reduce((sum, { rows }) => sum + rows.length, 0);
    let batch = [];
    let seen = 0;
    for (const { table, rows } of open) {
        seen += table.from;
        for (let row = table.from; row < rows.length; row += 1) {
            seen += 1;
            const parsed = table.read(rows[row] ?? [], row + 1);
            if (parsed)
                batch.push(parsed);
            if (batch.length < BATCH)
                continue;
            yield { rows: batch, done: Math.floor((total * seen) / all) };
            batch = [];
        }
    }
    yield { rows: batch, done: total };
}
//# sourceMappingURL=read-sheets.js.map