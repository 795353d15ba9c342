// What stands beside an article: related ones, the others of its story, the newest of its category.
import { findArticle, listCards } from '../archive/articles.ts';
import type { Scope } from '../registers/scope.ts';
import type { RelatedArticles } from '../schema/press.ts';
import { findRelated } from './related/find-related.ts';
import { newestOf } from './related/newest-of.ts';
import type { SearchDesk } from './search.ts';

const mostRelated = 10;
const mostOfCategory = 15;

/** Empty for what is taken down or unknown. */
export async function readBeside(
  scope: Scope,
  desk: SearchDesk,
  articleId: number,
): Promise<RelatedArticles> {
  const article = await findArticle(scope, articleId);
  if (!article || article.removed) return { related: [], category: [], story: [] };
  const related = await findRelated(scope, desk, articleId, mostRelated);
  const newest = await newestOf(scope, desk, article.category, mostOfCategory + 1);
  const others = newest.filter(
    (hit) =>
      hit.articleId !== articleId && (hit.storyId === null || hit.storyId !== article.storyId),
  );
  const story = await listStory(scope, article.storyId, articleId);
  const cards = await listCards(scope, [
    ...related.map((each) => each.articleId),
    ...others.map((each) => each.articleId),
    ...story,
  ]);
  const cardOf = (id: number) => cards.get(id) ?? [];
  return {
    related: related.flatMap((each) => {
      const card = cards.get(each.articleId);
      return card ? [{ ...each, card }] : [];
    }),
    category: others.slice(0, mostOfCategory).flatMap((each) => cardOf(each.articleId)),
    story: story.flatMap(cardOf),
  };
}

/** The other shown articles of a story, the first publisher first. */
async function listStory(scope: Scope, storyId: number | null, but: number): Promise<number[]> {
  if (storyId === null) return [];
  const rows = await scope.db
    .selectFrom('article')
    .select('articleId')
    .where('clusterId', '=', scope.clusterId)
    .where('storyId', '=', storyId)
    .where('articleId', '!=', but)
    .where('current', '=', true)
    .where('removed', '=', false)
    .orderBy('publishedAt', (order) => order.asc().nullsLast())
    .orderBy('articleId')
    .limit(100)
    .execute();
  return rows.map(({ articleId }) => articleId);
}
