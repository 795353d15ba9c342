// From claims to golden records: in memory with 1, 3 and 10 claims each, and through the database.
// node scripts/bench.mjs --only fold [--max 1000000]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { parseChain } from '../src/chain/file/parse.ts';
import { copyRows } from '../src/db/copy.ts';
import type { CopyValue } from '../src/db/copy.ts';
import { openDatabase } from '../src/db/open.ts';
import { refreshStatistics } from '../src/db/statistics.ts';
import { loadClaims } from '../src/registers/claims.ts';
import { createCluster } from '../src/registers/clusters.ts';
import { refold } from '../src/registers/entities.ts';
import { fold } from '../src/registers/fold.ts';
import type { Claim } from '../src/registers/claim.ts';
import { Placing } from '../src/registers/placing.ts';
import type { Scope } from '../src/registers/scope.ts';
import type { Values } from '../src/schema/field.ts';
import { batches } from '../src/util/batches.ts';
import { makeEnterprise } from './enterprises.ts';
import { against, readMax, report, sizesUpTo, time } from './table.ts';
import type { BenchRow } from './table.ts';
import { inFolder } from './tuku.ts';

const max = readMax(1_000_000);
const stored = 3;
/** Entities kept in memory; larger counts go over them again. */
const distinct = 5_000;
let sink = 0;

/** What source `nth` says of an entity: later ones differ in revenue, and every fourth in the city. */
function claimOf(entity: number, nth: number): Claim {
  const [
    name = '',
    code = '',
    city = '',
    district = '',
    founded = '',
    capital = '',
    revenue = '',
    employees = '',
    products = '',
    scope = '',
    address = '',
  ] = makeEnterprise(entity);
  const values: Values = {
    name,
    code,
    city: nth % 4 === 3 ? '示例市' : city,
    district,
    founded,
    registered_capital: `${capital}0000`,
    [`revenue@${2020 + (nth % 4)}`]: String(Math.round(Number(revenue) * 10_000) + nth),
    'employees@2023': employees,
    products,
    scope,
    address,
  };
  return {
    recordId: entity * 10 + nth,
    kind: 'enterprise',
    sourceId: nth + 1,
    series: `示例名录${nth % 5}`,
    trust: 50 + (nth % 3) * 10,
    dated: `20${20 + (nth % 5)}-0${1 + (nth % 9)}-01`,
    pinned: false,
    values,
  };
}

/** Last word wins: what a fold costs that keeps no proof. */
function assignLast(claims: readonly Claim[]): number {
  const golden: Values = {};
  for (const claim of claims) Object.assign(golden, claim.values);
  return Object.keys(golden).length;
}

async function benchInMemory(count: number, claims: number): Promise<BenchRow> {
  const entities = Array.from({ length: Math.min(count, distinct) }, (_, i) =>
    Array.from({ length: claims }, (_, nth) => claimOf(i, nth)),
  );
  const over = (work: (claims: readonly Claim[]) => number) => () => {
    for (let i = 0; i < count; i += 1) sink += work(entities[i % entities.length] ?? []);
  };
  const base = await time(count, over(assignLast), { runs: 5, budget: 3 });
  const own = await time(
    count,
    over((each) => fold(each).size),
    { runs: 5, budget: 10 },
  );
  const what = `fold, ${claims} claim${claims > 1 ? 's' : ''} each`;
  return {
    bench: 'fold',
    what,
    ...own,
    baseline: against(own, { ...base, what: 'Object.assign, no proof' }),
  };
}

async function store(scope: Scope, count: number): Promise<void> {
  const { db, clusterId } = scope;
  for (let nth = 0; nth < stored; nth += 1) {
    const { sourceId, series, trust, dated } = claimOf(0, nth);
    await sql`insert into source values (${clusterId}, ${sourceId}, 'workbook', ${series}, ${series}, '', 0,
      'existing', ${dated}, ${trust}, 'accepted', '[]', '{}', '{}', ${count}, null, now(), now(), null)`.execute(
      db,
    );
  }
  const columns =
    'cluster_id record_id source_id kind subject_id basis dated pinned locator "values" raw extra'.split(
      ' ',
    );
  for (const ids of batches(
    Array.from({ length: count }, (_, i) => i + 1),
    5_000,
  )) {
    const lines = ids.flatMap((id) =>
      Array.from({ length: stored }, (_, nth): CopyValue[] => {
        const { recordId, sourceId, dated, pinned, values } = claimOf(id, nth);
        const locator = { type: 'cell', sheet: 0, row: id };
        return [
          clusterId,
          recordId,
          sourceId,
          'enterprise',
          id,
          'code',
          dated,
          pinned,
          locator,
          values,
          {},
          {},
        ];
      }),
    );
    await copyRows(db, 'record', columns, lines);
  }
  // As an import does at its end.
  await refreshStatistics(db);
}

async function benchStored(folder: string, count: number, placing: Placing): Promise<BenchRow> {
  const db = await openDatabase({ folder: join(folder, 'db') });
  try {
    const cluster = await createCluster(db, { slug: 'bench', name: '示例', cities: [] });
    const scope = { db, clusterId: cluster.clusterId };
    await store(scope, count);
    const ids = Array.from({ length: count }, (_, i) => i + 1);
    const own = await time(count, () =>
      db
        .transaction()
        .execute((transaction) => refold({ ...scope, db: transaction }, ids, placing)),
    );
    const base = await time(count, async () => {
      for (const batch of batches(ids, 2_000)) sink += (await loadClaims(scope, batch)).size;
    });
    return {
      bench: 'fold',
      what: `refold stored entities, ${stored} records each`,
      ...own,
      baseline: against(own, { ...base, what: 'reading the claims only' }),
      note: 'a row for each day on which the fold changed, and placement on the chain',
    };
  } finally {
    await db.destroy();
  }
}

function readPlacing(): Placing {
  const file = new URL('../examples/hengyang-uhv/chain.yaml', import.meta.url);
  return new Placing(parseChain(readFileSync(file, 'utf8')).chain);
}

const rows: BenchRow[] = [];
for (const claims of [1, 3, 10])
  for (const count of sizesUpTo(max)) rows.push(await benchInMemory(count, claims));
const placing = readPlacing();
for (const count of sizesUpTo(max))
  rows.push(await inFolder((folder) => benchStored(folder, count, placing)));
report(rows);
if (sink < 0) console.error(sink);
