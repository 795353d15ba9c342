// What the search desk does when articles come, change or go: inside the transaction that changes them.
import { isDeepStrictEqual } from 'node:util';
import type { ArticleChange } from '../archive/archive.ts';
import type { Scope } from '../registers/scope.ts';
import { indexArticles, touchArticles, unindexArticles } from './index/index-articles.ts';
import { readTexts } from './index/read-texts.ts';
import type { Lexicon } from './mentions/lexicon.ts';
import { linkMentions } from './mentions/link-mentions.ts';
import type { Mention } from './mentions/link-mentions.ts';
import { readMentions, writeMentions } from './mentions/write-mentions.ts';
import { groupStories, ungroupStories } from './stories/group-stories.ts';

/** `inside` must be a transaction that `writeInTurn` opened. */
export async function followArticles(
  inside: Scope,
  change: ArticleChange,
  lexicon: Lexicon,
): Promise<void> {
  const { added, changed, removed } = change;
  if (removed.length > 0) {
    await ungroupStories(inside, removed);
    await unindexArticles(inside, removed);
    await touchArticles(inside, removed);
    await writeMentions(inside, new Map(removed.map((id) => [id, []])));
  }
  if (added.length > 0) {
    await indexArticles(inside, added);
    await groupStories(inside, added);
    await linkArticles(inside, added, lexicon);
  }
  await touchArticles(inside, changed);
}

/** Reads anew whom and what these articles speak of. What is as it was is not written again. */
export async function linkArticles(
  inside: Scope,
  articleIds: readonly number[],
  lexicon: Lexicon,
): Promise<void> {
  const held = await readMentions(inside, articleIds);
  const changed = new Map<number, Mention[]>();
  for (const { articleId, body } of await readTexts(inside, articleIds)) {
    const mentions = linkMentions(body, lexicon);
    if (!isDeepStrictEqual(mentions, held.get(articleId))) changed.set(articleId, mentions);
  }
  await writeMentions(inside, changed);
}
