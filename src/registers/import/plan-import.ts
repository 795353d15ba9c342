// The dry run: what a workbook would change, row by row, before anything is accepted.
import { copyRows } from '../../db/copy.ts';
import type { CopyValue } from '../../db/copy.ts';
import type { DiffRow, ImportCounts } from '../../schema/import.ts';
import { kindOfRegister } from '../../schema/stage.ts';
import { loadClaims } from '../claims.ts';
import type { Claim } from '../fold.ts';
import type { Scope } from '../scope.ts';
import { diffClaim } from './diff.ts';
import { noCounts } from './import-context.ts';
import type { ImportContext } from './import-context.ts';
import { identifyRows } from './import-rows.ts';
import type { ImportRow } from './import-rows.ts';
import { getPending, openSource } from './open-source.ts';
import type { PendingSource } from './open-source.ts';
import type { ParsedRow } from './parse/parse-row.ts';

/** Reads the whole workbook and writes its diff; nothing of it is accepted. Throws RefusedError for unreadable files. */
export async function planImport(context: ImportContext, sourceId: number): Promise<void> {
  const { scope, report } = context;
  const source = await getPending(scope, sourceId);
  await clearDiff(scope, sourceId);
  const identifier = await context.known.identifier(scope, kindOfRegister(source.options.register));
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

function blankDiff(row: ParsedRow): DiffRow {
  const name = row.values['name'];
  return {
    sheet: row.sheet,
    row: row.row,
    class: 'unchanged',
    name: typeof name === 'string' ? name : '',
    entityId: null,
    basis: null,
    cells: [],
    review: [],
    warnings: row.warnings.map(({ zh, en }) => ({ zh, en })),
    reason: null,
  };
}

/** Compares rows with what stands and with earlier rows of the same workbook. */
class Differ {
  readonly #scope: Scope;
  readonly #source: PendingSource;
  /** Rows of this workbook by the entity they are of: a second row on one entity meets the first. */
  readonly #earlier = new Map<number, Claim[]>();
  #order = Number.MAX_SAFE_INTEGER / 2;

  constructor(scope: Scope, source: PendingSource) {
    this.#scope = scope;
    this.#source = source;
  }

  async diff(rows: readonly ImportRow[]): Promise<DiffRow[]> {
    const known = rows.flatMap((row) => (row.entityId > 0 ? [row.entityId] : []));
    const reviewed = rows.flatMap((row) => row.identity.review.map(({ id }) => id));
    const standing = await loadClaims(this.#scope, [...new Set(known)]);
    const names = await this.#namesOf(reviewed.filter((id) => id > 0));
    return rows.map((row) => {
      const earlier = this.#earlier.get(row.entityId) ?? [];
      const claim = this.#claimOf(row);
      const existing = [...(standing.get(row.entityId) ?? []), ...earlier];
      // Only the keys matter for a first row, of which a large workbook has very many.
      this.#earlier.set(row.entityId, [...earlier, claim]);
      const diff: DiffRow = {
        ...blankDiff(row.parsed),
        review: row.identity.review.map(({ id, comparison }) => ({
          entityId: id,
          name: names.get(id) ?? '',
          probability: comparison.probability,
        })),
      };
      if (existing.length === 0) return { ...diff, class: 'new', basis: 'first' };
      return {
        ...diff,
        ...diffClaim(existing, claim),
        entityId: row.entityId > 0 ? row.entityId : null,
        basis: row.identity.same?.basis ?? null,
      };
    });
  }

  #claimOf(row: ImportRow): Claim {
    const { sourceId, series, trust, dated } = this.#source;
    this.#order += 1;
    return {
      recordId: this.#order,
      sourceId,
      series,
      trust,
      dated,
      pinned: false,
      values: row.values,
    };
  }

  async #namesOf(ids: readonly number[]): Promise<Map<number, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.#scope.db
      .selectFrom('entity')
      .select(['entityId', 'name'])
      .where('clusterId', '=', this.#scope.clusterId)
      .where('validTo', 'is', null)
      .where('entityId', 'in', [...new Set(ids)])
      .execute();
    return new Map(rows.map((row) => [row.entityId, row.name]));
  }
}
