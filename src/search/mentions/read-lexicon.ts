// The names that a cluster knows: of its enterprises and projects as they stand, and of its chain.
import type { Scope } from '../../registers/scope.ts';
import type { Chain } from '../../schema/chain.ts';
import { buildLexicon } from './lexicon.ts';
import type { Lexicon, NamedEntity } from './lexicon.ts';

export async function readLexicon(
  { db, clusterId }: Scope,
  chain: Chain,
  isCommon: (word: string) => boolean,
): Promise<Lexicon> {
  const entities = await db
    .selectFrom('entity')
    .select(['entityId', 'kind', 'name'])
    .where('clusterId', '=', clusterId)
    .where('validTo', 'is', null)
    .where('kind', 'in', ['enterprise', 'project'])
    .orderBy('entityId')
    .execute();
  return buildLexicon({
    entities: entities as NamedEntity[],
    segments: chain.segments,
    isCommon,
  });
}
