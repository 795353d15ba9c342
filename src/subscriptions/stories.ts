// The stories of a subscription as they are shown: in feeds, mails and calls alike.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Scope } from '../registers/scope.ts';

export interface ToldStory {
  storyKey: number;
  matchedAt: string;
  /** The article that stands for it: its first one, or another that tells it when that one is taken down. */
  articleId: number;
  title: string;
  /** 来源, or the site where none is named. '' where neither is known. */
  source: string;
  /** As precise as the page says. */
  published: string | null;
  publishedAt: string | null;
  precision: string | null;
  category: string;
  /** The original address. */
  url: string;
  capturedAt: string;
  excerpt: string;
}

const excerptLength = 200;

const columns = sql`s.story_key, s.matched_at, pick.*`;

/** The article is read when it is shown: what was taken down meanwhile is not told. */
const pickFrom = (only: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  cross join lateral (
    select a.article_id, a.title, coalesce(nullif(a.source, ''), a.site) as source, a.published, a.published_at,
      a."precision", a.category, a.url, a.captured_at, left(a.body, ${sql.lit(2 * excerptLength)}) as excerpt
    from subscription_match m join article a on a.cluster_id = m.cluster_id and a.article_id = m.article_id
    where m.cluster_id = s.cluster_id and m.subscription_id = s.subscription_id and m.story_key = s.story_key
      and not a.removed ${only}
    order by a.current desc, (m.article_id = m.story_key) desc, m.article_id limit 1
  ) pick`;

/** The newest first; `most` of them at most. */
export async function listNewest(
  { db, clusterId }: Scope,
  subscriptionId: number,
  most: number,
): Promise<ToldStory[]> {
  const result = await sql<ToldStory>`
    select ${columns} from subscription_match s ${pickFrom(sql`and m.listed`)}
    where s.cluster_id = ${clusterId} and s.subscription_id = ${subscriptionId} and s.article_id = s.story_key
    order by s.matched_at desc, s.story_key desc limit ${most}`.execute(db);
  return result.rows.map(shorten);
}

/** The stories that a mail or a call carries, in the order of their publication, the newest first. */
export async function listCarried(
  { db, clusterId }: Scope,
  dispatchId: number,
): Promise<ToldStory[]> {
  const result = await sql<ToldStory>`
    select ${columns} from delivery d
    join subscription_match s on s.cluster_id = d.cluster_id and s.subscription_id = d.subscription_id
      and s.article_id = d.story_key
    ${pickFrom(sql``)}
    where d.cluster_id = ${clusterId} and d.dispatch_id = ${dispatchId}
    order by coalesce(pick.published_at, pick.captured_at) desc, s.story_key desc`.execute(db);
  return result.rows.map(shorten);
}

function shorten(story: ToldStory): ToldStory {
  const text = story.excerpt.replace(/\s+/g, ' ').trim();
  const letters = [...text];
  const cut = letters.length > excerptLength;
  return { ...story, excerpt: cut ? `${letters.slice(0, excerptLength).join('')}…` : text };
}
