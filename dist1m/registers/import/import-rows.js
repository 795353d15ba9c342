import { defaultStage, kindOfRegister } from "../../schema/stage.js";
import { checkCode } from "../resolve/code.js";
/**
 * Batches of rows in the workbook's order. A good row that is of no known entity is adopted under
 * the id that `nextId` gives, so that later rows of the same workbook find it.
 */
export async function* identifyRows(workbook, { options, clusterName }, identifier, nextId) {
    const kind = kindOfRegister(options.register);
    for await (const rows of workbook.rows()) {
        const good = [];
        const refused = [];
        for (const parsed of rows) {
            if (parsed.refused) {
                refused.push(parsed);
                continue;
            }
            const { values } = parsed;
            complete(values, options, kind);
            if (typeof values['code'] === 'string')
                vouchCode(parsed, values['code']);
            if (kind === 'cluster')
                values['name'] ??= clusterName;
            const identity = identifier.find(values);
            const brought = !identity.same;
            const next = identity.same?.id ?? nextId();
            const entityId = typeof next === 'number' ? next : await next;
            if (brought)
                identifier.adopt(entityId, values);
            good.push({ parsed, values, entityId, brought, identity });
        }
        yield { good, refused };
    }
}
/**
 * A code identifies only when its check character agrees (GB 32100-2015); any other stays as the
 * cell's own words, with a warning, and the row is told apart by its name.
 */
function vouchCode(row, code) {
    const checked = checkCode(code);
    if (checked.ok) {
        row.values['code'] = checked.code;
        return;
    }
    row.raw['code'] ??= code;
    delete row.values['code'];
    const zh = `第 ${row.row} 行：统一社会信用代码“${code}”${checked.zh}，未采用`;
    const en = `Row ${row.row}: the credit code "${code}" was not taken: ${checked.en}`;
    row.warnings.push({ key: 'bad-code', zh, en });
}
/** What the import itself says of every row: the register's own stage, a city for rows that name none. */
function complete(values, options, kind) {
    if (options.register !== 'cluster')
        values['stage'] ??= defaultStage[options.register];
    if (kind !== 'cluster' && options.city)
        values['city'] ??= options.city;
}
//# sourceMappingURL=import-rows.js.map