// The press on the cluster by month and by category; a story counts once, where its first report stands.
import { sql } from 'kysely';
import type { Scope } from '../registers/scope.ts';
import type { Coverage } from '../schema/press.ts';

/** Months in China's time, the oldest first; articles without a date count by the day of their capture. */
export async function readCoverage({ db, clusterId }: Scope): Promise<Coverage> {
  const months = await sql<{ month: string; stories: number; articles: number }>`
    with shown as (
      select coalesce(story_id, article_id) as story,
        to_char(coalesce(published_at, captured_at) at time zone 'Asia/Shanghai', 'YYYY-MM') as month
      from article where cluster_id = ${clusterId} and current and not removed
    ), first as (select story, min(month) as month from shown group by story)
    select shown.month, count(*) as articles,
      (select count(*) from first where first.month = shown.month) as stories
    from shown group by shown.month order by shown.month`.execute(db);
  const categories = await sql<{ category: string; stories: number }>`
    select category, count(distinct coalesce(story_id, article_id)) as stories
    from article where cluster_id = ${clusterId} and current and not removed
    group by category order by stories desc, category`.execute(db);
  return {
    months: months.rows.map(({ month, stories, articles }) => ({
      month,
      stories: Number(stories),
      articles: Number(articles),
    })),
    categories: categories.rows.map(({ category, stories }) => ({
      category,
      stories: Number(stories),
    })),
  };
}
