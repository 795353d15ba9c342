// After the registers or the chain changed: what the archived articles speak of, read anew.
import type { Scope } from '../registers/scope.ts';
import { writeInTurn } from '../registers/write-in-turn.ts';
import { linkArticles } from './follow-articles.ts';
import type { Lexicon } from './mentions/lexicon.ts';

/** Each so many in a transaction of their own: others get their turn between. */
const atOnce = 200;

/** Returns how many articles were read. */
export async function relinkArticles(
  scope: Scope,
  lexiconOf: (inside: Scope) => Promise<Lexicon>,
): Promise<number> {
  let after = 0;
  let count = 0;
  for (;;) {
    const ids = await writeInTurn(scope, async (inside) => {
      const rows = await inside.db
        .selectFrom('article')
        .select('articleId')
        .where('clusterId', '=', inside.clusterId)
        .where('articleId', '>', after)
        .where('removed', '=', false)
        .orderBy('articleId')
        .limit(atOnce)
        .execute();
      const found = rows.map(({ articleId }) => articleId);
      if (found.length > 0) await linkArticles(inside, found, await lexiconOf(inside));
      return found;
    });
    count += ids.length;
    const last = ids.at(-1);
    if (last === undefined) return count;
    after = last;
  }
}
