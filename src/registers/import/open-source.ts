// Opens the workbook of a source with the mapping that its series remembers.
import { kindOfRegister } from '../../schema/stage.ts';
import type { ImportOptions } from '../../schema/import.ts';
import { NotFoundError } from '../../util/errors.ts';
import type { Scope } from '../scope.ts';
import type { ImportContext } from './import-context.ts';
import { openWorkbook } from './read/open-workbook.ts';
import type { OpenWorkbook } from './read/open-workbook.ts';
import { pathOfDigest } from './uploads.ts';

export interface PendingSource {
  sourceId: number;
  series: string;
  dated: string;
  trust: number;
  digest: string;
  title: string;
  options: ImportOptions;
  clusterName: string;
}

export async function getPending(scope: Scope, sourceId: number): Promise<PendingSource> {
  const row = await scope.db
    .selectFrom('source')
    .innerJoin('cluster', 'cluster.clusterId', 'source.clusterId')
    .select(['sourceId', 'series', 'dated', 'trust', 'digest', 'title', 'options'])
    .select('cluster.name as clusterName')
    .where('source.clusterId', '=', scope.clusterId)
    .where('sourceId', '=', sourceId)
    .executeTakeFirst();
  if (row) return row;
  throw new NotFoundError('import', {
    zh: `没有编号为 ${sourceId} 的导入。`,
    en: `There is no import ${sourceId}.`,
  });
}

export async function openSource(
  context: ImportContext,
  source: PendingSource,
): Promise<OpenWorkbook> {
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
