// Proposals by the story that tells them: however many reposts, a story stands in the list once.
import type { Proposal } from '../../../../schema/proposal.ts';

export interface StoryEntry {
  proposal: Proposal;
  /** Its place on the desk. */
  index: number;
}

export interface Story {
  key: string;
  title: string;
  /** Who told it first. */
  source: string;
  /** ISO day, when it is known. */
  published: string | null;
  /** How many others tell it. */
  reposts: number;
  entries: StoryEntry[];
}

/** In the order of the desk. A story that comes back later (a page of the list ended in it) stays one. */
export function groupByStory(proposals: readonly Proposal[]): Story[] {
  const stories = new Map<string, Story>();
  for (const [index, proposal] of proposals.entries()) {
    const first = proposal.tellings[0];
    const key =
      proposal.storyId === null
        ? `snapshot ${first?.snapshotId ?? proposal.factId}`
        : `story ${proposal.storyId}`;
    const story = stories.get(key);
    const reposts = Math.max(0, proposal.tellings.length - 1);
    if (story) {
      story.entries.push({ proposal, index });
      // Not every repost has every sentence.
      story.reposts = Math.max(story.reposts, reposts);
    } else
      stories.set(key, {
        key,
        title: first?.title ?? '',
        source: first?.source ?? '',
        published: first?.published ?? null,
        reposts,
        entries: [{ proposal, index }],
      });
  }
  return [...stories.values()];
}
