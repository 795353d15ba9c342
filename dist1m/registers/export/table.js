// What an export is: columns, rows, and the scope that its counts speak of.
/** Excel's last row; one is the header. */
export const MAX_ROWS = 1_048_575;
/** More than 15 digits would be rounded by a spreadsheet, so such a number is written as text. */
export function asNumber(cell) {
    if (typeof cell === 'number')
        return Number.isFinite(cell) ? String(cell) : undefined;
    if (typeof cell !== 'string' || !/^-?\d+(?:\.\d+)?$/.test(cell))
        return undefined;
    return cell.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15 ? cell : undefined;
}
//# sourceMappingURL=table.js.map