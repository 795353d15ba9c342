// How a snapshot is cited: GB/T 7714-2015, 电子资源 [EB/OL], with the proof of what was archived.
import type { Article } from '../schema/article.ts';
import type { Snapshot } from '../schema/snapshot.ts';
import { chinaDay, chinaMinute } from './china-time.ts';

type Cited = Pick<Article, 'title' | 'author' | 'source' | 'siteName' | 'published'>;

/**
 * 示例记者. 示例集群签约20个项目[EB/OL]. 示例日报, (2025-01-20)[2025-01-21]. https://… . 快照 18,
 * 快照生成时间 2025-01-21 09:30, sha256:…
 */
export function cite(snapshot: Snapshot, article: Cited | null): string {
  const author = article?.author ? `${article.author}. ` : '';
  const title = article?.title || snapshot.url;
  const publisher = article?.source ?? article?.siteName;
  const published = article?.published ? `(${article.published.value.slice(0, 10)})` : '';
  const captured = chinaDay(snapshot.capturedAt);
  return (
    `${author}${title}[EB/OL]. ${publisher ? `${publisher}, ` : ''}${published}[${captured}]. ${snapshot.url}. ` +
    `快照 ${snapshot.snapshotId}, 快照生成时间 ${chinaMinute(snapshot.capturedAt)}, ${snapshot.digest}`
  );
}
