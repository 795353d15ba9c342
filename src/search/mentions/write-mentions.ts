// Keeps what the articles mention.
import { copyRows } from '../../db/copy.ts';
import { idArray } from '../../registers/ids.ts';
import type { Scope } from '../../registers/scope.ts';
import type { Mention } from './link-mentions.ts';

/** Puts the mentions of some articles in the place of those that they had. Inside the articles' transaction. */
export async function writeMentions(
  inside: Scope,
  mentions: ReadonlyMap<number, readonly Mention[]>,
): Promise<void> {
  if (mentions.size === 0) return;
  await inside.db
    .deleteFrom('mention')
    .where('clusterId', '=', inside.clusterId)
    .where('articleId', '=', (eb) => eb.fn.any(idArray([...mentions.keys()])))
    .execute();
  await copyRows(
    inside.db,
    'mention',
    ['cluster_id', 'article_id', 'kind', 'ref', 'start_at', 'end_at', 'words'],
    [...mentions].flatMap(([articleId, list]) =>
      list.map(({ kind, ref, start, end, words }) => [
        inside.clusterId,
        articleId,
        kind,
        ref,
        start,
        end,
        words,
      ]),
    ),
  );
}

/** What these articles mention, in the order of their texts; those that mention nothing are there too. */
export async function readMentions(
  { db, clusterId }: Scope,
  articleIds: readonly number[],
): Promise<Map<number, Mention[]>> {
  const rows = await db
    .selectFrom('mention')
    .select(['articleId', 'kind', 'ref', 'startAt', 'endAt', 'words'])
    .where('clusterId', '=', clusterId)
    .where('articleId', '=', (eb) => eb.fn.any(idArray(articleIds)))
    .orderBy('articleId')
    .orderBy('startAt')
    .execute();
  const mentions = new Map<number, Mention[]>(articleIds.map((id) => [id, []]));
  for (const { articleId, kind, ref, startAt: start, endAt: end, words } of rows)
    mentions.get(articleId)?.push({ kind, ref, start, end, words });
  return mentions;
}
