// Acceptance: a workbook's rows become records, and entities are folded, in one transaction.
import { setImmediate } from 'node:timers/promises';
import { copyRows, encodeRows } from '../../db/copy.ts';
import { refreshStatistics } from '../../db/statistics.ts';
import type { CopyData, CopyValue } from '../../db/copy.ts';
import type { ImportCounts } from '../../schema/import.ts';
import { kindOfRegister } from '../../schema/stage.ts';
import type { EntityKind } from '../../schema/stage.ts';
import { raiseVersion, readVersion, takeNumbers } from '../counters.ts';
import { entityColumns, entityRow, refold } from '../entities.ts';
import { goldenVersions } from '../golden.ts';
import { placementColumns, placementRows } from '../placing.ts';
import type { Scope } from '../scope.ts';
import { writeInTurn } from '../write-in-turn.ts';
import { Differ } from './differ.ts';
import type { ImportContext } from './import-context.ts';
import { noCounts } from './import-context.ts';
import { identifyRows } from './import-rows.ts';
import type { ImportBatch, ImportRow } from './import-rows.ts';
import { getPending, openSource } from './open-source.ts';
import type { PendingSource } from './open-source.ts';
import { refusedRow } from './plan-import.ts';
import type { RefusedDiff } from './plan-import.ts';
import { addPairs, addRelations } from './propose.ts';

const recordColumns = [
  'cluster_id',
  'record_id',
  'source_id',
  'kind',
  'subject_id',
  'basis',
  'dated',
  'pinned',
  'locator',
  '"values"',
  'raw',
  'extra',
];

/**
 * Accepts an uploaded workbook: all of its good rows or, on any failure, none. The counts of a dry
 * run stay; without one, rows are counted as they are written.
 */
export async function acceptImport(context: ImportContext, sourceId: number): Promise<void> {
  const { scope, known } = context;
  const source = await getPending(scope, sourceId);
  const before = await readVersion(scope);
  const kind = kindOfRegister(source.options.register);
  const identifier = await known.identifier(scope, source.options.register);
  const workbook = await openSource(context, source);
  try {
    await writeInTurn(scope, async (inside) => {
      const entityIds = new IdBlock(inside, 'entity');
      const writer = new Writer(context, inside, source, kind);
      const batches = identifyRows(workbook, source, identifier, () => entityIds.take());
      // The database writes one batch while the next is read and prepared here.
      let writing = Promise.resolve();
      try {
        for await (const batch of batches) {
          const prepared = await writer.prepare(batch);
          await writing;
          writing = writer.write(prepared);
          writing.catch(() => undefined);
        }
      } finally {
        await writing;
      }
      await writer.finish(JSON.stringify(workbook.sheets));
    });
    // At once: who sees the import accepted must not be answered from before it.
    context.changed();
  } finally {
    await workbook.close();
  }
  await known.learn(scope, identifier, before);
  await refreshStatistics(scope.db);
}

/** Ids taken from a counter by blocks that grow with the import, so that a large one rarely asks. */
class IdBlock {
  readonly #scope: Scope;
  readonly #counter: 'entity' | 'record';
  #size = 1000;
  #next = 0;
  #end = 0;

  constructor(scope: Scope, counter: 'entity' | 'record') {
    this.#scope = scope;
    this.#counter = counter;
  }

  /** A number when the block has one left; large imports take a million of them. */
  take(): number | Promise<number> {
    return this.#next < this.#end ? this.#next++ : this.#refill();
  }

  async #refill(): Promise<number> {
    this.#next = await takeNumbers(this.#scope, this.#counter, this.#size);
    this.#end = this.#next + this.#size;
    this.#size = Math.min(this.#size * 4, 200_000);
    return this.#next++;
  }
}

interface Prepared {
  batch: ImportBatch;
  records: CopyData;
  entities: CopyData;
  placements: CopyData;
}

/** So many rows are made ready before the database may be given its next statement. */
const stretch = 250;

class Writer {
  readonly #context: ImportContext;
  readonly #scope: Scope;
  readonly #source: PendingSource;
  readonly #kind: EntityKind;
  readonly #counts: ImportCounts = { ...noCounts };
  /** Entities that have more than one record now: folded at the end. */
  readonly #again = new Set<number>();
  readonly #recordIds: IdBlock;
  readonly #differ: Differ;
  #refused = 0;

  constructor(context: ImportContext, scope: Scope, source: PendingSource, kind: EntityKind) {
    this.#context = context;
    this.#scope = scope;
    this.#source = source;
    this.#kind = kind;
    this.#recordIds = new IdBlock(scope, 'record');
    this.#differ = new Differ(scope, source);
  }

