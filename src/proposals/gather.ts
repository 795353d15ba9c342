// Reads articles for facts and keeps them as proposals: the newest first, a few at a time, each batch whole or not at
// all, so that whoever comes next, after a crash or in another process, goes on from there.
import { chinaDay } from '../archive/china-time.ts';
import { findArticle } from '../archive/articles.ts';
import { idArray } from '../registers/ids.ts';
import type { Scope } from '../registers/scope.ts';
import { writeInTurn } from '../registers/write-in-turn.ts';
import { nameMentions } from '../search/mentions/name-mentions.ts';
import type { Chain } from '../schema/chain.ts';
import type { KnownName } from '../schema/fact.ts';
import type { ProposalContext } from './context.ts';
import { draftFacts } from './draft-facts.ts';
import type { ReadArticle } from './draft-facts.ts';
import type { Extractor } from './extractor.ts';
import { readAtMost } from './fact-rows.ts';
import { joinDecided } from './groups.ts';
import { homeOf } from './home.ts';
import { adoptCluster, readRegistered } from './read-registered.ts';
import { applyStanding } from './rules/apply-rule.ts';
import { listUnread, readNames } from './unread.ts';
import { writeFacts } from './write-facts.ts';

/** In a transaction of their own: others get their turn between. */
const articlesAtOnce = 20;
/** No article tells more; a page that seems to is a table. */
const factsOfArticle = 300;

export interface Gathered {
  articles: number;
  /** Facts that are new, whatever became of them. */
  proposed: number;
  /** By standing rules. */
  decided: number;
}

/** The next few articles. With `articles` 0 there is nothing more to read. */
export async function gatherSome(
  context: ProposalContext,
  most = articlesAtOnce,
): Promise<Gathered> {
  const { scope, cluster, extractor, now } = context;
  await adoptCluster(scope, cluster.name);
  const names = await readNames(scope);
  const ids = await listUnread(scope, extractor, names, most);
  if (ids.length === 0) return { articles: 0, proposed: 0, decided: 0 };
  const chain = await context.chain();
  const read = new Map<number, ReadArticle>();
  for (const id of ids) {
    const article = await readForFacts(scope, id, chain, extractor);
    if (article) read.set(id, article);
  }
  const home = homeOf(cluster, chain.name);
  const placing = await context.placing();
  return writeInTurn(scope, async (inside) => {
    const registered = await readRegistered(
      inside,
      [...read.values()].flatMap(({ facts }) => facts),
    );
    const shown = await listShown(inside, ids);
    let proposed = 0;
    for (const [id, article] of read) {
      if (!shown.has(id)) continue;
      const drafts = draftFacts(article, home, registered);
      proposed += (await writeFacts(inside, id, extractor.name, drafts, now())).length;
    }
    await joinDecided(inside, ids);
    const decided = await applyStanding({ ...context, scope: inside }, placing, ids);
    await markRead(inside, ids, extractor, names ?? '');
    return { articles: ids.length, proposed, decided };
  });
}

/** What an extractor finds in an article; undefined when it is taken down. */
export async function readForFacts(
  scope: Scope,
  articleId: number,
  chain: Chain,
  extractor: Extractor,
): Promise<ReadArticle | undefined> {
  const article = await findArticle(scope, articleId);
  if (!article || article.removed) return undefined;
  const text = article.body.slice(0, readAtMost);
  const names = await readKnownNames(scope, articleId, chain);
  // When the page does not say when it was published, 昨日 names no day.
  const published = article.publishedAt === null ? null : chinaDay(article.publishedAt);
  const facts = extractor.extract(text, { published, names });
  return { text, names, facts: facts.slice(0, factsOfArticle) };
}

export async function readKnownNames(
  scope: Scope,
  articleId: number,
  chain: Chain,
): Promise<KnownName[]> {
  const mentions = await nameMentions(scope, articleId, chain);
  return mentions.flatMap(({ kind, ref, start, end, name }) =>
    end <= readAtMost ? [{ kind, ref, start, end, name }] : [],
  );
}

/** Those whose page still says this. */
async function listShown(inside: Scope, ids: readonly number[]): Promise<Set<number>> {
  const rows = await inside.db
    .selectFrom('article')
    .select('articleId')
    .where('clusterId', '=', inside.clusterId)
    .where((eb) => eb('articleId', '=', eb.fn.any(idArray(ids))))
    .where('removed', '=', false)
    .where('current', '=', true)
    .execute();
  return new Set(rows.map(({ articleId }) => articleId));
}

export async function markRead(
  inside: Scope,
  ids: readonly number[],
  { name, version }: Extractor,
  names: string,
): Promise<void> {
  const { clusterId, db } = inside;
  await db
    .insertInto('factRead')
    .values(ids.map((articleId) => ({ clusterId, articleId, extractor: name, version, names })))
    .onConflict((conflict) =>
      conflict.columns(['clusterId', 'articleId', 'extractor']).doUpdateSet({ version, names }),
    )
    .execute();
}
