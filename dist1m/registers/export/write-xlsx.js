// Streams a workbook: sheet XML is compressed as it is made, so that a million rows need no memory.
import { Zip, ZipDeflate } from 'fflate';
import { rowXml, sheetEnd, sheetNames, sheetStart, workbookParts } from "./sheet-xml.js";
import { MAX_ROWS, } from "./table.js";
function widthOf({ header, type }) {
    return type === 'number' ? 14 : Math.min(40, Math.max(10, header.length * 2 + 4));
}
async function* sheetPieces({ columns, rows, above = [] }) {
    const numeric = columns.map(({ type }) => type === 'number');
    let xml = sheetStart(above.length + 1, columns.map(widthOf));
    let row = above.length + 1;
    for (const [index, line] of above.entries())
        xml += rowXml([line], index + 1, []);
    xml += rowXml(columns.map(({ header }) => header), row, [], true);
    for await (const cells of rows) {
        row += 1;
        if (row > MAX_ROWS + 1)
            throw new RangeError(`超过 Excel 的 ${MAX_ROWS.toLocaleString('en')} 行上限，请缩小范围或导出 CSV`);
        xml += rowXml(cells, row, numeric);
        if (xml.length < 65_536)
            continue;
        yield xml;
        xml = '';
    }
    yield xml + sheetEnd;
}
export function scopeSheet(scope) {
    const columns = [
        { header: '范围', type: 'text' },
        { header: '说明', type: 'text' },
    ];
    return {
        name: '说明',
        columns,
        rows: scope.map(([label, words]) => [label, words]),
    };
}
/** Pieces of a zip. The names of sheets are cleaned. Throws RangeError beyond Excel's rows. */
export async function* writeXlsx(sheets) {
    const pieces = [];
    let failure;
    const zip = new Zip((error, piece) => {
        if (error)
            failure = error;
        else
            pieces.push(piece);
    });
    const drain = function* () {
        if (failure)
            throw failure;
        yield* pieces.splice(0);
    };
    for (const [path, xml] of Object.entries(workbookParts(sheetNames(sheets.map(({ name }) => name))))) {
        const part = new ZipDeflate(path, { level: 6 });
        zip.add(part);
        part.push(Buffer.from(xml), true);
    }
    for (const [index, sheet] of sheets.entries()) {
        const part = new ZipDeflate(`xl/worksheets/sheet${index + 1}.xml`, { level: 1 });
        zip.add(part);
        for await (const xml of sheetPieces(sheet)) {
            part.push(Buffer.from(xml));
            yield* drain();
        }
        part.push(new Uint8Array(0), true);
    }
    zip.end();
    yield* drain();
}
//# sourceMappingURL=write-xlsx.js.map