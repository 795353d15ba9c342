// From "these two tell one text" to stories, so that a chain of likenesses does not join different texts.

export interface Member {
  articleId: number;
  /** Milliseconds: published, or captured where that is not known. */
  moment: number;
  captured: number;
}

/**
 * The earliest article leads a story and takes all that are like itself, not what is like those; then
 * the earliest that is left. Depends on the articles and their likenesses alone, not on the order in
 * which they came. Stories of one are left out.
 */
export function partition(
  members: readonly Member[],
  alike: ReadonlyMap<number, ReadonlySet<number>>,
): number[][] {
  const stories: number[][] = [];
  const taken = new Set<number>();
  for (const { articleId } of members.toSorted(byTime)) {
    if (taken.has(articleId)) continue;
    const story = [articleId];
    for (const other of alike.get(articleId) ?? []) if (!taken.has(other)) story.push(other);
    for (const one of story) taken.add(one);
    if (story.length > 1) stories.push(story);
  }
  return stories;
}

export function byTime(one: Member, two: Member): number {
  return one.moment - two.moment || one.captured - two.captured || one.articleId - two.articleId;
}
