// Rows of a workbook against what stands, batch by batch.
import type { DiffRow } from '../../schema/import.ts';
import { kindOfRegister } from '../../schema/stage.ts';
import { loadClaims } from '../claims.ts';
import type { Claim } from '../claim.ts';
import type { Scope } from '../scope.ts';
import { diffClaim } from './diff.ts';
import type { ImportRow } from './import-rows.ts';
import type { PendingSource } from './open-source.ts';
import type { ParsedRow } from './parse/parse-row.ts';

/** So many entities of one workbook are remembered, so that a second row on one of them meets the first. */
const rememberAtMost = 100_000;

export function blankDiff(row: ParsedRow): DiffRow {
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
export class Differ {
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
      this.#remember(row.entityId, [...earlier, claim]);
      const diff: DiffRow = {
        ...blankDiff(row.parsed),
        review: row.identity.review.map(({ id, comparison }) => ({
          entityId: id,
          name: names.get(id) ?? '',
          probability: comparison.probability,
        })),
      };
      if (row.brought) return { ...diff, ...diffClaim([], claim), class: 'new', basis: 'first' };
      return {
        ...diff,
        ...diffClaim(existing, claim),
        entityId: row.entityId > 0 ? row.entityId : null,
        basis: row.identity.same?.basis ?? null,
      };
    });
  }

  #remember(entityId: number, claims: Claim[]): void {
    this.#earlier.set(entityId, claims);
    const [oldest] = this.#earlier.keys();
    if (this.#earlier.size > rememberAtMost && oldest !== undefined) this.#earlier.delete(oldest);
  }

  #claimOf(row: ImportRow): Claim {
    const { sourceId, series, trust, dated, options } = this.#source;
    this.#order += 1;
    return {
      recordId: this.#order,
      kind: kindOfRegister(options.register),
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
