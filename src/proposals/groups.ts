// Facts that are one question: the same sentence in the articles of one story, or in captures of one page.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { idArray } from '../registers/ids.ts';
import type { Scope } from '../registers/scope.ts';
import { NotFoundError } from '../util/errors.ts';

/** The story of an article `a`; one without company is a story of its own. */
export const storyOf: RawBuilder<number> = sql<number>`coalesce(a.story_id, a.article_id)`;
/** When article `a` told it. */
export const toldAt: RawBuilder<string> = sql<string>`coalesce(a.published_at, a.captured_at)`;

/** Whether fact `f` of article `a` is before people: not taken down; while it is open, by what its page says now. */
export const isShown: RawBuilder<boolean> = sql<boolean>`(not a.removed and (a.current or f.state <> 'proposed'))`;

/** All facts of the group of one, the first told first; those of articles that are out of sight too. */
export async function listGroup({ db, clusterId }: Scope, factId: number): Promise<number[]> {
  const { rows } = await sql<{ factId: number }>`
    with own as (
      select f.fingerprint, ${storyOf} as story, a.surt
      from fact f join article a on a.cluster_id = f.cluster_id and a.article_id = f.article_id
      where f.cluster_id = ${clusterId} and f.fact_id = ${factId}
    )
    select f.fact_id from own
    join fact f on f.cluster_id = ${clusterId} and f.fingerprint = own.fingerprint
    join article a on a.cluster_id = f.cluster_id and a.article_id = f.article_id
    where ${storyOf} = own.story or a.surt = own.surt
    order by ${toldAt}, f.fact_id`.execute(db);
  if (rows.length > 0) return rows.map((row) => row.factId);
  throw noFact(factId);
}

export function noFact(factId: number): NotFoundError {
  return new NotFoundError('fact', {
    zh: `没有编号为 ${factId} 的待审事实，原文可能已更新或下架。`,
    en: `There is no fact ${factId}; its page may have changed or been taken down.`,
  });
}

/**
 * What was decided of a group holds for what is told of it later: open facts in the stories of these articles take
 * over the newest decision. Inside the cluster's turn. Returns how many did.
 */
export async function joinDecided(inside: Scope, articleIds: readonly number[]): Promise<number> {
  const { clusterId, db } = inside;
  const result = await sql<{ factId: number }>`
    with story as (
      select distinct ${storyOf} as id from article a
      where a.cluster_id = ${clusterId} and a.article_id = any(${idArray(articleIds)})
    ), open as (
      select f.fact_id, f.fingerprint, ${storyOf} as story, a.surt
      from story
      join article a on a.cluster_id = ${clusterId} and (a.story_id = story.id or a.article_id = story.id)
      join fact f on f.cluster_id = ${clusterId} and f.article_id = a.article_id and f.state = 'proposed'
    ), decision as (
      select distinct on (open.fact_id) open.fact_id, d.state, d.record_id, d.entry_id, d.entity_id, d.by_whom,
        d.note, d.rule_id, d.decided_at
      from open
      join fact d on d.cluster_id = ${clusterId} and d.fingerprint = open.fingerprint and d.state <> 'proposed'
      join article a on a.cluster_id = ${clusterId} and a.article_id = d.article_id
      where ${storyOf} = open.story or a.surt = open.surt
      order by open.fact_id, d.decided_at desc
    )
    update fact f set state = o.state, record_id = o.record_id, entry_id = o.entry_id, entity_id = o.entity_id,
      by_whom = o.by_whom, note = o.note, rule_id = o.rule_id, decided_at = o.decided_at
    from decision o where f.cluster_id = ${clusterId} and f.fact_id = o.fact_id
    returning f.fact_id`.execute(db);
  return result.rows.length;
}
