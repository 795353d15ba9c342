// A subscription as a feed: found by its secret address, its newest stories, the same bytes for the same stories.
import { createHash } from 'node:crypto';
import type { Db } from '../../db/open.ts';
import type { Language } from '../../schema/subscription.ts';
import { NotFoundError } from '../../util/errors.ts';
import { pressAddress, snapshotAddress } from '../context.ts';
import type { SubscriptionContext } from '../context.ts';
import type { SubscriptionRow } from '../rows.ts';
import { hashSecret, isSameSecret, stableUuid } from '../secrets.ts';
import { listNewest } from '../stories.ts';
import type { ToldStory } from '../stories.ts';
import { oneLine } from '../words.ts';

/** Readers ask often; this is more than a day of a busy subscription. */
const entriesAtMost = 50;

export interface FeedEntry {
  /** urn:uuid:…, the same for as long as the subscription lives, whatever becomes of its address. */
  id: string;
  title: string;
  address: string;
  original: string;
  /** RFC 3339: when it was matched. */
  updated: string;
  /** RFC 3339; null where the page does not say the day. */
  published: string | null;
  source: string;
  category: string;
  excerpt: string;
}

export interface Feed {
  id: string;
  title: string;
  language: Language;
  /** Where this document itself is. */
  self: string;
  home: string;
  updated: string;
  entries: FeedEntry[];
}

/** Throws NotFoundError, which does not say what was wrong. Looks in every cluster: the secret alone is the address. */
export async function getByFeedSecret(
  db: Db,
  secret: string,
): Promise<{ row: SubscriptionRow; slug: string }> {
  const rows = await db
    .selectFrom('cluster')
    .innerJoin('subscription', 'subscription.clusterId', 'cluster.clusterId')
    .selectAll('subscription')
    .select('cluster.slug')
    .where('subscription.feedHash', '=', hashSecret(secret))
    .execute();
  const found = rows.find((row) => isSameSecret(row.feedSecret, secret));
  if (found) return { row: found, slug: found.slug };
  throw new NotFoundError('feed', {
    zh: '没有这个订阅地址；可能已更换或取消。',
    en: 'There is no such feed; its address may have been renewed, or the subscription ended.',
  });
}

export async function readFeed(
  context: Pick<SubscriptionContext, 'base' | 'slug' | 'scope'>,
  { subscriptionId, uid, name, language, createdAt }: SubscriptionRow,
  self: string,
): Promise<Feed> {
  const stories = await listNewest(context.scope, subscriptionId, entriesAtMost);
  const entries = stories.map((story): FeedEntry => ({
    id: `urn:uuid:${stableUuid(uid, 'story', story.storyKey)}`,
    title: oneLine(story.title) || (language === 'zh' ? '（无标题）' : '(untitled)'),
    address: snapshotAddress(context, story.articleId),
    original: story.url,
    updated: seconds(story.matchedAt),
    published: publishedOf(story),
    source: oneLine(story.source),
    category: oneLine(story.category),
    excerpt: story.excerpt,
  }));
  const updated = entries.reduce((last, one) => (one.updated > last ? one.updated : last), '');
  return {
    id: `urn:uuid:${uid}`,
    title: language === 'zh' ? `图库 · ${oneLine(name)}` : `Tuku · ${oneLine(name)}`,
    language,
    self,
    home: pressAddress(context),
    updated: updated || seconds(createdAt),
    entries,
  };
}

/** A strong validator (RFC 9110, 8.8.3). */
export function etagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

function publishedOf({ publishedAt, precision }: ToldStory): string | null {
  if (publishedAt === null || precision === 'month' || precision === 'year') return null;
  return seconds(publishedAt);
}

/** 2025-01-20T08:13:00Z */
function seconds(instant: string): string {
  return new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');
}
