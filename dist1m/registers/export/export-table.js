// A register as a file for Excel, with the scope that its figures speak of.
import { writeCsv } from "./write-csv.js";
import { scopeSheet, writeXlsx } from "./write-xlsx.js";
/**
 * Bytes of the export, in pieces and in bounded memory. xlsx: the table on the first sheet, the scope on
 * a second (说明). csv: scope lines above the header, UTF-8 with BOM. Text that looks like a formula is
 * neutralised in both. Throws RangeError when an xlsx would have more than 1,048,575 rows.
 */
export function exportTable(table, format, name = '名册') {
    if (format === 'csv')
        return writeCsv(table);
    return writeXlsx([{ name, columns: table.columns, rows: table.rows }, scopeSheet(table.scope)]);
}
//# sourceMappingURL=export-table.js.map