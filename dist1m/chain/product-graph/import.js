import { breakCycles } from "./acyclic.js";
import { readCompanies, } from "./companies.js";
import { refuse } from "./reasons.js";
import { readRelations } from "./relations.js";
const groups = [
    { id: 'raw', zh: '基础原料', en: 'Raw materials' },
    { id: 'intermediate', zh: '中间产品', en: 'Intermediates' },
    { id: 'final', zh: '终端产品', en: 'Final products' },
    { id: 'unlinked', zh: '无上下游记载', en: 'Without recorded links' },
];
/** The source lists materials and does not say whether they are needed together; a reader must know. */
const NOTE = '来源只列材料，未说明是缺一不可还是任选其一；此处按全部需要处理';
/** 110,154 relations take about a second. Refused rows are counted and kept with their reason; nothing is dropped in silence. */
export function importProductGraph(rows, name = '公开产品图谱') {
    const { materials, kinds, refused } = readRelations(rows.relations);
    const { kept, broken } = breakCycles(materials);
    for (const { row, upper, lower } of broken) {
        refused.push(refuse('product_product', row, 'cycle', `${upper} → ${lower}`));
    }
    const inputs = new Map();
    const used = new Set();
    for (const { upper, lower } of kept) {
        const list = inputs.get(lower);
        if (list)
            list.push(upper);
        else
            inputs.set(lower, [upper]);
        used.add(upper);
    }
    const names = new Set([...kept, ...kinds].flatMap(({ upper, lower }) => [upper, lower]));
    const segments = Array.from(names, (product) => {
        const made = inputs.get(product);
        return {
            id: product,
            group: chooseGroup(made !== undefined, used.has(product)),
            zh: product,
            en: product,
            aliases: [],
            not: [],
            gbt4754: [],
            recipes: made ? [{ inputs: made, import: false, note: NOTE }] : [],
        };
    });
    const { companies, refused: refusedCompanies } = readCompanies(rows.companies, rows.companyProducts, names);
    const all = [...refusedCompanies, ...refused];
    return {
        chain: { name, groups, segments },
        companies,
        kinds: kinds.map(({ upper, lower }) => ({ kind: lower, class: upper })),
        refused: all,
        counts: countReasons(all),
    };
}
function chooseGroup(made, used) {
    if (made)
        return used ? 'intermediate' : 'final';
    return used ? 'raw' : 'unlinked';
}
function countReasons(refused) {
    const counts = {};
    for (const { code } of refused)
        counts[code] = (counts[code] ?? 0) + 1;
    return counts;
}
//# sourceMappingURL=import.js.map