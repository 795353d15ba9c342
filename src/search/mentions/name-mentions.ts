// The mentions of an article with the names that the registers and the chain hold.
import { sql } from 'kysely';
import { idArray } from '../../registers/ids.ts';
import { divisionList } from '../../registers/resolve/divisions.ts';
import type { Scope } from '../../registers/scope.ts';
import type { Chain } from '../../schema/chain.ts';
import type { NamedMention } from '../../schema/press.ts';
import type { Mention } from './link-mentions.ts';

/** In the order of the text. What is gone from registers or chain since is left out. */
export async function nameMentions(
  scope: Scope,
  articleId: number,
  chain: Chain,
): Promise<NamedMention[]> {
  const { db, clusterId } = scope;
  const rows = await db
    .selectFrom('mention')
    .select(['kind', 'ref', 'startAt', 'endAt', 'words'])
    .where('clusterId', '=', clusterId)
    .where('articleId', '=', articleId)
    .orderBy('startAt')
    .execute();
  return withNames(
    scope,
    rows.map(({ startAt: start, endAt: end, ...row }) => ({ ...row, start, end })),
    chain,
  );
}

/** The same for mentions of a text that the archive does not hold. */
export async function withNames(
  { db, clusterId }: Scope,
  mentions: readonly Mention[],
  chain: Chain,
): Promise<NamedMention[]> {
  const ids = mentions.flatMap(({ kind, ref }) =>
    kind === 'enterprise' || kind === 'project' ? [Number(ref)] : [],
  );
  // An entity that was merged stands under the other one's number.
  const entities = await db
    .selectFrom('entity')
    .leftJoin('canonical', (join) =>
      join
        .onRef('canonical.clusterId', '=', 'entity.clusterId')
        .onRef('canonical.canonicalId', '=', 'entity.entityId')
        .on('canonical.entityId', '=', sql<number>`any(${idArray(ids)})`),
    )
    .select(['entity.entityId', 'entity.name', 'canonical.entityId as formerId'])
    .where('entity.clusterId', '=', clusterId)
    .where('entity.validTo', 'is', null)
    .where((eb) =>
      eb.or([
        eb('entity.entityId', '=', sql<number>`any(${idArray(ids)})`),
        eb('canonical.entityId', 'is not', null),
      ]),
    )
    .execute();
  const named = new Map<string, { ref: string; name: string }>();
  for (const { entityId, formerId, name } of entities) {
    for (const id of [entityId, formerId]) {
      if (id !== null) named.set(`entity ${id}`, { ref: String(entityId), name });
    }
  }
  for (const { id, zh } of chain.segments) named.set(`segment ${id}`, { ref: id, name: zh });
  return mentions.flatMap(({ kind, ref, start, end, words }) => {
    const key = kind === 'segment' ? `segment ${ref}` : `entity ${ref}`;
    const found = kind === 'place' ? { ref, name: placeName(ref) ?? words } : named.get(key);
    return found ? [{ kind, start, end, words, ...found }] : [];
  });
}

function placeName(code: string): string | undefined {
  // The whole spelling stands first in the list: 衡阳市 before 衡阳.
  return divisionList.find(({ codes }) => codes.includes(Number(code)))?.name;
}