  /** The rows of a batch as they will be written. */
  async prepare(batch: ImportBatch): Promise<Prepared> {
    const { clusterId } = this.#scope;
    const { sourceId, dated } = this.#source;
    const records: CopyValue[][] = [];
    const entities: CopyValue[][] = [];
    const placements: CopyValue[][] = [];
    for (const [index, row] of batch.good.entries()) {
      if (index % stretch === stretch - 1) await setImmediate();
      const taken = this.#recordIds.take();
      const recordId = typeof taken === 'number' ? taken : await taken;
      const { parsed, values, entityId, brought, identity } = row;
      const locator = { type: 'cell', sheet: parsed.sheet, row: parsed.row };
      const basis = brought ? 'first' : (identity.same?.basis ?? 'name');
      records.push([
        clusterId,
        recordId,
        sourceId,
        this.#kind,
        entityId,
        basis,
        dated,
        false,
        locator,
        values,
        parsed.raw,
        parsed.extra,
      ]);
      if (!brought) {
        this.#again.add(entityId);
        continue;
      }
      const [version] = this.#goldenOf(row, recordId);
      if (version) entities.push(entityRow(clusterId, entityId, version));
      placements.push(
        ...placementRows(clusterId, entityId, {
          kind: this.#kind,
          values,
          recordOf: () => recordId,
          verdicts: new Map(),
          placing: this.#context.placing,
        }),
      );
    }
    const again = batch.good.filter((row) => !row.brought);
    for (const row of await this.#differ.diff(again)) this.#counts[row.class] += 1;
    const encoded = { records: encodeRows(records), entities: encodeRows(entities) };
    await setImmediate();
    return { batch, ...encoded, placements: encodeRows(placements) };
  }

  async write({ batch, records, entities, placements }: Prepared): Promise<void> {
    const { db } = this.#scope;
    const { good, refused } = batch;
    await copyRows(db, 'record', recordColumns, records);
    await copyRows(db, 'entity', entityColumns, entities);
    await copyRows(db, 'placement', placementColumns, placements);
    await addRelations(this.#scope, good);
    this.#counts.review += await addPairs(this.#scope, good);
    await this.#keepRefused(refused.map(refusedRow));
    this.#counts.rows += good.length + refused.length;
    this.#counts.new += entities.rows;
    this.#counts.refused += refused.length;
    for (const { parsed } of good) this.#counts.warnings += parsed.warnings.length;
    this.#context.report({ phase: 'writing', done: this.#counts.rows, total: null });
  }

  #goldenOf(row: ImportRow, recordId: number) {
    const { sourceId, series, trust, dated } = this.#source;
    const { values } = row;
    return goldenVersions(this.#kind, [
      { recordId, kind: this.#kind, sourceId, series, trust, dated, pinned: false, values },
    ]);
  }

  /** Refused rows stay with the source, to be sent back; the rest of the dry run has served. */
  async #keepRefused(rows: RefusedDiff[]): Promise<void> {
    const { clusterId, db } = this.#scope;
    if (this.#refused === 0 && this.#counts.rows === 0) {
      await db
        .deleteFrom('diff')
        .where('clusterId', '=', clusterId)
        .where('sourceId', '=', this.#source.sourceId)
        .execute();
    }
    const lines = rows.map((row): CopyValue[] => {
      this.#refused += 1;
      return [clusterId, this.#source.sourceId, 'refused', this.#refused, row];
    });
    await copyRows(db, 'diff', ['cluster_id', 'source_id', 'class', 'seq', 'body'], lines);
  }

  async finish(sheets: string): Promise<void> {
    const { report, placing, now } = this.#context;
    const total = this.#again.size;
    await refold(this.#scope, this.#again, placing, (done) =>
      report({ phase: 'folding', done, total }),
    );
    const planned = await this.#plannedCounts();
    const counts = planned ?? this.#counts;
    await this.#scope.db
      .updateTable('source')
      .set({
        state: 'accepted',
        sheets,
        counts: JSON.stringify(counts),
        records: this.#counts.rows - this.#counts.refused,
        acceptedAt: now().toISOString(),
        error: null,
      })
      .where('clusterId', '=', this.#scope.clusterId)
      .where('sourceId', '=', this.#source.sourceId)
      .execute();
    await raiseVersion(this.#scope);
  }

  async #plannedCounts(): Promise<ImportCounts | undefined> {
    const row = await this.#scope.db
      .selectFrom('source')
      .select('counts')
      .where('clusterId', '=', this.#scope.clusterId)
      .where('sourceId', '=', this.#source.sourceId)
      .executeTakeFirst();
    return row && row.counts.rows === this.#counts.rows ? row.counts : undefined;
  }
}
