// What the screens ask of a register of 10k, 100k and 1M enterprises, beside a plain scan of the same rows.
// Every request goes through the API and misses its kept answers; the count of a filter is kept, so that
// the slowest run (p95) is the first one. node scripts/bench.mjs --only page [--max 1000000]
import { join } from 'node:path';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { createApp } from '../src/server/app.ts';
import type { App } from '../src/server/app.ts';
import { openRuntime } from '../src/server/runtime.ts';
import type { Runtime } from '../src/server/runtime.ts';
import { makeEnterprise, writeEnterprises } from './enterprises.ts';
import { against, readMax, report, sizesUpTo, time } from './table.ts';
import type { BenchRow } from './table.ts';
import { inFolder, runTuku } from './tuku.ts';

interface Question {
  what: string;
  /** Address below the cluster. */
  path: string;
  /** What the baseline scans for; absent: every row of the register. */
  where?: RawBuilder<unknown>;
}

const register = 'registers/existing';
const city = '衡阳市';
const [name = ''] = makeEnterprise(4321);
const brand = name.slice(4, 7);

function listQuestions(rows: number): Question[] {
  const words = (...wanted: string[]): RawBuilder<unknown> =>
    sql.join(
      wanted.map(
        (word) =>
          sql`(name ilike ${`%${word}%`} or code ilike ${`%${word}%`} or products ilike ${`%${word}%`})`,
      ),
      sql` and `,
    );
  return [
    { what: 'first page', path: `${register}?limit=100` },
    { what: 'deep page, the last', path: `${register}?limit=100&offset=${rows - 100}` },
    { what: 'sorted by revenue', path: `${register}?limit=100&sort=revenue&order=desc` },
    {
      what: 'sorted by revenue, middle',
      path: `${register}?limit=100&sort=revenue&order=desc&offset=${rows / 2}`,
    },
    { what: 'one city', path: `${register}?limit=100&city=${city}`, where: sql`city = ${city}` },
    {
      what: 'two words',
      path: `${register}?limit=100&q=变压器 衡阳`,
      where: words('变压器', '衡阳'),
    },
    { what: 'a rare word', path: `${register}?limit=100&q=${brand}`, where: words(brand) },
    { what: 'facets', path: `${register}/facets?` },
    { what: 'find box', path: `find?q=${brand}`, where: sql`name ilike ${`%${brand}%`}` },
    { what: 'overview', path: 'overview?' },
    { what: 'map', path: 'atlas?' },
  ];
}

async function ask(app: App, slug: string, path: string): Promise<void> {
  const answer = await app.request(`http://localhost/api/v1/clusters/${slug}/${path}`);
  const body = await answer.text();
  if (!answer.ok || body.length < 20) throw new Error(`${path}: ${answer.status} ${body}`);
}

/** All rows that the filter means, counted in a scan that no index helps. */
async function scan(runtime: Runtime, where: RawBuilder<unknown> = sql`true`): Promise<void> {
  await sql`select count(*), sum(length(name)) from entity
    where cluster_id = 1 and valid_to is null and register = 'existing' and ${where}`.execute(
    runtime.db,
  );
}

async function setIndexes(runtime: Runtime, on: boolean): Promise<void> {
  for (const way of ['indexscan', 'indexonlyscan', 'bitmapscan'])
    await sql`select set_config(${`enable_${way}`}, ${on ? 'on' : 'off'}, false)`.execute(
      runtime.db,
    );
}

async function benchPages(folder: string, rows: number): Promise<BenchRow[]> {
  const file = join(folder, 'x.csv');
  const data = join(folder, 'data');
  await writeEnterprises(file, rows);
  await runTuku(['import', file, '--register', 'existing', '--data', data]);
  const runtime = await openRuntime({ data });
  try {
    const app = createApp(runtime);
    const [cluster] = await runtime.clusters();
    if (!cluster) throw new Error('There is no cluster.');
    const results: BenchRow[] = [];
    let run = 0;
    for (const { what, path, where } of listQuestions(rows)) {
      const work = () => ask(app, cluster.slug, `${path}&run=${(run += 1)}`);
      const own = await time(rows, work, { runs: 20, budget: 8 });
      await setIndexes(runtime, false);
      const base = await time(rows, () => scan(runtime, where), { runs: 5, budget: 4 });
      await setIndexes(runtime, true);
      const baseline = against(own, { ...base, what: where ? 'scan with the filter' : 'scan' });
      results.push({ bench: 'page', what, ...own, baseline });
    }
    return results;
  } finally {
    await runtime.close();
  }
}

const results: BenchRow[] = [];
for (const size of sizesUpTo(readMax(1_000_000)))
  results.push(...(await inFolder((folder) => benchPages(folder, size))));
report(results);
