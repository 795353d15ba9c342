// A cell as the reader hands it over: words, or a number with what the sheet showed for it.
export function textOf(cell) {
    if (cell === undefined)
        return '';
    return typeof cell === 'string' ? cell : cell.text;
}
/**
 * A binary float as the decimal that Excel shows: at most 15 significant digits, no exponent below
 * 1e21, so that 0.1+0.2 reads 0.3.
 */
export function plainNumber(n) {
    const text = String(Number(n.toPrecision(15)));
    return /e-/.test(text) ? Number(text).toFixed(15).replace(/0+$/, '') : text;
}
/** Column letter as Excel names it: 0 → A, 27 → AB. */
export function columnLetter(index) {
    let letters = '';
    for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
        letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
    }
    return letters;
}
//# sourceMappingURL=cell.js.map