// The stories that were first told in the period and speak of the registers or the chain, with the facts accepted of them.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { toArticle } from '../../../archive/articles.ts';
import type { ArticleRow } from '../../../archive/articles.ts';
import { chinaDay } from '../../../archive/china-time.ts';
import { cite } from '../../../archive/citation.ts';
import { selectSnapshots } from '../../../archive/snapshots.ts';
import { idArray } from '../../../registers/ids.ts';
import type { Scope } from '../../../registers/scope.ts';
import type { Fact } from '../../../schema/fact.ts';
import { readMentions } from '../../../search/mentions/write-mentions.ts';
import { linesAtMost } from '../compose/compose-brief.ts';
import { pickSentence } from '../compose/pick-sentence.ts';
import type { Named } from '../compose/pick-sentence.ts';
import { nameWords } from '../compose/words.ts';
import type { BriefMaterial, Cited, ReportedFact, ReportedStory } from '../material.ts';
import type { Window } from './window.ts';

const weights = { project: 4, enterprise: 3, segment: 1, place: 0 };
/** Sentences of one story whose facts are told. */
const factsAtMost = 5;

interface ToldStory {
  story: number;
  articleId: number;
  pages: number;
}

export async function readReported(
  scope: Scope,
  slug: string,
  window: Window,
): Promise<BriefMaterial['reported']> {
  const { rows: stories } = await sql<ToldStory & { total: number; reposts: number }>`
    with ${toldIn(scope, window)}
    select k.story, k.pages, (
      select t.article_id from told t where t.story = k.story order by t.moment, t.article_id limit 1
    ) as article_id, count(*) over ()::int as total, (sum(k.pages - 1) over ())::int as reposts
    from known k
    order by k.score desc, k.pages desc, k.first, k.story limit ${linesAtMost}`.execute(scope.db);
  const facts = await readFacts(scope, slug, window);
  const first = await readPages(
    scope,
    slug,
    stories.map(({ articleId }) => articleId),
  );
  const told = await tell(scope, stories, first, facts);
  const all = [...facts.values()].reduce((sum, list) => sum + list.length, 0);
  return {
    stories: told.toSorted((one, two) => (one.day < two.day ? -1 : one.day > two.day ? 1 : 0)),
    total: stories[0]?.total ?? 0,
    reposts: stories[0]?.reposts ?? 0,
    facts: all,
  };
}

/**
 * Tables of a query: `told`, the pages that tell a story which was first told in the period (a page without
 * a day of its own counts from its first capture); `known`, those stories that name something of ours.
 */
function toldIn({ clusterId }: Scope, { start, end }: Window): RawBuilder<unknown> {
  const moment = sql`coalesce(a.published_at, a.captured_at)`;
  return sql`
    candidate as materialized (
      select a.article_id, coalesce(a.story_id, a.article_id) as story, a.story_id, ${moment} as moment
      from article a
      where a.cluster_id = ${clusterId} and a.current and not a.removed and ${moment} >= ${start}::timestamptz
        and ${moment} < ${end}::timestamptz
        and (a.published_at is not null or not exists (
          select 1 from article e where e.cluster_id = a.cluster_id and e.surt = a.surt and not e.removed
            and e.captured_at < ${start}::timestamptz))
    ),
    told as materialized (
      select c.* from candidate c where c.story_id is null or not exists (
        select 1 from article a where a.cluster_id = ${clusterId} and a.story_id = c.story_id
          and not a.removed and ${moment} < ${start}::timestamptz)
    ),
    named as (
      select distinct t.story, m.kind, m.ref from told t
      join mention m on m.cluster_id = ${clusterId} and m.article_id = t.article_id
      where m.kind = 'segment' or (m.kind in ('enterprise', 'project') and exists (
        select 1 from entity e where e.cluster_id = m.cluster_id and e.valid_to is null
          and e.entity_id = case when m.kind in ('enterprise', 'project') then m.ref::bigint end
          and e.register <> 'directory'))
    ),
    known as (
      select n.story, sum(case n.kind when 'project' then 4 when 'enterprise' then 3 else 1 end)::int as score,
        (select count(*)::int from told t where t.story = n.story) as pages,
        (select min(t.moment) from told t where t.story = n.story) as first
      from named n group by n.story
    )`;
}

