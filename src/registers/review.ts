// The review queue: pairs that may be one organisation, and verdicts on them, which can be taken back.
import { sql } from 'kysely';
import { NotFoundError } from '../util/errors.ts';
import type { Chain } from '../schema/chain.ts';
import type { ReviewPair, ReviewQuery } from '../schema/review.ts';
import { canonicalIds } from './claims.ts';
import { raiseVersion, takeNumbers } from './counters.ts';
import { regroup } from './identity.ts';
import { idArray } from './ids.ts';
import type { Placing } from './placing.ts';
import { rowsOf } from './register-page.ts';
import type { Scope } from './scope.ts';

export interface VerdictRequest {
  judgement: 'same' | 'different' | 'unsure';
  by: string;
  note: string;
}

export async function countOpenPairs(scope: Scope): Promise<number> {
  return countPairs(scope, 'open');
}

async function countPairs(scope: Scope, state: ReviewQuery['state']): Promise<number> {
  const row = await pairsIn(scope, state)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function pairsIn(scope: Scope, state: ReviewQuery['state']) {
  const query = scope.db.selectFrom('pair').where('clusterId', '=', scope.clusterId);
  return state === 'all' ? query : query.where('decided', '=', state === 'decided');
}

/** Likeliest first. */
export async function listReview(
  scope: Scope,
  query: ReviewQuery,
  chain: Chain,
): Promise<{ total: number; open: number; offset: number; pairs: ReviewPair[] }> {
  const rows = await pairsIn(scope, query.state)
    .selectAll()
    .orderBy('probability', 'desc')
    .orderBy('pairId')
    .offset(query.offset)
    .limit(query.limit)
    .execute();
  const open = await countOpenPairs(scope);
  return {
    total: query.state === 'open' ? open : await countPairs(scope, query.state),
    open,
    offset: query.offset,
    pairs: await showPairs(scope, rows, chain),
  };
}

export async function getPair(scope: Scope, pairId: number, chain: Chain): Promise<ReviewPair> {
  const rows = await scope.db
    .selectFrom('pair')
    .selectAll()
    .where('clusterId', '=', scope.clusterId)
    .where('pairId', '=', pairId)
    .execute();
  const [pair] = await showPairs(scope, rows, chain);
  if (!pair) throw noPair(pairId);
  return pair;
}

type PairRow = Awaited<ReturnType<ReturnType<typeof allPairs>['execute']>>[number];
const allPairs = (scope: Scope) => scope.db.selectFrom('pair').selectAll();

async function showPairs(
  scope: Scope,
  pairs: readonly PairRow[],
  chain: Chain,
): Promise<ReviewPair[]> {
  const ids = await canonicalIds(
    scope,
    pairs.flatMap((pair) => [pair.leftId, pair.rightId]),
  );
  const rows = await rowsOf(scope, [...new Set(ids.values())], chain);
  const verdicts = await standingVerdicts(scope, pairs);
  const shown: ReviewPair[] = [];
  for (const pair of pairs) {
    const left = rows.get(ids.get(pair.leftId) ?? pair.leftId);
    const right = rows.get(ids.get(pair.rightId) ?? pair.rightId);
    if (!left || !right) continue;
    const { pairId, weight, probability, evidence } = pair;
    const verdict = verdicts.get(`${pair.leftId}/${pair.rightId}`) ?? null;
    shown.push({ pairId, left, right, weight, probability, evidence, verdict });
  }
  return shown;
}

/** The standing verdict of each pair, by `leftId/rightId`. */
async function standingVerdicts(
  scope: Scope,
  pairs: readonly PairRow[],
): Promise<Map<string, ReviewPair['verdict']>> {
  const side = (key: 'leftId' | 'rightId') =>
    sql<number>`any(${idArray(pairs.map((pair) => pair[key]))})`;
  const rows = await scope.db
    .selectFrom('verdict')
    .select(['leftId', 'rightId', 'verdictId', 'judgement', 'byWhom', 'at', 'note'])
    .where('clusterId', '=', scope.clusterId)
    .where('leftId', '=', side('leftId'))
    .where('rightId', '=', side('rightId'))
    .where('withdrawnAt', 'is', null)
    // The latest is set last and stays.
    .orderBy('verdictId')
    .execute();
  return new Map(
    rows.map(({ leftId, rightId, verdictId, judgement, byWhom: by, at, note }) => [
      `${leftId}/${rightId}`,
      { verdictId, judgement, by, at, note },
    ]),
  );
}

/** Records a person's word on a pair; `same` makes the two one entity. An older word is withdrawn. */
export async function judgePair(
  scope: Scope,
  pairId: number,
  request: VerdictRequest,
  placing: Placing,
  now: Date,
): Promise<void> {
  const pair = await scope.db
    .selectFrom('pair')
    .select(['leftId', 'rightId'])
    .where('clusterId', '=', scope.clusterId)
    .where('pairId', '=', pairId)
    .executeTakeFirst();
  if (!pair) throw noPair(pairId);
  const at = now.toISOString();
  await scope.db
    .updateTable('verdict')
    .set({ withdrawnAt: at })
    .where('clusterId', '=', scope.clusterId)
    .where('leftId', '=', pair.leftId)
    .where('rightId', '=', pair.rightId)
    .where('withdrawnAt', 'is', null)
    .execute();
  await scope.db
    .insertInto('verdict')
    .values({
      clusterId: scope.clusterId,
      verdictId: await takeNumbers(scope, 'verdict'),
      leftId: pair.leftId,
      rightId: pair.rightId,
      judgement: request.judgement,
      byWhom: request.by,
      note: request.note,
      at,
      withdrawnAt: null,
    })
    .execute();
  await markDecided(scope, pair, true);
  await regroup(scope, [pair.leftId, pair.rightId], placing);
  await raiseVersion(scope);
}

/** Takes a verdict back: the pair is open again, and what it had merged stands apart. */
export async function withdrawVerdict(
  scope: Scope,
  verdictId: number,
  placing: Placing,
  now: Date,
): Promise<void> {
  const verdict = await scope.db
    .updateTable('verdict')
    .set({ withdrawnAt: now.toISOString() })
    .where('clusterId', '=', scope.clusterId)
    .where('verdictId', '=', verdictId)
    .where('withdrawnAt', 'is', null)
    .returning(['leftId', 'rightId'])
    .executeTakeFirst();
  if (!verdict) {
    throw new NotFoundError('verdict', {
      zh: `没有可撤回的判定 ${verdictId}。`,
      en: `There is no standing verdict ${verdictId} to take back.`,
    });
  }
  await markDecided(scope, verdict, false);
  await regroup(scope, [verdict.leftId, verdict.rightId], placing);
  await raiseVersion(scope);
}

async function markDecided(
  scope: Scope,
  sides: { leftId: number; rightId: number },
  decided: boolean,
): Promise<void> {
  await scope.db
    .updateTable('pair')
    .set({ decided })
    .where('clusterId', '=', scope.clusterId)
    .where('leftId', '=', sides.leftId)
    .where('rightId', '=', sides.rightId)
    .execute();
}

function noPair(pairId: number): NotFoundError {
  return new NotFoundError('pair', {
    zh: `没有编号为 ${pairId} 的待审对。`,
    en: `There is no review pair ${pairId}.`,
  });
}
