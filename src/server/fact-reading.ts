// What a text, an address or an archived page says, read now: nothing of it is kept.
import { findArticleOf } from '../archive/articles.ts';
import { chinaDay } from '../archive/china-time.ts';
import { decodePage } from '../archive/extract/charset/detect-charset.ts';
import { fetchFor } from '../archive/fetch-for.ts';
import { publishedAt } from '../archive/published-at.ts';
import { readPage } from '../archive/read-page.ts';
import { getSnapshot } from '../archive/snapshots.ts';
import { isTakenDown } from '../archive/takedown-cover.ts';
import { surtOf } from '../archive/warc/surt.ts';
import { readPlainText } from '../facts/read-text.ts';
import { readAtMost } from '../proposals/fact-rows.ts';
import { readForFacts } from '../proposals/gather.ts';
import { shiftFact } from '../proposals/shift-fact.ts';
import type { FactsRead } from '../schema/fact.ts';
import { GoneError, NotFoundError } from '../util/errors.ts';
import type { ClusterRuntime } from './runtime.ts';

/** As it was captured, or as the capture that it repeats says. */
export async function readSnapshot(
  runtime: ClusterRuntime,
  snapshotId: number,
): Promise<FactsRead> {
  const { scope, extractor } = runtime.proposals();
  const snapshot = await getSnapshot(scope, snapshotId);
  const article = await findArticleOf(scope, snapshot);
  const read =
    article && (await readForFacts(scope, article.articleId, await runtime.chain(), extractor));
  if (snapshot.state === 'removed' || !read)
    throw new NotFoundError('article', {
      zh: `快照 ${snapshotId} 没有可读的正文，或已下架。`,
      en: `Snapshot ${snapshotId} has no text to read, or was taken down.`,
    });
  return {
    title: article.title,
    published: article.publishedAt === null ? null : chinaDay(article.publishedAt),
    snapshotId,
    extractor: extractor.name,
    facts: [...read.facts],
  };
}

export async function readText(
  runtime: ClusterRuntime,
  given: { text: string; title?: string | undefined; published?: string | undefined },
): Promise<FactsRead> {
  const plain = readPlainText(given.text);
  const found = await read(runtime, {
    title: given.title ?? plain.title,
    published: given.published ?? plain.published,
    text: given.text.slice(plain.start, plain.end),
  });
  // Places count in the text that was given.
  return { ...found, facts: found.facts.map((fact) => shiftFact(fact, plain.start)) };
}

/** Through the archive's fetcher, with its guards. Throws FetchFailure. */
export async function readAddress(
  runtime: ClusterRuntime,
  url: string,
  signal: AbortSignal,
): Promise<FactsRead> {
  const archive = await runtime.desk.archive();
  const fetched = await fetchFor(archive, url, { signal });
  if (!fetched.ok) throw fetched.failure;
  const { page, body } = fetched;
  if (await isTakenDown(archive.scope, surtOf(page.url), page.digest))
    throw new GoneError('taken-down', {
      zh: `${url} 已应请求下架，不再读取。`,
      en: `${url} was taken down on request and is not read.`,
    });
  if (/^\s*text\/plain\b/i.test(page.contentType) && page.status === 200) {
    const { html: text } = decodePage(body, page.contentType);
    return readText(runtime, { text });
  }
  const found = readPage(page, body, null);
  if (!found)
    throw new NotFoundError('article', {
      zh: `${url} 没有可读的正文。`,
      en: `${url} has no text to read.`,
    });
  const { title, text, published } = found.article;
  const moment = publishedAt(published);
  return read(runtime, {
    title: title || url,
    published: moment === null ? null : chinaDay(moment),
    text,
  });
}

async function read(
  runtime: ClusterRuntime,
  { title, published, text }: { title: string; published: string | null; text: string },
): Promise<FactsRead> {
  const { extractor } = runtime.proposals();
  // Names are looked for in as much as articles have; a book is read for its facts alone.
  const mentions = await runtime.desk.namesIn(text.slice(0, readAtMost));
  const names = mentions.map(({ kind, ref, start, end, name }) => ({
    kind,
    ref,
    start,
    end,
    name,
  }));
  const facts = extractor.extract(text, { published, names });
  return { title, published, snapshotId: null, extractor: extractor.name, facts };
}
