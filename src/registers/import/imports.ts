// The life of an import: upload, dry run, corrections of the mapping, acceptance.
import { rm } from 'node:fs/promises';
import { sql } from 'kysely';
import { isoDay } from '../../util/iso-day.ts';
import { ConflictError, RefusedError, TukuError } from '../../util/errors.ts';
import type {
  DiffClass,
  DiffRow,
  Import,
  ImportOptions,
  MappingRequest,
  Message,
} from '../../schema/import.ts';
import type { Source, SourceState } from '../../schema/source.ts';
import { takeNumbers } from '../counters.ts';
import type { Known } from '../known.ts';
import type { Placing } from '../placing.ts';
import type { Scope } from '../scope.ts';
import { getSource } from '../sources.ts';
import { acceptImport } from './accept-import.ts';
import { noCounts } from './import-context.ts';
import type { ImportContext } from './import-context.ts';
import type { ImportJobs } from './jobs.ts';
import { normaliseHeader } from './parse/match-header.ts';
import { clearDiff, planImport } from './plan-import.ts';
import { seriesOf, dateIn } from './source-name.ts';
import { keepBytes, pathOfDigest } from './uploads.ts';

export interface ImportSurroundings {
  scope: Scope;
  files: string;
  jobs: ImportJobs;
  known: Known;
  placing: () => Promise<Placing>;
  now: () => Date;
  /** Called when something was written. */
  changed: () => void;
}

/** Takes a workbook in and starts its dry run, or with `accept` its import without one. */
export async function startImport(
  around: ImportSurroundings,
  stream: AsyncIterable<Uint8Array>,
  options: ImportOptions & { accept?: boolean | undefined },
): Promise<number> {
  const { scope, now } = around;
  const { accept = false, ...told } = { ...options, filename: bareName(options.filename) };
  const today = isoDay(now());
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
      snapshotId: null,
    })
    .execute();
  run(around, sourceId, accept ? acceptImport : planImport, 'failed');
  return sourceId;
}

/** The name without folders, as some browsers send them. Throws RefusedError for names that hide what they are. */
function bareName(filename: string): string {
  const name = filename.replace(/^.*[\\/]/s, '');
  if (name.trim() !== '' && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(filename)) return name;
  throw new RefusedError('filename', {
    zh: '文件名为空或含有不可见的控制字符，请改名后再导入。',
    en: 'The file name is empty or has invisible control characters; rename the file first.',
  });
}

/** Accepts a dry run that was shown. Throws ConflictError when there is none to accept. */
export async function startAcceptance(around: ImportSurroundings, sourceId: number): Promise<void> {
  await moveState(around.scope, sourceId, ['planned'], 'loading');
  run(around, sourceId, acceptImport, 'planned');
}

/** Remembers a person's corrections of the mapping for the series and makes the dry run anew. */
export async function correctMapping(
  around: ImportSurroundings,
  sourceId: number,
  request: MappingRequest,
): Promise<void> {
  const { scope } = around;
  const source = await getSource(scope, sourceId);
  await moveState(scope, sourceId, ['planned', 'failed'], 'planning');
  for (const { sheet, index, field } of request.columns) {
    const column = source.sheets
      .find((candidate) => candidate.index === sheet)
      ?.columns.find((candidate) => candidate.index === index);
    if (!column) continue;
    await scope.db
      .insertInto('columnMemory')
      .values({
        clusterId: scope.clusterId,
        series: source.series,
        header: normaliseHeader(column.header),
        field,
      })
      .onConflict((conflict) =>
        conflict.columns(['clusterId', 'series', 'header']).doUpdateSet({ field }),
      )
      .execute();
  }
  run(around, sourceId, planImport, 'failed');
}

/** Throws a dry run away, with its bytes when no other source has the same. */
export async function discardImport(around: ImportSurroundings, sourceId: number): Promise<void> {
  const { scope, files } = around;
  const source = await getSource(scope, sourceId);
  if (source.state !== 'planned' && source.state !== 'failed') throw notNow(source);
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
  if (!other) await rm(pathOfDigest(files, source.digest), { force: true });
}

export async function getImport(around: ImportSurroundings, sourceId: number): Promise<Import> {
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

export async function listDiff(
  scope: Scope,
  sourceId: number,
  query: { class?: DiffClass | undefined; offset: number; limit: number },
): Promise<{ total: number; offset: number; rows: DiffRow[] }> {
  let diff = scope.db
    .selectFrom('diff')
    .where('clusterId', '=', scope.clusterId)
    .where('sourceId', '=', sourceId);
  if (query.class) diff = diff.where('class', '=', query.class);
  const { count } = await diff
    .select((eb) => eb.fn.countAll<number>().as('count'))
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
    rows: rows.map((row) => row.body as DiffRow),
  };
}

/**
 * Puts right what a killed process left: a dry run that was cut short has failed, an acceptance that
 * was cut short has changed nothing and can be tried again when its dry run stands.
 */
export async function recoverImports(scope: Scope): Promise<void> {
  const error: Message = {
    zh: '服务曾中断，未导入任何数据，请重试。',
    en: 'The service was interrupted; nothing was imported. Try again.',
  };
  await scope.db
    .updateTable('source')
    .set({
      state: sql`case when state = 'loading' and sheets::text <> '[]' then 'planned' else 'failed' end`,
      error: JSON.stringify(error),
    })
    .where('clusterId', '=', scope.clusterId)
    .where('state', 'in', ['planning', 'loading'])
    .execute();
}

function run(
  around: ImportSurroundings,
  sourceId: number,
  work: (context: ImportContext, sourceId: number) => Promise<void>,
  onFailure: SourceState,
): void {
  const { scope, files, jobs, known, now } = around;
  void jobs.start(jobKey(scope, sourceId), async (report) => {
    try {
      const placing = await around.placing();
      await work({ scope, files, placing, known, now, report, changed: around.changed }, sourceId);
    } catch (error) {
      await recordFailure(scope, sourceId, onFailure, error);
    } finally {
      around.changed();
    }
  });
}

async function recordFailure(
  scope: Scope,
  sourceId: number,
  state: SourceState,
  cause: unknown,
): Promise<void> {
  const plain = cause instanceof TukuError;
  if (!plain) console.error(cause);
  const error: Message = plain
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
    // What failed after the rows were committed has not undone them.
    .where('state', 'in', ['planning', 'loading'])
    .execute();
}

async function moveState(
  scope: Scope,
  sourceId: number,
  from: SourceState[],
  to: SourceState,
): Promise<void> {
  const moved = await scope.db
    .updateTable('source')
    .set({ state: to, error: null })
    .where('clusterId', '=', scope.clusterId)
    .where('sourceId', '=', sourceId)
    .where('state', 'in', from)
    .returning('sourceId')
    .executeTakeFirst();
  if (!moved) throw notNow(await getSource(scope, sourceId));
}

function notNow(source: Source): ConflictError {
  return new ConflictError('import-state', {
    zh: `“${source.title}”当前不能这样操作（状态：${source.state}）。`,
    en: `“${source.title}” is ${source.state}; this cannot be done now.`,
  });
}

function jobKey(scope: Scope, sourceId: number): string {
  return `${scope.clusterId}/${sourceId}`;
}
