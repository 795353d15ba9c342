// An archived page as the source of records: who published it, on which day it speaks, the text that quotes stand in.
import type { CitedSnapshot } from '../registers/cite-values.ts';
import type { Snapshot } from '../schema/snapshot.ts';
import type { ArticleRow } from './articles.ts';
import { chinaDay } from './china-time.ts';

/** What a quote of this capture's text is cited from. */
export function citedArticle(snapshot: Snapshot, article: ArticleRow): CitedSnapshot {
  return {
    snapshotId: snapshot.snapshotId,
    title: article.title,
    publisher: publisherOf(article),
    digest: snapshot.digest.replace(/^sha256:/, ''),
    bytes: snapshot.bytes,
    dated: dayOf(snapshot, article),
    capturedAt: snapshot.capturedAt,
    text: article.body,
  };
}

/** 来源, else the site, else its host. */
export function publisherOf(article: Pick<ArticleRow, 'source' | 'site' | 'url'>): string {
  return article.source || article.site || new URL(article.url).host;
}

/** The day that a page speaks on. */
export function dayOf(snapshot: Snapshot, article: ArticleRow): string {
  return chinaDay(article.publishedAt ?? snapshot.capturedAt);
}
