// CSV for Excel: UTF-8 with BOM, RFC 4180 quotes, the scope in lines of its own above the header.
import { neutralise } from "./neutral.js";
import { asNumber } from "./table.js";
function field(cell, numeric) {
    if (cell === null || cell === undefined)
        return '';
    const plain = numeric ? asNumber(cell) : undefined;
    if (plain !== undefined)
        return plain;
    const text = neutralise(String(cell));
    return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
/** Pieces of UTF-8 bytes, some 64 KB each; memory stays bounded whatever the row count. */
export async function* writeCsv({ columns, rows, scope }) {
    let text = '\ufeff';
    for (const [label, words] of scope)
        text += `${field(`${label}：${words}`, false)}\r\n`;
    text += `${columns.map(({ header }) => field(header, false)).join(',')}\r\n`;
    for await (const row of rows) {
        text += `${columns.map(({ type }, index) => field(row[index], type === 'number')).join(',')}\r\n`;
        if (text.length < 32_768)
            continue;
        yield Buffer.from(text);
        text = '';
    }
    yield Buffer.from(text);
}
//# sourceMappingURL=write-csv.js.map