// Where records stand: their sources as a list of sources writes them, and the sentences of pages.
import { sql } from 'kysely';
import { idArray } from '../../../registers/ids.ts';
import type { Scope } from '../../../registers/scope.ts';
import type { Locator } from '../../../schema/locator.ts';
import type { Sheet } from '../../../schema/source.ts';
import { citeRecord, citeRemoved } from '../compose/cite-record.ts';
import type { Proofs, RecordSource } from '../material.ts';
import { readPages } from './read-reported.ts';

type Row = Omit<RecordSource, 'sheet' | 'row' | 'note'> & {
  locator: Locator;
  sheets: Sheet[];
};

export async function readProofs(
  scope: Scope,
  slug: string,
  recordIds: readonly number[],
): Promise<Proofs> {
  const { rows } = await sql<Row>`
    select r.record_id, r.source_id, r.dated, r.locator, s.kind, s.title, s.digest, s.snapshot_id,
      case when s.kind in ('workbook', 'dataset') then s.sheets else '[]'::json end as sheets
    from record r join source s on s.cluster_id = r.cluster_id and s.source_id = r.source_id
    where r.cluster_id = ${scope.clusterId} and r.record_id = any(${idArray(recordIds)})`.execute(
    scope.db,
  );
  const pages = await readPages(
    scope,
    slug,
    rows.flatMap(({ snapshotId }) => snapshotId ?? []),
  );
  return new Map(
    rows.map((row) => {
      const { recordId, snapshotId, locator } = row;
      if (snapshotId === null)
        return [recordId, { cited: citeRecord(slug, placed(row)), quote: null }];
      const page = pages.get(snapshotId);
      if (!page) return [recordId, { cited: citeRemoved(slug, snapshotId), quote: null }];
      const quote = locator.type === 'quote' ? locator.exact : null;
      return [recordId, { cited: page.cited, quote }];
    }),
  );
}

function placed({ locator, sheets, ...row }: Row): RecordSource {
  return {
    ...row,
    sheet:
      locator.type === 'cell'
        ? (sheets.find(({ index }) => index === locator.sheet)?.name ?? null)
        : null,
    row: locator.type === 'cell' ? locator.row : null,
    note: locator.type === 'entry' ? (locator.note ?? null) : null,
  };
}
