// The refused rows of an import, as a workbook to be corrected and sent again.
import { refusedWorkbook } from '../export/refused-workbook.ts';
import type { RefusedRow } from '../export/refused-workbook.ts';
import type { Scope } from '../scope.ts';
import { getSource } from '../sources.ts';
import type { RefusedDiff } from './plan-import.ts';

export async function refusedRows(
  scope: Scope,
  sourceId: number,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const source = await getSource(scope, sourceId);
  const rows = await scope.db
    .selectFrom('diff')
    .select('body')
    .where('clusterId', '=', scope.clusterId)
    .where('sourceId', '=', sourceId)
    .where('class', '=', 'refused')
    .orderBy('seq')
    .execute();
  const refused = rows.map(({ body }): RefusedRow => {
    const { sheet, row, original, reason } = body as RefusedDiff;
    return { sheet, row, cells: original, reason: reason ?? { zh: '', en: '' } };
  });
  const bytes = await refusedWorkbook(refused, source.sheets);
  const base = source.title.replace(/\.[^.]*$/, '');
  return { name: `${base}-退回行.xlsx`, bytes: new Uint8Array(bytes) };
}
