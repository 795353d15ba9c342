// One box that finds enterprises, projects and segments by a part of their name.
import { sql } from 'kysely';
import type { Chain } from '../schema/chain.ts';
import type { Found } from '../schema/find.ts';
import type { Register } from '../schema/stage.ts';
import { holding } from './like.ts';
import type { Scope } from './scope.ts';

const atMost = 12;

/** Names that hold the words, those of the registers before those merely on lists, the shortest first: they are the nearest. An 18-character code finds its enterprise. */
export async function find(
  scope: Scope,
  text: string,
  chain: Chain,
  registers?: readonly Register[],
): Promise<Found> {
  const words = text.normalize('NFKC').trim();
  if (words === '') return { entities: [], segments: [] };
  const pattern = holding(words);
  const entities = await scope.db
    .selectFrom('entity')
    .select(['entityId', 'kind', 'name', 'city'])
    .where('clusterId', '=', scope.clusterId)
    .where('validTo', 'is', null)
    .where('kind', '!=', 'cluster')
    .where((eb) => eb.or([eb('name', 'ilike', pattern), eb('code', '=', words.toUpperCase())]))
    .$if(registers !== undefined, (query) => query.where('register', 'in', registers ?? []))
    .orderBy(sql`register = 'directory'`)
    .orderBy((eb) => eb.fn('length', ['name']))
    .orderBy('entityId')
    .limit(atMost)
    .execute();
  const lower = words.toLowerCase();
  const segments = chain.segments
    .filter(({ zh, en, aliases }) =>
      [zh, en, ...aliases].some((name) => name.toLowerCase().includes(lower)),
    )
    .slice(0, atMost)
    .map(({ id, zh, en }) => ({ id, zh, en }));
  return { entities, segments };
}
