import { expect, test } from 'vitest';
import { proposalOf } from './proposal.fixture.ts';
import { groupByStory } from './stories.ts';

const [telling] = proposalOf().tellings;
if (!telling) throw new Error('the fixture has no telling');
const tellings = [telling, { ...telling, source: '示例晚报' }, { ...telling, source: '示例网' }];

test('twenty reposts are one story, with its proposals under it', () => {
  const stories = groupByStory([
    proposalOf({ factId: 1 }),
    proposalOf({ factId: 2, tellings }),
    proposalOf({ factId: 3, storyId: 2 }),
  ]);
  expect(
    stories.map(({ reposts, entries }) => [reposts, entries.map(({ index }) => index)]),
  ).toEqual([
    [2, [0, 1]],
    [0, [2]],
  ]);
  expect(stories[0]).toMatchObject({ title: '示例精铜杆项目开工', source: '示例日报' });
});

test('a story that goes on in the next page of the list stays one', () => {
  const ids = [1, 2, 1].map((storyId, factId) => proposalOf({ factId, storyId }));
  expect(groupByStory(ids).map(({ entries }) => entries.length)).toEqual([2, 1]);
});

test('pages of no story stand by themselves', () => {
  const alone = [21, 22].map((snapshotId) =>
    proposalOf({ storyId: null, tellings: [{ ...telling, snapshotId }] }),
  );
  expect(groupByStory(alone)).toHaveLength(2);
});
