// What kind of document a text is, by its first element: labels of feeds and sitemaps are seldom right.

export type DocumentForm = 'feed' | 'sitemap' | 'html' | 'lines' | 'other';

const lookAt = 4_000;

/** Prologue, doctype, comments and stray words before the first element are passed over. */
export function sniff(text: string): DocumentForm {
  const head = text.slice(0, lookAt);
  const start = head.trimStart();
  if (start.startsWith('{')) return /"(?:version|items)"\s*:/.test(head) ? 'feed' : 'other';
  for (const [, name = ''] of head.matchAll(/<(?:[a-z][\w-]{0,20}:)?([a-z][\w-]{0,30})/gi)) {
    const local = name.toLowerCase();
    if (local === 'rss' || local === 'rdf' || local === 'feed') return 'feed';
    if (local === 'urlset' || local === 'sitemapindex') return 'sitemap';
    if (local === 'channel' || local === 'item' || local === 'entry') return 'feed';
    return /<(?:!doctype\s+html|html|head|body|meta|title|script|link|div|table|a|p|ul|h1)\b/i.test(
      head,
    )
      ? 'html'
      : 'other';
  }
  return /^https?:\/\/\S+\s*$/im.test(start.split('\n', 1)[0] ?? '') ? 'lines' : 'other';
}
