// `tuku chain graph FOLDER`: a public product graph (three CSV files) as a chain file, with what was refused and why.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { serializeChain } from "../chain/file/serialize.js";
import { importProductGraph } from "../chain/product-graph/import.js";
import { Refusal } from "./errors.js";
/** Rows by column name; a column that the file lacks is refused by the importer's own checks. */
function readRows(folder, file) {
    try {
        return parse(readFileSync(join(folder, file)), {
            columns: true,
            bom: true,
            relax_quotes: true,
        });
    }
    catch (cause) {
        throw new Refusal(`读不到 ${join(folder, file)}：${String(cause)}`, `Cannot read ${file}: ${String(cause)}`);
    }
}
/** company.csv, company_product.csv and product_product.csv; `--out` writes the chain file. */
export async function readProductGraph(options, folder) {
    const graph = importProductGraph({
        companies: readRows(folder, 'company.csv'),
        companyProducts: readRows(folder, 'company_product.csv'),
        relations: readRows(folder, 'product_product.csv'),
    });
    const out = options.text('out');
    if (out)
        writeFileSync(out, serializeChain(graph.chain));
    const result = {
        segments: graph.chain.segments.length,
        companies: graph.companies.length,
        refused: graph.counts,
        out: out ?? null,
    };
    if (options.json)
        console.log(JSON.stringify(result, null, 2));
    else {
        console.log(`产品 ${result.segments} 个，企业 ${result.companies} 家；未采用 ${graph.refused.length} 行：`);
        for (const [code, count] of Object.entries(graph.counts))
            console.log(`  ${code}\t${count}`);
    }
}
//# sourceMappingURL=product-graph.js.map