// Lists in one cell: 示例变压器厂；示例电气有限公司 → two former names.
import { cleanName } from "../text.js";
/** Splits at 、；;，,/ and line breaks, but not inside brackets; empty and repeated items fall away. */
export function parseList(text) {
    const items = [];
    let depth = 0;
    let item = '';
    for (const c of text) {
        if (/[(（]/.test(c))
            depth += 1;
        if (/[)）]/.test(c))
            depth = Math.max(0, depth - 1);
        if (depth === 0 && /[、；;，,/|\n]/.test(c)) {
            items.push(item);
            item = '';
        }
        else
            item += c;
    }
    items.push(item);
    return [...new Set(items.map((one) => cleanName(one)).filter((one) => one !== ''))];
}
//# sourceMappingURL=list.js.map