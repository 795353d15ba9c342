// The proof behind one value: the record that won, those that agree, and those that stand against it.
import { sql } from 'kysely';
import { columnLetter } from '../util/column-letter.ts';
import { NotFoundError } from '../util/errors.ts';
import type { Evidence, Figure } from '../schema/evidence.ts';
import { findField, joinKey, splitKey } from '../schema/field.ts';
import type { Value, Values } from '../schema/field.ts';
import type { Locator } from '../schema/locator.ts';
import type { Sheet } from '../schema/source.ts';
import { fold } from './fold.ts';
import type { Claim } from './claim.ts';
import type { Held } from './fold.ts';
import { latestPeriods, valuesOf } from './golden.ts';
import { idArray } from './ids.ts';
import { claimsAsOf } from './profile.ts';
import { publicationOf } from './publication.ts';
import type { Scope } from './scope.ts';

/** Rows shown above and below the row of evidence. */
const around = 2;

interface FullRecord {
  recordId: number;
  sourceId: number;
  locator: Locator;
  values: Values;
  raw: Record<string, string>;
  extra: Record<string, string>;
  pinned: boolean;
  kind: Evidence['source']['kind'];
  title: string;
  series: string;
  dated: string;
  retrievedAt: string;
  trust: number;
  digest: string;
  sheets: Sheet[];
  snapshotId: number | null;
  removed: boolean | null;
}

/**
 * Evidence of `key` (`revenue@2023`; without a period the latest one) of an entity.
 * Throws NotFoundError when no record speaks of it.
 */
export async function getFigure(
  scope: Scope,
  id: number,
  key: string,
  asOf: string | undefined,
): Promise<Figure> {
  const { entityId, claims } = await claimsAsOf(scope, id, asOf);
  const all = fold(claims);
  const values = valuesOf(all);
  const held = all.get(key) ?? all.get(latestPeriods(values).get(key) ?? key);
  const field = findField(key);
  if (!held || !field) {
    throw new NotFoundError('figure', {
      zh: `没有记录说明这一项（${field?.zh ?? key}）。`,
      en: `No record speaks of ${field?.en ?? key}.`,
    });
  }
  const proof = await loadProof(scope, held);
  const show = (claim: Claim): Evidence[] => proof(claim.recordId);
  const [winner] = proof(held.recordId);
  if (!winner) throw new Error(`Record ${held.recordId} has gone.`);
  const name = values['name'];
  return {
    entityId,
    entityName: typeof name === 'string' ? name : '',
    key: held.key,
    field: { key: field.key, zh: field.zh, en: field.en, type: field.type },
    period: splitKey(held.key).period ?? null,
    value: held.value,
    rule: held.rule,
    winner,
    agreeing: held.agreeing.flatMap(show),
    superseded: held.superseded.flatMap(show),
    conflicting: held.conflicting.flatMap(show),
  };
}

async function loadProof(scope: Scope, held: Held): Promise<(recordId: number) => Evidence[]> {
  const others = [...held.agreeing, ...held.superseded, ...held.conflicting];
  const ids = [held.recordId, ...others.map((claim) => claim.recordId)];
  // Records of one source are numbered in the order of its rows: the neighbours in number are the rows around.
  const result = await sql<FullRecord>`
    select r.record_id, r.source_id, r.locator, r."values", r.raw, r.extra, r.pinned, r.dated,
      s.kind, s.title, s.series, s.retrieved_at, s.trust, s.digest, s.sheets, s.snapshot_id,
      (select p.state = 'removed' from snapshot p
        where p.cluster_id = s.cluster_id and p.snapshot_id = s.snapshot_id) as removed
    from unnest(${idArray(ids)}) as wanted
    join record w on w.cluster_id = ${scope.clusterId} and w.record_id = wanted
    join record r on r.cluster_id = w.cluster_id and r.source_id = w.source_id
      and r.record_id between w.record_id - ${around} and w.record_id + ${around}
    join source s on s.cluster_id = r.cluster_id and s.source_id = r.source_id`.execute(scope.db);
  const byId = new Map(result.rows.map((row) => [row.recordId, row]));
  return (recordId) => {
    const record = byId.get(recordId);
    if (!record) return [];
    const near: FullRecord[] = [];
    for (let other = recordId - around; other <= recordId + around; other += 1) {
      const row = byId.get(other);
      if (row && row.sourceId === record.sourceId && sameSheet(row, record)) near.push(row);
    }
    return [evidenceOf(record, near, held.key)];
  };
}