async function tell(
  scope: Scope,
  stories: readonly ToldStory[],
  pages: ReadonlyMap<number, Page>,
  facts: ReadonlyMap<number, ReportedFact[]>,
): Promise<ReportedStory[]> {
  const mentions = await readMentions(
    scope,
    stories.map(({ articleId }) => articleId),
  );
  const ours = await findOurs(
    scope,
    [...mentions.values()].flat().flatMap(({ kind, ref }) => (isEntity(kind) ? [Number(ref)] : [])),
  );
  return stories.flatMap(({ story, articleId, pages: count }) => {
    const page = pages.get(articleId);
    if (!page) return [];
    const { row, cited } = page;
    const names = (mentions.get(articleId) ?? []).flatMap(({ kind, ref, start, end }): Named[] =>
      kind === 'segment' || (isEntity(kind) && ours.has(Number(ref)))
        ? [{ start, end, ref: `${kind} ${ref}`, weight: weights[kind] }]
        : [],
    );
    const found = pickSentence(row.body, names);
    const [kind, ref] = found?.top.ref.split(' ') ?? [];
    return [
      {
        title: row.title,
        publisher: row.source || row.site || null,
        day: row.published?.slice(0, 10) ?? chinaDay(row.capturedAt),
        reposts: count - 1,
        quote: found ? row.body.slice(found.start, found.end) : null,
        entityId: kind && isEntity(kind) ? Number(ref) : null,
        page: cited,
        facts: facts.get(story) ?? [],
      },
    ];
  });
}

function isEntity(kind: string): boolean {
  return kind === 'enterprise' || kind === 'project';
}

/** Those that stand in a register; who is merely on a list is none of ours. */
async function findOurs(
  { db, clusterId }: Scope,
  entityIds: readonly number[],
): Promise<Set<number>> {
  const rows = await db
    .selectFrom('entity')
    .select('entityId')
    .where('clusterId', '=', clusterId)
    .where('entityId', '=', sql<number>`any(${idArray(entityIds)})`)
    .where('validTo', 'is', null)
    .where('register', '<>', 'directory')
    .execute();
  return new Set(rows.map(({ entityId }) => entityId));
}

interface Page {
  row: ArticleRow;
  cited: Cited;
}

/** Pages by number, with how they are cited; those that are taken down are left out. */
export async function readPages(
  scope: Scope,
  slug: string,
  ids: readonly number[],
): Promise<Map<number, Page>> {
  const these = sql<number>`any(${idArray(ids)})`;
  const rows = await scope.db
    .selectFrom('article')
    .selectAll()
    .where('clusterId', '=', scope.clusterId)
    .where('articleId', '=', these)
    .where('removed', '=', false)
    .execute();
  const snapshots = await selectSnapshots(scope)
    .where('snapshotId', '=', these)
    .where('state', '=', 'kept')
    .execute();
  const articles = new Map(rows.map((row) => [row.articleId, row]));
  return new Map(
    snapshots.flatMap((snapshot) => {
      const { snapshotId, url } = snapshot;
      const row = articles.get(snapshotId);
      if (!row) return [];
      const article = toArticle(row);
      const title = nameWords(article.title) || url;
      const cited: Cited = {
        key: `snapshot:${snapshotId}`,
        citation: cite(snapshot, { ...article, title }),
        path: `/${slug}/snapshots/${snapshotId}`,
        url,
      };
      return [[snapshotId, { row, cited }] as const];
    }),
  );
}

/** Accepted facts by story, those that several pages tell once, the earliest telling first. */
async function readFacts(
  scope: Scope,
  slug: string,
  window: Window,
): Promise<Map<number, ReportedFact[]>> {
  const { rows } = await sql<{
    story: number;
    articleId: number;
    subjectName: string;
    body: Fact;
    recordId: number | null;
    entityId: number | null;
  }>`
    with ${toldIn(scope, window)}, fresh as (
      select distinct on (t.story, f.fingerprint, coalesce(f.entity_id, f.subject_id), f.subject_name)
        t.story, t.moment, f.article_id, f.fact_id, f.subject_name, f.body, f.record_id, f.entity_id
      from known k join told t on t.story = k.story
      join fact f on f.cluster_id = ${scope.clusterId} and f.article_id = t.article_id and f.state = 'accepted'
      order by t.story, f.fingerprint, coalesce(f.entity_id, f.subject_id), f.subject_name, t.moment, f.fact_id
    )
    select * from fresh order by story, moment, fact_id limit ${linesAtMost * factsAtMost}`.execute(
    scope.db,
  );
  const pages = await readPages(
    scope,
    slug,
    rows.map(({ articleId }) => articleId),
  );
  const facts = new Map<number, ReportedFact[]>();
  for (const { story, articleId, subjectName, body, recordId, entityId } of rows) {
    const page = pages.get(articleId);
    if (!page) continue;
    const { kind, modality, amounts, date, selector } = body;
    const fact = {
      kind,
      modality,
      subject: subjectName,
      amounts: amounts.map(({ words }) => words),
      date: date?.words ?? null,
      quote: selector.exact,
      recordId,
      entityId,
      page: page.cited,
    };
    const held = facts.get(story);
    if (held) held.push(fact);
    else facts.set(story, [fact]);
  }
  return facts;
}
