// Feeds and sitemaps of a paper.
import type { TestArticle } from './articles.ts';
import { siteNames } from './articles.ts';
import { escapeText } from './html.ts';

type Links = (article: TestArticle) => string;

const xml = '<?xml version="1.0" encoding="utf-8"?>\n';

function nameOf(articles: readonly TestArticle[]): string {
  const [first] = articles;
  return first === undefined ? '示例' : siteNames[first.host];
}

export function rss(articles: readonly TestArticle[], link: Links): string {
  const items = articles.map(
    (article) => `<item><title>${escapeText(article.title)}</title><link>${link(article)}</link>
<guid isPermaLink="true">${link(article)}</guid><category>${article.category}</category>
<pubDate>${new Date(article.published).toUTCString()}</pubDate>
<description><![CDATA[${article.paragraphs[0] ?? ''}]]></description></item>`,
  );
  return `${xml}<rss version="2.0"><channel><title>${nameOf(articles)}</title><link>/</link>
<description>示例</description><ttl>30</ttl>${items.join('\n')}</channel></rss>`;
}

export function atom(articles: readonly TestArticle[], link: Links): string {
  const entries = articles.map(
    (article) => `<entry><title>${escapeText(article.title)}</title><id>${link(article)}</id>
<link rel="alternate" href="${link(article)}"/><updated>${article.published}</updated>
<category term="${article.category}"/><summary>${escapeText(article.paragraphs[0] ?? '')}</summary></entry>`,
  );
  return `${xml}<feed xmlns="http://www.w3.org/2005/Atom"><title>${nameOf(articles)}</title><id>urn:example:feed</id>
<updated>${articles[0]?.published ?? '2025-01-01T00:00:00+08:00'}</updated>${entries.join('\n')}</feed>`;
}

export function jsonFeed(articles: readonly TestArticle[], link: Links): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: nameOf(articles),
    items: articles.map((article) => ({
      id: link(article),
      url: link(article),
      title: article.title,
      date_published: article.published,
      tags: [article.category],
      content_text: article.paragraphs.join('\n'),
    })),
  });
}

export function sitemapIndex(origin: string, parts: number): string {
  const items = Array.from(
    { length: parts },
    (_, index) => `<sitemap><loc>${origin}/sitemap-${index + 1}.xml</loc></sitemap>`,
  );
  return `${xml}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${items.join('\n')}</sitemapindex>`;
}

export function sitemap(articles: readonly TestArticle[], link: Links): string {
  const items = articles.map(
    (article) => `<url><loc>${link(article)}</loc><lastmod>${article.published}</lastmod></url>`,
  );
  return `${xml}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${items.join('\n')}</urlset>`;
}

export function newsSitemap(articles: readonly TestArticle[], link: Links): string {
  const items = articles.map(
    (
      article,
    ) => `<url><loc>${link(article)}</loc><news:news><news:publication><news:name>${siteNames[article.host]}</news:name>
<news:language>zh-cn</news:language></news:publication><news:publication_date>${article.published}</news:publication_date>
<news:title>${escapeText(article.title)}</news:title></news:news></url>`,
  );
  return `${xml}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${items.join('\n')}</urlset>`;
}
