// Opens the workbook of a source with the mapping that its series remembers.
import { kindOfRegister } from "../../schema/stage.js";
import { NotFoundError } from "../../util/errors.js";
import { openWorkbook } from "./read/open-workbook.js";
import { pathOfDigest } from "./uploads.js";
export async function getPending(scope, sourceId) {
    const row = await scope.db
        .selectFrom('source')
        .innerJoin('cluster', 'cluster.clusterId', 'source.clusterId')
        .select(['sourceId', 'series', 'dated', 'trust', 'digest', 'title', 'options'])
        .select('cluster.name as clusterName')
        .where('source.clusterId', '=', scope.clusterId)
        .where('sourceId', '=', sourceId)
        .executeTakeFirst();
    if (row)
        return row;
    throw new NotFoundError('import', {
        zh: `没有编号为 ${sourceId} 的导入。`,
        en: `There is no import ${sourceId}.`,
    });
}
export async function openSource(context, source) {
    const { scope, files, report } = context;
    const memory = await scope.db
        .selectFrom('columnMemory')
        .select(['header', 'field'])
        .where('clusterId', '=', scope.clusterId)
        .where('series', '=', source.series)
        .execute();
    return openWorkbook(pathOfDigest(files, source.digest), {
        name: source.title,
        kind: kindOfRegister(source.options.register),
        remembered: Object.fromEntries(memory.map(({ header, field }) => [header, { field }])),
        dated: source.dated,
        onProgress: ({ done, total }) => report({ phase: 'reading', done, total }),
    });
}
//# sourceMappingURL=open-source.js.map