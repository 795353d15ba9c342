import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyStories } from './key-stories.ts';
import type { Candidate, Told } from './key-stories.ts';

function article(articleId: number, part: Partial<Candidate> = {}): Candidate {
  return {
    articleId,
    stories: [],
    surt: `example,press)/${articleId}`,
    capturedAt: '2025-01-20T00:00:00Z',
    moment: '2025-01-20T00:00:00Z',
    ...part,
  };
}

test('the article that was published first stands for its story', () => {
  const late = article(1, { stories: [1] });
  const first = article(2, { stories: [1], moment: '2025-01-19T00:00:00Z' });
  expect(keyStories([late, first], [])).toEqual({
    matches: [
      { articleId: 2, storyKey: 2 },
      { articleId: 1, storyKey: 2 },
    ],
    fresh: [2],
  });
});

test('a page that was told, in whatever story, is not told again', () => {
  const told: Told[] = [{ storyKey: 5, stories: [], surt: 'example,press)/5' }];
  const corrected = article(9, { stories: [9], surt: 'example,press)/5' });
  const repost = article(10, { stories: [9] });
  expect(keyStories([corrected, repost], told)).toEqual({
    matches: [
      { articleId: 9, storyKey: 5 },
      { articleId: 10, storyKey: 5 },
    ],
    fresh: [],
  });
});

test('what once stood in one story with an article that was told is not told, whatever its story is now', () => {
  const told: Told[] = [{ storyKey: 5, stories: [5], surt: 'example,press)/5' }];
  const left = [article(6, { stories: [5, 6] }), article(7, { stories: [6] }), article(8)];
  expect(keyStories(left, told)).toEqual({
    matches: [
      { articleId: 6, storyKey: 5 },
      { articleId: 7, storyKey: 5 },
      { articleId: 8, storyKey: 8 },
    ],
    fresh: [8],
  });
});

test('each story is fresh once, however its articles come', () => {
  const some = fc.uniqueArray(
    fc.record({
      articleId: fc.integer({ min: 1, max: 99 }),
      storyId: fc.integer({ min: 1, max: 9 }),
    }),
    { selector: ({ articleId }) => articleId, maxLength: 30 },
  );
  fc.assert(
    fc.property(some, fc.array(fc.nat(5), { maxLength: 30 }), (articles, sizes) => {
      const told: Told[] = [];
      const fresh: number[] = [];
      const keyOf = new Map<number, number>();
      const storyOf = new Map(articles.map(({ articleId, storyId }) => [articleId, storyId]));
      let left = articles.map(({ articleId, storyId }) =>
        article(articleId, { stories: [storyId] }),
      );
      for (const size of [...sizes, left.length]) {
        const batch = left.slice(0, size);
        left = left.slice(size);
        const keyed = keyStories(batch, told);
        fresh.push(...keyed.fresh);
        for (const { articleId, storyKey } of keyed.matches) {
          const one = batch.find((each) => each.articleId === articleId) as Candidate;
          told.push({ storyKey, stories: one.stories, surt: one.surt });
          const storyId = storyOf.get(articleId) ?? 0;
          expect(keyOf.get(storyId) ?? storyKey).toBe(storyKey);
          keyOf.set(storyId, storyKey);
        }
      }
      expect(fresh).toHaveLength(new Set(articles.map(({ storyId }) => storyId)).size);
      expect(told).toHaveLength(articles.length);
    }),
  );
});
