import { writeXlsx } from "./write-xlsx.js";
/**
 * A workbook with one sheet per sheet that has refused rows: its title, its own columns and cells, then
 * 原行号 and 退回原因. Corrected there, the file can be imported again as it is. Cells are text, so that a code of
 * 18 digits stays whole.
 */
export async function refusedWorkbook(rows, sheets) {
    const made = [];
    for (const sheet of sheets) {
        const own = rows.filter((row) => row.sheet === sheet.index);
        if (own.length === 0)
            continue;
        const width = own.reduce((widest, { cells }) => Math.max(widest, cells.length), sheet.columns.length);
        const headers = Array.from({ length: width }, (_, index) => sheet.columns[index]?.header ?? '');
        made.push({
            name: sheet.name,
            // The title may hold the unit and the year that the columns count by.
            above: sheet.title === '' ? [] : sheet.title.split('\n'),
            columns: [...headers, '原行号', '退回原因'].map((header) => ({
                header,
                type: 'text',
            })),
            rows: own.map(({ cells, row, reason }) => [
                ...headers.map((_, index) => cells[index] ?? ''),
                String(row),
                reason.zh,
            ]),
        });
    }
    const pieces = [];
    for await (const piece of writeXlsx(made))
        pieces.push(piece);
    return Buffer.concat(pieces);
}
//# sourceMappingURL=refused-workbook.js.map