// The names that a cluster knows: of its enterprises and projects as they stand, and of its chain. Those
// that are merely on lists are left out: a province's registrations would link every other word of a page.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { setImmediate } from 'node:timers/promises';
import type { Scope } from '../../registers/scope.ts';
import type { Chain } from '../../schema/chain.ts';
import { startLexicon } from './lexicon.ts';
import type { Lexicon, NamedEntity } from './lexicon.ts';

/** To be raised when the same names are linked in another way: then every article is read anew. */
const linking = 1;
/** About 20 ms. */
const entitiesAtOnce = 1_000;

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
    .where('register', '!=', 'directory')
    .orderBy('entityId')
    .execute();
  const { lexicon, add } = startLexicon({ segments: chain.segments, isCommon });
  for (const [index, entity] of entities.entries()) {
    if (index % entitiesAtOnce === 0) await setImmediate();
    add(entity as NamedEntity);
  }
  return lexicon;
}

/** Equal for equal names: what of registers and chain no text can name does not change it. */
export async function digestNames({ db, clusterId }: Scope, chain: Chain): Promise<string> {
  // A sum does not depend on the order, so that nothing need be sorted.
  const result = await sql<{ count: number; sum: string | null }>`
    select count(*)::int as count,
      sum(hashtextextended(concat_ws(' ', entity_id, kind, name), 0)::numeric)::text as sum
    from entity
    where cluster_id = ${clusterId} and valid_to is null and kind in ('enterprise', 'project')
      and register <> 'directory'`.execute(db);
  const segments = chain.segments.map(({ id, zh, aliases, not }) => [id, zh, aliases, not]);
  const names = JSON.stringify([linking, result.rows[0], segments]);
  return createHash('sha256').update(names).digest('hex');
}
