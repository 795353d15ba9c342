// Which of the articles that match are a story of their own, and which are one that was told before.

/** An article that matches and was not matched before. */
export interface Candidate {
  articleId: number;
  /** Every story that it is in or ever was. */
  stories: readonly number[];
  /** Its page: an article that was corrected there is no new story. */
  surt: string;
  capturedAt: string;
  /** When it was published, or captured where that is not known. */
  moment: string;
}

/** An article that was matched before. */
export interface Told {
  storyKey: number;
  stories: readonly number[];
  surt: string;
}

export interface Keyed {
  matches: { articleId: number; storyKey: number }[];
  /** Keys of stories that nobody was told of. */
  fresh: number[];
}

/**
 * A story goes by the number of the article that first stood for it: of several that come at once the one that was
 * published first. Reposts, and new captures of the same page, join it whenever they come; so does what once stood in
 * one story with it, though a takedown, a merge or a split gave the story another name or ended it.
 */
export function keyStories(candidates: readonly Candidate[], told: readonly Told[]): Keyed {
  const keys = new Map<string, number>();
  const join = (key: number, one: Pick<Told, 'stories' | 'surt'>): void => {
    for (const token of tokensOf(one)) if (!keys.has(token)) keys.set(token, key);
  };
  for (const one of told) join(one.storyKey, one);
  const result: Keyed = { matches: [], fresh: [] };
  for (const one of candidates.toSorted(byTime)) {
    const known = tokensOf(one).flatMap((token) => keys.get(token) ?? []);
    const storyKey = known[0] ?? one.articleId;
    if (known.length === 0) result.fresh.push(storyKey);
    join(storyKey, one);
    result.matches.push({ articleId: one.articleId, storyKey });
  }
  return result;
}

function tokensOf({ stories, surt }: Pick<Told, 'stories' | 'surt'>): string[] {
  return [...stories.map((storyId) => `story ${storyId}`), `page ${surt}`];
}

function byTime(one: Candidate, two: Candidate): number {
  return (
    Date.parse(one.moment) - Date.parse(two.moment) ||
    Date.parse(one.capturedAt) - Date.parse(two.capturedAt) ||
    one.articleId - two.articleId
  );
}
