// CSV and other delimited text, streamed: charset and delimiter from the head, then chunk by chunk.
import { isAscii } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import iconv from 'iconv-lite';
import { place } from "../parse/classify-row.js";
import { CsvTokens, findDelimiter, splitCsv } from "../parse/csv-tokens.js";
import { MAX_CELL } from "../parse/parse-row.js";
import { planTable } from "../parse/read-table.js";
import { findCharset } from "./charset.js";
import { BATCH } from "./opened.js";
import { WorkbookRefused } from "./refusal.js";
const HEAD = 256 * 1024;
const CHUNK = 1024 * 1024;
function makeDecoder(charset) {
    if (charset === 'utf-8')
        return new StringDecoder('utf8');
    if (charset === 'utf-16le')
        return new StringDecoder('utf16le');
    return iconv.getDecoder(charset);
}
/** The file's beginning, and the first bytes that are not ASCII wherever they stand: they tell the charset. */
async function readHead(path) {
    const file = await open(path);
    try {
        const head = Buffer.alloc(HEAD);
        const { bytesRead } = await file.read(head, 0, HEAD, 0);
        let telling = head.subarray(0, bytesRead);
        for (let at = bytesRead; telling.length > 0 && isAscii(telling); at += telling.length) {
            const next = Buffer.alloc(CHUNK);
            const read = await file.read(next, 0, CHUNK, at);
            if (read.bytesRead === 0)
                break;
            telling = next.subarray(0, read.bytesRead);
            // From the first byte that is not ASCII, so that a chunk border inside a character does no harm.
            const wide = telling.findIndex((byte) => byte > 127);
            if (wide >= 0)
                return { head: head.subarray(0, bytesRead), telling: telling.subarray(wide) };
        }
        return { head: head.subarray(0, bytesRead), telling };
    }
    finally {
        await file.close();
    }
}
export async function openCsv(path, name, options) {
    const { size } = await stat(path);
    const { head, telling } = await readHead(path);
    const charset = findCharset(telling);
    const decoder = makeDecoder(charset);
    const text = decoder.write(head).replace(/^\ufeff/, '');
    const delimiter = findDelimiter(text);
    const rows = splitCsv(text, delimiter);
    // The last row of a cut head is cut as well.
    if (size > head.length && rows.length > 1)
        rows.pop();
    if (rows.every(({ cells }) => cells.every((cell) => cell.trim() === ''))) {
        throw new WorkbookRefused('empty', `“${name}”里没有内容`, `"${name}" has no content`);
    }
    const table = planTable({ index: 0, name: name.replace(/\.[^.]*$/, '') || name }, rows.map(({ cells }) => cells), [], options);
    const data = rows.slice(table.from).filter(({ cells }) => table.isData(cells)).length;
    table.sheet.rows = size > head.length ? Math.round((data * size) / head.length) : data;
    return {
        format: 'csv',
        sheets: [table.sheet],
        total: size,
        batches: () => readBatches(path, charset, delimiter, table),
    };
}
function parseRow(table, { cells, broken }, row) {
    const parsed = table.read(cells, row);
    if (!broken || parsed?.refused)
        return parsed;
    const { zh, en } = place(table.sheet.name, row, cells.length - 1);
    const reason = broken === 'length'
        ? {
            zh: `${zh}：内容超过 ${MAX_CELL.toLocaleString('en')} 个字符`,
            en: `${en}: more than ${MAX_CELL.toLocaleString('en')} characters`,
        }
        : { zh: `${zh}：引号没有闭合`, en: `${en}: a quote never closes` };
    const original = cells.map((cell) => cell.slice(0, MAX_CELL));
    return {
        sheet: 0,
        row,
        values: {},
        raw: {},
        extra: {},
        warnings: [],
        refused: { reason, column: cells.length - 1 },
        cells: original,
    };
}
async function* readBatches(path, charset, delimiter, table) {
    if (table.sheet.skipped !== undefined)
        return;
    let batch = [];
    let row = 0;
    let data = 0;
    const tokens = new CsvTokens(delimiter, (found) => {
        row += 1;
        if (row <= table.from)
            return;
        const parsed = parseRow(table, found, row);
        if (parsed)
            batch.push(parsed);
    });
    const decoder = makeDecoder(charset);
    let done = 0;
    let first = true;
    for await (const chunk of createReadStream(path, {
        highWaterMark: CHUNK,
    })) {
        done += chunk.length;
        let text = decoder.write(chunk);
        if (first && text !== '') {
            first = false;
            text = text.replace(/^\ufeff/, '');
        }
        tokens.write(text);
        if (batch.length >= BATCH) {
            data += batch.length;
            yield { rows: batch, done };
            batch = [];
        }
    }
    tokens.write(decoder.end() ?? '');
    tokens.end();
    table.sheet.rows = data + batch.length;
    yield { rows: batch, done };
}
//# sourceMappingURL=read-csv.js.map