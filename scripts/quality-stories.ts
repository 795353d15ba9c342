// Precision and recall of the grouping of reposts on generated reports with labels.
// npx tsx scripts/quality-stories.ts [STORIES] [SEED]
import { openPress, TestPress } from '../test/support/press.ts';
import { comparePairs, makeReposts } from '../test/support/reposts.ts';
import type { Repost } from '../test/support/reposts.ts';
import { groupStories } from '../src/search/stories/group-stories.ts';

const [stories = 1000, seed = 2025] = process.argv.slice(2).map(Number);
const list = makeReposts(stories, seed);
const db = await openPress();
const press = new TestPress(db);
const started = performance.now();
await press.write(
  list.map(({ articleId, title, body, publishedAt }) => ({ articleId, title, body, publishedAt })),
  (inside) =>
    groupStories(
      inside,
      list.map((one) => one.articleId),
    ),
);
const seconds = (performance.now() - started) / 1000;
const rows = await db.selectFrom('article').select(['articleId', 'storyId']).execute();
const storyOf = new Map(rows.map((row) => [row.articleId, row.storyId]));
const { precision, recall, wrong, missed, pairs } = comparePairs(
  list,
  (id) => storyOf.get(id) ?? null,
);
console.log(
  `${list.length} articles, ${stories} stories, ${pairs} pairs, seed ${seed}: ` +
    `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, ${seconds.toFixed(1)} s`,
);
for (const [what, some] of [
  ['wrong', wrong],
  ['missed', missed],
] as const) {
  for (const [kinds, count] of countKinds(some)) console.log(`${what}\t${count}\t${kinds}`);
}
await db.destroy();

function countKinds(some: readonly [Repost, Repost][]): [string, number][] {
  const counts = new Map<string, number>();
  for (const [one, two] of some) {
    const kinds = [one.kind, two.kind].sort().join(' / ');
    counts.set(kinds, (counts.get(kinds) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
