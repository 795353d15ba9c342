// Companies with their main products, from company.csv and company_product.csv.
import { cleanName, findNameFault } from "./names.js";
import { refuse } from "./reasons.js";
export function readCompanies(rows, productRows, segmentIds) {
    const refused = [];
    const companies = new Map();
    for (const [i, { code, short, full }] of rows.entries()) {
        if (code.trim() === '' || full.trim() === '')
            refused.push(refuse('company', i, 'empty'));
        else if (companies.has(code))
            refused.push(refuse('company', i, 'duplicate', code));
        else
            companies.set(code, { code, short, full, products: [] });
    }
    const seen = new Set();
    for (const [i, row] of productRows.entries()) {
        const company = companies.get(row.company_code);
        if (!company) {
            refused.push(refuse('company_product', i, 'unknown-company', row.company_code));
            continue;
        }
        const name = cleanName(row.product);
        const fault = findNameFault(name);
        if (fault) {
            refused.push(refuse('company_product', i, fault, row.product));
            continue;
        }
        const weight = row.weight.trim() === '' ? Number.NaN : Number(row.weight);
        if (!(weight >= 0 && weight <= 1)) {
            refused.push(refuse('company_product', i, 'bad-weight', `${name} ${row.weight}`));
            continue;
        }
        const key = `${row.company_code}\n${name}`;
        if (seen.has(key)) {
            refused.push(refuse('company_product', i, 'duplicate', name));
            continue;
        }
        seen.add(key);
        company.products.push({ name, segmentId: segmentIds.has(name) ? name : undefined, weight });
    }
    return { companies: [...companies.values()], refused };
}
//# sourceMappingURL=companies.js.map