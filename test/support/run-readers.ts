// Everything that reads what strangers send, each over the same bytes, with what it costs.
import { decodePage } from '../../src/archive/extract/charset/detect-charset.ts';
import { cleanPage } from '../../src/archive/extract/clean/clean-page.ts';
import { cleanCss } from '../../src/archive/extract/clean/clean-css.ts';
import { extractArticle } from '../../src/archive/extract/article/extract-article.ts';
import { applyPattern, findListLinks } from '../../src/archive/extract/links/list-links.ts';
import { parseRobots } from '../../src/archive/fetch/robots-rules.ts';
import { listRequisites } from '../../src/archive/requisites.ts';
import { readCaptures } from '../../src/archive/warc/captures.ts';
import { readPage } from '../../src/archive/read-page.ts';
import { findFeeds } from '../../src/archive/watch/read/find-feeds.ts';
import { readFeed } from '../../src/archive/watch/read/read-feed.ts';
import { readOpml } from '../../src/archive/watch/read/opml.ts';
import { readSitemap } from '../../src/archive/watch/read/read-sitemap.ts';
import { sniff } from '../../src/archive/watch/read/sniff.ts';
import { unpack } from '../../src/archive/watch/read/unpack.ts';
import { TukuError } from '../../src/util/errors.ts';
import { collect, inPieces } from './captures.ts';
import { makeCapture } from './captures.ts';

const url = 'http://news.example/2025/0120/c1.html';
const capturedAt = '2025-01-20T08:13:00Z';

export interface ReaderRun {
  reader: string;
  /** CPU of this process. */
  ms: number;
  /** Anything but a refusal in plain words. */
  error: unknown;
}

interface Input {
  bytes: Uint8Array;
  type: string;
  html: string;
}

type Reader = (input: Input) => unknown;

const readers: Readonly<Record<string, Reader>> = {
  charset: ({ bytes, type }) => decodePage(bytes, type),
  article: ({ html }) => extractArticle(html, url, { capturedAt }),
  page: ({ bytes, type }) =>
    readPage({ url, status: 200, contentType: type, capturedAt }, bytes, null),
  clean: ({ html }) => cleanPage(html, url, (address) => address),
  css: ({ html }) => cleanCss(html, { base: url, left: 2_000, replace: (address) => address }),
  requisites: ({ bytes }) => listRequisites({ page: makeCapture('', { url }), body: bytes }),
  links: ({ html }) => findListLinks(html, url),
  pattern: ({ html }) => applyPattern(html, url, 'http://news.example/*/*/c*.html'),
  feeds: ({ html }) => findFeeds(html, url),
  sniff: ({ html }) => sniff(html),
  feed: ({ html }) => readFeed(html, url),
  sitemap: ({ html }) => readSitemap(html, url),
  opml: ({ html }) => readOpml(html),
  robots: ({ bytes }) => {
    const rules = parseRobots(bytes, 'TukuBot');
    return ['/', '/2025/0120/c1.html?a=b', `/${'a'.repeat(2_000)}`].map(rules.allows);
  },
  unpack: ({ bytes }) => unpack(bytes),
  warc: ({ bytes }) => collect(readCaptures(inPieces(bytes, 64 * 1024))),
};

/** Runs every reader, or those named. */
export async function runReaders(
  bytes: Uint8Array,
  type: string,
  names: readonly string[] = Object.keys(readers),
): Promise<ReaderRun[]> {
  const { html } = decodePage(bytes, type);
  const runs: ReaderRun[] = [];
  for (const reader of names) {
    const before = process.cpuUsage();
    let error: unknown;
    try {
      await readers[reader]?.({ bytes, type, html });
    } catch (thrown) {
      if (!(thrown instanceof TukuError)) error = thrown;
    }
    const { user, system } = process.cpuUsage(before);
    runs.push({ reader, ms: (user + system) / 1_000, error });
  }
  return runs;
}
