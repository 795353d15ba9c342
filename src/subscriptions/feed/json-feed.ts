// JSON Feed 1.1 (jsonfeed.org/version/1.1).
import { plain } from '../words.ts';
import type { Feed } from './feed.ts';

export const jsonFeedType = 'application/feed+json; charset=utf-8';

export function writeJsonFeed({ title, language, self, home, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: plain(title),
    home_page_url: home,
    feed_url: self,
    language: language === 'zh' ? 'zh-CN' : 'en',
    authors: [{ name: language === 'zh' ? '图库' : 'Tuku' }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.address,
      external_url: entry.original,
      title: entry.title,
      content_text: plain(entry.excerpt),
      date_modified: entry.updated,
      ...(entry.published === null ? {} : { date_published: entry.published }),
      ...(entry.source === '' ? {} : { authors: [{ name: entry.source }] }),
      ...(entry.category === '' ? {} : { tags: [entry.category] }),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
