// Files whose rows were accepted in the period, by their counts; and those that were taken back in it.
import { sql } from 'kysely';
import type { Scope } from '../../../registers/scope.ts';
import type { ImportRegister, Register } from '../../../schema/stage.ts';
import { registers } from '../../../schema/stage.ts';
import { citeFile } from '../compose/cite-record.ts';
import type { AcceptedFile } from '../material.ts';
import type { Window } from './window.ts';

interface FileRow {
  sourceId: number;
  title: string;
  register: ImportRegister | null;
  dated: string;
  digest: string;
  state: 'accepted' | 'undone';
  records: number;
  refused: number;
}

/** In the order of their acceptance; what came and went within the period left nothing. */
export async function readFiles(
  scope: Scope,
  slug: string,
  { start, end }: Window,
): Promise<AcceptedFile[]> {
  const { rows } = await sql<FileRow>`
    select source_id, title, register, dated, digest, state, records,
      coalesce((counts->>'refused')::int, 0) as refused
    from source where cluster_id = ${scope.clusterId} and kind in ('workbook', 'dataset') and (
      (state = 'accepted' and accepted_at >= ${start}::timestamptz and accepted_at < ${end}::timestamptz)
      or (state = 'undone' and undone_at >= ${start}::timestamptz and undone_at < ${end}::timestamptz
        and accepted_at < ${start}::timestamptz))
    order by source_id limit 200`.execute(scope.db);
  const files: AcceptedFile[] = [];
  for (const row of rows) {
    const undone = row.state === 'undone';
    const { fresh, known } = undone
      ? { fresh: [], known: 0 }
      : await countEntities(scope, row.sourceId);
    const { title, register, records, refused } = row;
    const cited = citeFile(slug, row);
    files.push({ title, register, records, refused, fresh, known, undone, cited });
  }
  return files;
}

async function countEntities(
  { db, clusterId }: Scope,
  sourceId: number,
): Promise<Pick<AcceptedFile, 'fresh' | 'known'>> {
  const { rows } = await sql<{ register: Register | null; fresh: number; known: number }>`
    select e.register, (count(distinct r.subject_id) filter (where r.basis = 'first'))::int as fresh,
      (count(distinct r.subject_id) filter (where r.basis <> 'first'))::int as known
    from record r left join entity e on e.cluster_id = r.cluster_id and e.entity_id = r.subject_id and e.valid_to is null
    where r.cluster_id = ${clusterId} and r.source_id = ${sourceId}
    group by e.register`.execute(db);
  const place = (register: Register): number => {
    const at = registers.findIndex((one) => one === register);
    return at < 0 ? registers.length : at;
  };
  return {
    fresh: rows
      .flatMap(({ register, fresh }) => (register && fresh > 0 ? [{ register, count: fresh }] : []))
      .toSorted((one, two) => place(one.register) - place(two.register)),
    known: rows.reduce((sum, { register, known }) => sum + (register ? known : 0), 0),
  };
}
