// The refused rows of an import, as a workbook to be corrected and sent again.
import { refusedWorkbook } from "../export/refused-workbook.js";
import { getSource } from "../sources.js";
export async function refusedRows(scope, sourceId) {
    const source = await getSource(scope, sourceId);
    const rows = await scope.db
        .selectFrom('diff')
        .select('body')
        .where('clusterId', '=', scope.clusterId)
        .where('sourceId', '=', sourceId)
        .where('class', '=', 'refused')
        .orderBy('seq')
        .execute();
    const refused = rows.map(({ body }) => {
        const { sheet, row, original, reason } = body;
        return { sheet, row, cells: original, reason: reason ?? { zh: '', en: '' } };
    });
    const bytes = await refusedWorkbook(refused, source.sheets);
    const base = source.title.replace(/\.[^.]*$/, '');
    return { name: `${base}-退回行.xlsx`, bytes: new Uint8Array(bytes) };
}
//# sourceMappingURL=refused-rows.js.map