// The dry run: what a workbook would change, row by row, before anything is accepted.
import { copyRows } from '../../db/copy.ts';
import type { CopyValue } from '../../db/copy.ts';
import type { DiffRow, ImportCounts } from '../../schema/import.ts';
import type { Scope } from '../scope.ts';
import { blankDiff, Differ } from './differ.ts';
import { noCounts } from './import-context.ts';
import type { ImportContext } from './import-context.ts';
import { identifyRows } from './import-rows.ts';
import { getPending, openSource } from './open-source.ts';
import type { ParsedRow } from './parse/parse-row.ts';

/** Reads the whole workbook and writes its diff; nothing of it is accepted. Throws RefusedError for unreadable files. */
export async function planImport(context: ImportContext, sourceId: number): Promise<void> {
  const { scope, report } = context;
  const source = await getPending(scope, sourceId);
  await clearDiff(scope, sourceId);
  const identifier = await context.known.identifier(scope, source.options.register);
  const workbook = await openSource(context, source);
  const counts: ImportCounts = { ...noCounts };
  const differ = new Differ(scope, source);
  let seq = 0;
  let brought = 0;
  try {
    for await (const batch of identifyRows(workbook, source, identifier, () => --brought)) {
      const rows = [...(await differ.diff(batch.good)), ...batch.refused.map(refusedRow)];
      rows.sort((a, b) => a.sheet - b.sheet || a.row - b.row);
      const lines: CopyValue[][] = [];
      for (const row of rows) {
        counts.rows += 1;
        counts[row.class] += 1;
        counts.review += row.review.length;
        counts.warnings += row.warnings.length;
        lines.push([scope.clusterId, sourceId, row.class, (seq += 1), row]);
      }
      await copyRows(scope.db, 'diff', ['cluster_id', 'source_id', 'class', 'seq', 'body'], lines);
      report({ phase: 'diffing', done: counts.rows, total: null });
    }
    await scope.db
      .updateTable('source')
      .set({
        state: 'planned',
        sheets: JSON.stringify(workbook.sheets),
        counts: JSON.stringify(counts),
        error: null,
      })
      .where('clusterId', '=', scope.clusterId)
      .where('sourceId', '=', sourceId)
      .execute();
  } finally {
    await workbook.close();
  }
}

export async function clearDiff(scope: Scope, sourceId: number): Promise<void> {
  await scope.db
    .deleteFrom('diff')
    .where('clusterId', '=', scope.clusterId)
    .where('sourceId', '=', sourceId)
    .execute();
}

/** A refused row of the dry run, with its cells as they came. */
export interface RefusedDiff extends DiffRow {
  original: string[];
}

/** A refused row keeps its cells, so that it can be sent back as it came. */
export function refusedRow(row: ParsedRow): RefusedDiff {
  const { refused } = row;
  return {
    ...blankDiff(row),
    class: 'refused',
    reason: refused ? refused.reason : null,
    original: row.cells ?? [],
  };
}