function sameSheet(a: FullRecord, b: FullRecord): boolean {
  return (
    a.locator.type === 'cell' && b.locator.type === 'cell' && a.locator.sheet === b.locator.sheet
  );
}

function evidenceOf(record: FullRecord, near: readonly FullRecord[], key: string): Evidence {
  const value = record.values[key] ?? '';
  const { sourceId, kind, series, dated, retrievedAt, trust, digest, snapshotId } = record;
  const removed = record.removed ?? false;
  const title = removed ? `快照 ${snapshotId}（已下架）` : record.title;
  return {
    recordId: record.recordId,
    key,
    value,
    words: wordsOf(record, key, value),
    source: {
      sourceId,
      kind,
      title,
      series,
      dated,
      retrievedAt,
      trust,
      digest,
      snapshotId,
      removed,
    },
    publication: publicationOf(record.extra, sheetOf(record)),
    locator: removed ? withoutWords(record.locator) : record.locator,
    cell: cellOf(record, near, key),
    pinned: record.pinned,
  };
}

/** What was taken down is shown nowhere, in the proof of a figure neither. */
function withoutWords(locator: Locator): Locator {
  return locator.type === 'quote' ? { ...locator, exact: '', prefix: '', suffix: '' } : locator;
}

function sheetOf({ locator, sheets }: FullRecord): Sheet | undefined {
  return sheets.find(({ index }) => locator.type === 'cell' && index === locator.sheet);
}

function wordsOf(record: FullRecord, key: string, value: Value): string {
  if (record.removed) return '';
  if (record.locator.type === 'quote') return record.locator.exact;
  return record.raw[key] ?? (typeof value === 'string' ? value : value.join('；'));
}

function cellOf(record: FullRecord, near: readonly FullRecord[], key: string): Evidence['cell'] {
  const { locator } = record;
  if (locator.type !== 'cell') return null;
  const sheet = sheetOf(record);
  const columns = sheet?.columns ?? [];
  const at = columns.find((column) => column.field && joinKey(column.field, column.period) === key);
  const named = at ?? columns.find((column) => column.field === splitKey(key).field);
  // In a list of indicators figures stand in the one column of values, or in that of their year.
  const { period } = splitKey(key);
  const listed =
    columns.find((column) => column.field === 'row:value') ??
    columns.find((column) => column.field === null && period && column.period === period);
  const at0 = (named ?? listed)?.index ?? -1;
  return {
    // A value that no column holds (the register's own stage, a default city) stands for the whole row.
    address: at0 < 0 ? `${locator.row}:${locator.row}` : `${columnLetter(at0)}${locator.row}`,
    sheetName: sheet?.name ?? '',
    column: at0,
    columns: columns.map(({ index, header }) => ({ index, letter: columnLetter(index), header })),
    rows: near.flatMap((row) =>
      row.locator.type === 'cell'
        ? [
            {
              row: row.locator.row,
              current: row.recordId === record.recordId,
              cells: columns.map((column) => cellText(row, column)),
            },
          ]
        : [],
    ),
  };
}

/** The cell's own words: of a read column the original where it differs from the value, else the value. */
function cellText(row: FullRecord, column: Sheet['columns'][number]): string {
  if (!column.field || column.field.startsWith('row:'))
    return row.extra[String(column.index)] ?? '';
  const key = joinKey(column.field, column.period);
  const value = row.values[key];
  return (
    row.raw[key] ?? (value === undefined ? (row.extra[String(column.index)] ?? '') : String(value))
  );
}
