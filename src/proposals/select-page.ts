// Which proposals a page shows: one for each group, story by story, the newest first; what tells the same stands together.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { holding } from '../registers/like.ts';
import type { Scope } from '../registers/scope.ts';
import type { FactKind } from '../schema/fact.ts';
import type { ProposalQuery, RuleCondition } from '../schema/proposal.ts';
import { isShown, storyOf, toldAt } from './groups.ts';

export interface Selected {
  total: number;
  /** Whatever kind is asked for. */
  counts: { kind: FactKind; count: number }[];
  factIds: number[];
}

/** `articleId`: of the snapshot that is asked for, if one is. */
export async function selectPage(
  { db, clusterId }: Scope,
  query: ProposalQuery,
  articleId: number | undefined,
): Promise<Selected> {
  const { state, kind, scope, entity, q, offset, limit } = query;
  const conditions: RawBuilder<boolean>[] = [
    sql`f.cluster_id = ${clusterId}`,
    sql`f.state = ${state}`,
    isShown,
  ];
  if (scope === 'near') conditions.push(sql`f.near`);
  if (entity !== undefined)
    conditions.push(sql`(f.subject_id = ${entity} or f.entity_id = ${entity})`);
  if (articleId !== undefined) conditions.push(sql`f.article_id = ${articleId}`);
  if (q?.trim()) conditions.push(sql`f.body->'selector'->>'exact' ilike ${holding(q.trim())}`);
  const ofKind = kind === undefined ? sql`true` : sql`kind = ${kind}`;
  const { rows } = await sql<{ factIds: number[] | null; counts: Selected['counts'] | null }>`
    with ${heads(conditions)},
    ranked as (
      select h.*, max(told) over (partition by story) as story_at from head h where ${ofKind}
    ), anchored as (
      select r.*, first_value(story_at) over same as anchor_at, first_value(story) over same as anchor,
        first_value(start_at) over same as anchor_start
      from ranked r window same as (partition by thing order by story_at desc, story desc, start_at)
    ), page as (
      select fact_id, row_number() over (
        order by anchor_at desc, anchor desc, anchor_start, thing, story_at desc, fact_id) as place
      from anchored order by place offset ${offset} limit ${limit}
    )
    select (select json_agg(fact_id order by place) from page) as fact_ids,
      (select json_agg(json_build_object('kind', kind, 'count', number) order by number desc, kind)
        from (select kind, count(*) as number from head group by kind) k) as counts`.execute(db);
  const counts = rows[0]?.counts ?? [];
  const counted = kind === undefined ? counts : counts.filter((one) => one.kind === kind);
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  return { total, counts, factIds: rows[0]?.factIds ?? [] };
}

/** The first told of every group that meets the conditions on fact `f` and article `a`. */
function heads(conditions: readonly RawBuilder<boolean>[]): RawBuilder<unknown> {
  return sql`head as materialized (
    select distinct on (story, fingerprint) *
    from (
      select f.fact_id, f.kind, f.fingerprint, f.thing, f.start_at, ${storyOf} as story, ${toldAt} as told
      from fact f join article a on a.cluster_id = f.cluster_id and a.article_id = f.article_id
      where ${sql.join(conditions, sql` and `)}
    ) shown
    order by story, fingerprint, told, fact_id)`;
}

/** Open proposals in scope `near`. */
export async function countOpen({ db, clusterId }: Scope): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select distinct ${storyOf}, f.fingerprint
      from fact f join article a on a.cluster_id = f.cluster_id and a.article_id = f.article_id
      where f.cluster_id = ${clusterId} and f.state = 'proposed' and f.near and ${isShown}
    ) g`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Open near proposals that a rule may hold, as far as rows tell, newest first. `among`: only facts of these articles. */
export async function selectForRule(
  { db, clusterId }: Scope,
  condition: RuleCondition,
  among?: RawBuilder<unknown>,
): Promise<number[]> {
  const conditions: RawBuilder<boolean>[] = [
    sql`f.cluster_id = ${clusterId}`,
    sql`f.state = 'proposed'`,
    sql`f.near`,
    isShown,
    sql`f.kind = any(${`{${condition.kinds.join(',')}}`}::text[])`,
  ];
  if (condition.actualOnly) conditions.push(sql`f.modality = 'actual'`);
  if (condition.grammarOnly) conditions.push(sql`f.extractor = 'grammar'`);
  if (condition.resolvedOnly) conditions.push(sql`f.subject_id is not null`);
  if (condition.plainOnly) conditions.push(sql`f.plain`);
  if (among) conditions.push(sql`f.article_id = any(${among})`);
  const { rows } = await sql<{ factId: number }>`
    with ${heads(conditions)} select fact_id from head order by told desc, fact_id desc`.execute(
    db,
  );
  return rows.map(({ factId }) => factId);
}
