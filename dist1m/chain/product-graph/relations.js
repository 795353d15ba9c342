// Rows of product_product.csv to edges material → product and to kinds of a class.
import { cleanName, findNameFault } from "./names.js";
import { refuse } from "./reasons.js";
const TABLE = 'product_product';
/**
 * How the source is to be read: `上游材料` names the product first (口服液 → 党参), `下游产品` the material first
 * (橡胶 → 轮胎), `产品小类` the class first (铜丝 → 磷铜丝). The kinds were found by matching characters, so half of
 * them only begin with the class (鸡蛋 → 鸡蛋蒸饺). A Chinese compound is what its end says: only those that end
 * with the class are kept.
 */
export function readRelations(rows) {
    const refused = [];
    const materials = new Map();
    const kinds = new Map();
    for (const [row, { from, to, rel }] of rows.entries()) {
        const a = cleanName(from);
        const b = cleanName(to);
        const isKind = rel === '产品小类';
        if (!isKind && rel !== '上游材料' && rel !== '下游产品') {
            refused.push(refuse(TABLE, row, 'unknown-relation', rel));
            continue;
        }
        const fault = findNameFault(a) ?? findNameFault(b);
        if (fault) {
            refused.push(refuse(TABLE, row, fault, `${from} → ${to}`));
            continue;
        }
        if (a === b) {
            refused.push(refuse(TABLE, row, 'self-loop', a));
            continue;
        }
        if (isKind && !b.endsWith(a)) {
            refused.push(refuse(TABLE, row, 'not-a-kind', `${a} → ${b}`));
            continue;
        }
        const [upper, lower] = rel === '上游材料' ? [b, a] : [a, b];
        const found = isKind ? kinds : materials;
        const key = pairKey(upper, lower);
        if (found.has(key))
            refused.push(refuse(TABLE, row, 'duplicate', `${upper} → ${lower}`));
        else
            found.set(key, { row, upper, lower });
    }
    const kept = dropPairs(materials, refused, 'two-way', ({ upper, lower }) => materials.has(pairKey(lower, upper)));
    const madeOf = new Map(kept.map((m) => [pairKey(m.upper, m.lower), m]));
    const keptKinds = dropPairs(kinds, refused, 'kind-and-material', ({ upper, lower }) => madeOf.has(pairKey(upper, lower)));
    return { materials: kept, kinds: keptKinds, refused };
}
/** Cleaned names hold no control characters, so that a newline separates safely. */
function pairKey(upper, lower) {
    return `${upper}\n${lower}`;
}
function dropPairs(relations, refused, code, contradicts) {
    const kept = [];
    for (const relation of relations.values()) {
        if (!contradicts(relation))
            kept.push(relation);
        else
            refused.push(refuse(TABLE, relation.row, code, `${relation.upper} → ${relation.lower}`));
    }
    return kept;
}
//# sourceMappingURL=relations.js.map