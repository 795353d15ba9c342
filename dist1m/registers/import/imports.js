// The life of an import: upload, dry run, corrections of the mapping, acceptance.
import { rm } from 'node:fs/promises';
import { ConflictError, RefusedError, TukuError } from "../../util/errors.js";
import { takeNumbers } from "../counters.js";
import { getSource } from "../sources.js";
import { acceptImport } from "./accept-import.js";
import { noCounts } from "./import-context.js";
import { normaliseHeader } from "./parse/match-header.js";
import { clearDiff, planImport } from "./plan-import.js";
import { seriesOf, dateIn } from "./source-name.js";
import { keepBytes, pathOfDigest } from "./uploads.js";
/** Takes a workbook in and starts its dry run, or with `accept` its import without one. */
export async function startImport(around, stream, options) {
    const { scope, now } = around;
    const { accept = false, ...told } = options;
    const today = now().toISOString().slice(0, 10);
    const dated = told.dated ?? dateIn(told.filename, today) ?? today;
    if (dated > today) {
        throw new RefusedError('dated', {
            zh: `数据日期 ${dated} 晚于今天，请核对。`,
            en: `The data date ${dated} is later than today.`,
        });
    }
    const { digest, bytes } = await keepBytes(around.files, stream);
    if (bytes === 0) {
        throw new RefusedError('empty', {
            zh: `文件“${told.filename}”是空的。`,
            en: `The file “${told.filename}” is empty.`,
        });
    }
    const sourceId = await takeNumbers(scope, 'source');
    await scope.db
        .insertInto('source')
        .values({
        clusterId: scope.clusterId,
        sourceId,
        kind: 'workbook',
        title: told.filename,
        series: told.series || seriesOf(told.filename),
        digest,
        bytes,
        register: told.register,
        dated,
        trust: told.trust,
        state: accept ? 'loading' : 'planning',
        sheets: '[]',
        options: JSON.stringify(told),
        counts: JSON.stringify(noCounts),
        records: 0,
        error: null,
        retrievedAt: now().toISOString(),
        acceptedAt: null,
        undoneAt: null,
    })
        .execute();
    run(around, sourceId, accept ? acceptImport : planImport, 'failed');
    return sourceId;
}
/** Accepts a dry run that was shown. Throws ConflictError when there is none to accept. */
export async function startAcceptance(around, sourceId) {
    await moveState(around.scope, sourceId, ['planned'], 'loading');
    run(around, sourceId, acceptImport, 'planned');
}
/** Remembers a person's corrections of the mapping for the series and makes the dry run anew. */
export async function correctMapping(around, sourceId, request) {
    const { scope } = around;
    const source = await getSource(scope, sourceId);
    await moveState(scope, sourceId, ['planned', 'failed'], 'planning');
    for (const { sheet, index, field } of request.columns) {
        const column = source.sheets
            .find((candidate) => candidate.index === sheet)
            ?.columns.find((candidate) => candidate.index === index);
        if (!column)
            continue;
        await scope.db
            .insertInto('columnMemory')
            .values({
            clusterId: scope.clusterId,
            series: source.series,
            header: normaliseHeader(column.header),
            field,
        })
            .onConflict((conflict) => conflict.columns(['clusterId', 'series', 'header']).doUpdateSet({ field }))
            .execute();
    }
    run(around, sourceId, planImport, 'failed');
}
/** Throws a dry run away, with its bytes when no other source has the same. */
export async function discardImport(around, sourceId) {
    const { scope, files } = around;
    const source = await getSource(scope, sourceId);
    if (source.state !== 'planned' && source.state !== 'failed')
        throw notNow(source);
    await clearDiff(scope, sourceId);
    await scope.db
        .deleteFrom('source')
        .where('clusterId', '=', scope.clusterId)
        .where('sourceId', '=', sourceId)
        .execute();
    const other = await scope.db
        .selectFrom('source')
        .select('sourceId')
        .where('digest', '=', source.digest)
        .executeTakeFirst();
    if (!other)
        await rm(pathOfDigest(files, source.digest), { force: true });
}
export async function getImport(around, sourceId) {
    const source = await getSource(around.scope, sourceId);
    const row = await around.scope.db
        .selectFrom('source')
        .select(['counts', 'error'])
        .where('clusterId', '=', around.scope.clusterId)
        .where('sourceId', '=', sourceId)
        .executeTakeFirstOrThrow();
    return {
        source,
        counts: { ...noCounts, ...row.counts },
        progress: around.jobs.progressOf(jobKey(around.scope, sourceId)),
        error: row.error,
    };
}
export async function listDiff(scope, sourceId, query) {
    let diff = scope.db
        .selectFrom('diff')
        .where('clusterId', '=', scope.clusterId)
        .where('sourceId', '=', sourceId);
    if (query.class)
        diff = diff.where('class', '=', query.class);
    const { count } = await diff
        .select((eb) => eb.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
    const rows = await diff
        .select('body')
        .orderBy('seq')
        .orderBy('class')
        .offset(query.offset)
        .limit(query.limit)
        .execute();
    return {
        total: Number(count),
        offset: query.offset,
        rows: rows.map((row) => row.body),
    };
}
/**
 * Puts right what a killed process left: a dry run that was cut short has failed, an acceptance that
 * was cut short has changed nothing and can be tried again.
 */
export async function recoverImports(scope) {
    const error = {
        zh: '服务曾中断，未导入任何数据，请重试。',
        en: 'The service was interrupted; nothing was imported. Try again.',
    };
    await scope.db
        .updateTable('source')
        .set({ state: 'failed', error: JSON.stringify(error) })
        .where('clusterId', '=', scope.clusterId)
        .where('state', 'in', ['planning', 'loading'])
        .execute();
}
function run(around, sourceId, work, onFailure) {
    const { scope, files, jobs, known, now } = around;
    void jobs.start(jobKey(scope, sourceId), async (report) => {
        try {
            const placing = await around.placing();
            await work({ scope, files, placing, known, now, report }, sourceId);
        }
        catch (error) {
            await recordFailure(scope, sourceId, onFailure, error);
        }
        finally {
            around.changed();
        }
    });
}
async function recordFailure(scope, sourceId, state, cause) {
    const plain = cause instanceof TukuError;
    if (!plain)
        console.error(cause);
    const error = plain
        ? { zh: cause.zh, en: cause.en }
        : {
            zh: '导入时出现内部错误，未导入任何数据。',
            en: 'An internal error; nothing was imported.',
        };
    await scope.db
        .updateTable('source')
        .set({ state, error: JSON.stringify(error) })
        .where('clusterId', '=', scope.clusterId)
        .where('sourceId', '=', sourceId)
        .execute();
}
async function moveState(scope, sourceId, from, to) {
    const moved = await scope.db
        .updateTable('source')
        .set({ state: to, error: null })
        .where('clusterId', '=', scope.clusterId)
        .where('sourceId', '=', sourceId)
        .where('state', 'in', from)
        .returning('sourceId')
        .executeTakeFirst();
    if (!moved)
        throw notNow(await getSource(scope, sourceId));
}
function notNow(source) {
    return new ConflictError('import-state', {
        zh: `“${source.title}”当前不能这样操作（状态：${source.state}）。`,
        en: `“${source.title}” is ${source.state}; this cannot be done now.`,
    });
}
function jobKey(scope, sourceId) {
    return `${scope.clusterId}/${sourceId}`;
}
//# sourceMappingURL=imports.js.map