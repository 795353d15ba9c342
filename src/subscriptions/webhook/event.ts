// What a webhook is told: one story in one call.
import { snapshotAddress } from '../context.ts';
import type { SubscriptionContext } from '../context.ts';
import type { ToldStory } from '../stories.ts';
import { oneLine } from '../words.ts';

export interface StoryEvent {
  type: 'story.matched' | 'test';
  /** When it was reserved: the same for every try. */
  timestamp: string;
  subscription: { subscriptionId: number; name: string };
  story: ToldStory | undefined;
}

export function writeEvent(
  context: Pick<SubscriptionContext, 'base' | 'slug'>,
  { type, timestamp, subscription, story }: StoryEvent,
): string {
  return JSON.stringify({
    type,
    timestamp,
    data: {
      cluster: context.slug,
      subscription,
      story: story
        ? {
            storyId: story.storyKey,
            title: oneLine(story.title),
            source: story.source || null,
            published: story.published,
            category: story.category || null,
            excerpt: story.excerpt,
            url: story.url,
            snapshotId: story.articleId,
            snapshot: snapshotAddress(context, story.articleId),
            capturedAt: story.capturedAt,
          }
        : null,
    },
  });
}
