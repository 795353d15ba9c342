// Opens a data folder, says what stands in it, imports a file and reports how far it is, line by line.
import { createReadStream } from 'node:fs';
import { sql } from 'kysely';
import { createCluster } from '../../src/registers/clusters.ts';
import { getImport, startAcceptance, startImport } from '../../src/registers/import/imports.ts';
import { openRuntime } from '../../src/server/runtime.ts';
import { chainText } from './atlas.ts';

const [data = '', file = '', mode = ''] = process.argv.slice(2);
const say = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

const runtime = await openRuntime({ data });
const { db } = runtime;
if ((await runtime.clusters()).length === 0) {
  await createCluster(db, { slug: 'example', name: '示例集群', cities: [] });
  await db.updateTable('cluster').set({ chain: chainText }).execute();
}
const { around, scope } = await runtime.cluster('example');

/** Counts that show whether an import is whole. */
async function look(): Promise<void> {
  const counted = await sql<Record<string, number>>`
    select (select count(*) from record) as records, (select count(*) from entity) as entities,
      (select count(distinct entity_id) from placement) as placed,
      (select count(*) from record r where not exists (
        select 1 from entity e where e.cluster_id = r.cluster_id and e.entity_id = r.subject_id)) as loose,
      (select count(*) from record r where not exists (select 1 from source s
        where s.cluster_id = r.cluster_id and s.source_id = r.source_id and s.state = 'accepted')) as ownerless`.execute(
    db,
  );
  const sources = await db
    .selectFrom('source')
    .select(['sourceId', 'state', 'records', 'error'])
    .orderBy('sourceId')
    .execute();
  say({ found: counted.rows[0], sources });
}

/** Reports until the import has come to rest. */
async function follow(sourceId: number): Promise<void> {
  for (;;) {
    const { source, progress } = await getImport(around, sourceId);
    if (source.state !== 'planning' && source.state !== 'loading') {
      say({ ended: source.state });
      return;
    }
    say({ progress });
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

await look();
const options = { filename: '示例名录.csv', register: 'existing' as const, trust: 50 };
const bytes = () => createReadStream(file);
const waiting = await db
  .selectFrom('source')
  .select('sourceId')
  .where('state', '=', 'planned')
  .where('clusterId', '=', scope.clusterId)
  .executeTakeFirst();
if (mode === 'at once') {
  await follow(await startImport(around, bytes(), { ...options, accept: true }));
} else {
  const sourceId = waiting?.sourceId ?? (await startImport(around, bytes(), options));
  await follow(sourceId);
  await startAcceptance(around, sourceId);
  await follow(sourceId);
  await look();
}
await runtime.close();
