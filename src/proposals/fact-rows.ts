// Facts with the article that each stands in, as proposals are made of them.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { FactTable } from '../db/tables.ts';
import { idArray } from '../registers/ids.ts';
import type { Scope } from '../registers/scope.ts';
import type { Fact } from '../schema/fact.ts';
import { isShown, storyOf, toldAt } from './groups.ts';

/** Letters of an article that are read for facts; what stands behind them is no news. */
export const readAtMost = 200_000;

type Stored = Omit<
  FactTable,
  'clusterId' | 'startAt' | 'endAt' | 'foundAt' | 'body' | 'plain' | 'near' | 'thing'
>;

export interface FactRow extends Stored {
  body: Fact;
  story: number;
  storyId: number | null;
  /** When the article told it. */
  told: string;
  title: string;
  site: string;
  source: string;
  url: string;
  publishedAt: string | null;
}

const columns = sql`f.fact_id, f.article_id, f.kind, f.modality, f.extractor, f.subject_kind, f.subject_id,
  f.subject_name, f.fingerprint, f.body, f.state, f.record_id, f.entry_id, f.entity_id, f.by_whom, f.note, f.rule_id,
  f.decided_at, a.story_id, ${storyOf} as story, ${toldAt} as told, a.title, a.site, a.source, a.url, a.published_at`;

/** Those before people, the first told first. `which`: a condition on fact `f` and article `a`. */
export async function readFactRows(
  { db, clusterId }: Scope,
  which: RawBuilder<unknown>,
): Promise<FactRow[]> {
  const { rows } = await sql<FactRow>`
    select ${columns}
    from fact f join article a on a.cluster_id = f.cluster_id and a.article_id = f.article_id
    where f.cluster_id = ${clusterId} and ${isShown} and ${which}
    order by ${toldAt}, f.fact_id`.execute(db);
  return rows;
}

/** Everything that tells one of these, by `groupKey`. */
export async function readGroups(
  scope: Scope,
  rows: readonly FactRow[],
): Promise<Map<string, FactRow[]>> {
  const stories = idArray([...new Set(rows.map(({ story }) => story))]);
  const prints = idArray([...new Set(rows.map(({ fingerprint }) => fingerprint))]);
  const all = await readFactRows(
    scope,
    sql`f.fingerprint = any(${prints}) and (a.story_id = any(${stories}) or a.article_id = any(${stories}))`,
  );
  const groups = new Map<string, FactRow[]>();
  for (const row of all) {
    const key = groupKey(row);
    const held = groups.get(key);
    if (held) held.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

export function groupKey({ story, fingerprint }: FactRow): string {
  return `${story} ${fingerprint}`;
}

/** What was read of these articles. */
export async function readArticleTexts(
  { db, clusterId }: Scope,
  articleIds: readonly number[],
): Promise<Map<number, string>> {
  const { rows } = await sql<{ articleId: number; text: string }>`
    select article_id, left(body, ${readAtMost}) as text from article
    where cluster_id = ${clusterId} and article_id = any(${idArray(articleIds)})`.execute(db);
  return new Map(rows.map(({ articleId, text }) => [articleId, text]));
}
