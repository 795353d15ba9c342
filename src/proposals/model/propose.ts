// Facts that a language model proposes for one archived page. Each stands on the text or is thrown away, and counted.
import { sql } from 'kysely';
import { findArticleOf, getArticle } from '../../archive/articles.ts';
import { chinaDay } from '../../archive/china-time.ts';
import { getSnapshot } from '../../archive/snapshots.ts';
import type { Scope } from '../../registers/scope.ts';
import { writeInTurn } from '../../registers/write-in-turn.ts';
import type { Fact } from '../../schema/fact.ts';
import type { ModelState } from '../../schema/proposal.ts';
import { ConflictError, NotFoundError } from '../../util/errors.ts';
import type { ProposalContext } from '../context.ts';
import { draftFacts } from '../draft-facts.ts';
import type { ReadArticle } from '../draft-facts.ts';
import { readAtMost } from '../fact-rows.ts';
import { readKnownNames } from '../gather.ts';
import { joinDecided } from '../groups.ts';
import { homeOf } from '../home.ts';
import { readRegistered } from '../read-registered.ts';
import { applyStanding } from '../rules/apply-rule.ts';
import { writeFacts } from '../write-facts.ts';
import { ModelError, askModel } from './ask-model.ts';
import { buildFact } from './build-fact.ts';
import type { RefusalCode } from './build-fact.ts';
import { parseAnswer } from './parse-answer.ts';
import { buildPrompt } from './prompt.ts';

const reasons: Record<RefusalCode, { zh: string; en: string }> = {
  malformed: { zh: '格式不对', en: 'Not of the agreed form' },
  'bad-shape': { zh: '事实的格式不对', en: 'Not shaped as a fact' },
  'no-quote': { zh: '原文没有这句话', en: 'The quote does not stand in the text' },
  'no-words': { zh: '句中没有所说的名称或字词', en: 'The words do not stand in the sentence' },
  'outside-quote': { zh: '所说的字词不在句中', en: 'The words stand outside of the sentence' },
  'no-number': { zh: '句中没有所说的数或时间', en: 'The sentence has no such number or time' },
  'other-amount': { zh: '金额与原文不符', en: 'The sentence gives another amount' },
  'other-count': { zh: '数量与原文不符', en: 'The sentence gives another count' },
  'other-date': { zh: '时间与原文不符', en: 'The sentence gives another time' },
  'other-period': { zh: '指标所属时期与原文不符', en: 'The sentence gives another period' },
  'other-kind': { zh: '原文的词说的是另一类事实', en: 'The words tell another kind of fact' },
  'not-told': { zh: '原文是否定或假设', en: 'The text denies it, or merely supposes it' },
};

type Refused = ModelState['refused'];

export async function readModelState(context: ProposalContext): Promise<ModelState> {
  const { scope, model, asked } = context;
  if (!model) return { model: null, proposed: 0, refused: [], error: null };
  const extractor = extractorOf(model.name);
  const { count } = await scope.db
    .selectFrom('fact')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('clusterId', '=', scope.clusterId)
    .where('extractor', '=', extractor)
    .executeTakeFirstOrThrow();
  const rows = await scope.db
    .selectFrom('factRefused')
    .select(['reason', 'count'])
    .where('clusterId', '=', scope.clusterId)
    .where('extractor', '=', extractor)
    .orderBy('count', 'desc')
    .orderBy('reason')
    .execute();
  return {
    model: model.name,
    proposed: Number(count),
    refused: sayRefused(new Map(rows.map((row) => [row.reason, row.count]))),
    error: asked.error,
  };
}

/** Throws ConflictError when no model is set, ModelError when it gives no answer. */
export async function askForFacts(
  context: ProposalContext,
  snapshotId: number,
): Promise<{ proposed: number; refused: Refused }> {
  const { scope, cluster, model, asked, now } = context;
  if (!model)
    throw new ConflictError('no-model', {
      zh: '没有设置模型服务（TUKU_MODEL_URL、TUKU_MODEL）。',
      en: 'No model service is set (TUKU_MODEL_URL, TUKU_MODEL).',
    });
  const chain = await context.chain();
  const article = await readArticle(scope, snapshotId);
  const text = article.body.slice(0, readAtMost);
  const names = await readKnownNames(scope, article.articleId, chain);
  const published = article.publishedAt === null ? null : chinaDay(article.publishedAt);
  const refused = new Map<string, number>();
  const refuse = (reason: RefusalCode, count = 1): void =>
    void refused.set(reason, (refused.get(reason) ?? 0) + count);
  const answer = await ask(context, article.title, text);
  if (answer.malformed > 0) refuse('malformed', answer.malformed);
  const facts: Fact[] = [];
  for (const claim of answer.claims) {
    const fact = buildFact({ text, published, names }, claim);
    if (typeof fact === 'string') refuse(fact);
    else facts.push(fact);
  }
  const read: ReadArticle = { text, names, facts };
  const extractor = extractorOf(model.name);
  const placing = await context.placing();
  const proposed = await writeInTurn(scope, async (inside) => {
    await countRefused(inside, extractor, refused);
    // Taken down while the model thought: nothing of it is kept.
    await getArticle(inside, article.articleId);
    const registered = await readRegistered(inside, facts);
    const held = await readHeld(inside, article.articleId, extractor);
    const drafts = draftFacts(read, homeOf(cluster, chain.name), registered).filter(
      ({ fact }) => !held.some((row) => isSaid(row, fact)),
    );
    const fresh = await writeFacts(inside, article.articleId, extractor, drafts, now());
    await joinDecided(inside, [article.articleId]);
    await applyStanding({ ...context, scope: inside }, placing, [article.articleId]);
    return fresh.length;
  });
  asked.error = null;
  return { proposed, refused: sayRefused(refused) };
}

/** `model:示例模型`. */
function extractorOf(name: string): string {
  return `model:${name}`;
}

async function readArticle(scope: Scope, snapshotId: number) {
  const article = await findArticleOf(scope, await getSnapshot(scope, snapshotId));
  if (article && !article.removed) return article;
  throw new NotFoundError('article', {
    zh: `快照 ${snapshotId} 没有可读的正文，或已下架。`,
    en: `Snapshot ${snapshotId} has no text to read, or was taken down.`,
  });
}

async function ask({ model, asked }: ProposalContext, title: string, text: string) {
  try {
    const words = model ? await askModel(model, buildPrompt(title, text)) : '';
    const answer = parseAnswer(words);
    if (answer) return answer;
    throw new ModelError('model-answer', {
      zh: '模型的回答里没有可读的 JSON，没有采用任何结果。',
      en: 'The model did not answer in JSON; nothing was taken from it.',
    });
  } catch (error) {
    if (error instanceof ModelError) asked.error = { zh: error.zh, en: error.en };
    throw error;
  }
}

interface HeldFact {
  kind: string;
  startAt: number;
  endAt: number;
}

/** What others found in the article. */
function readHeld(inside: Scope, articleId: number, extractor: string): Promise<HeldFact[]> {
  return inside.db
    .selectFrom('fact')
    .select(['kind', 'startAt', 'endAt'])
    .where('clusterId', '=', inside.clusterId)
    .where('articleId', '=', articleId)
    .where('extractor', '!=', extractor)
    .execute();
}

/** The grammar has it already. */
function isSaid({ kind, startAt, endAt }: HeldFact, { position, ...fact }: Fact): boolean {
  return kind === fact.kind && startAt < position.end && endAt > position.start;
}

async function countRefused(
  { db, clusterId }: Scope,
  extractor: string,
  refused: ReadonlyMap<string, number>,
): Promise<void> {
  for (const [reason, count] of refused)
    await db
      .insertInto('factRefused')
      .values({ clusterId, extractor, reason, count })
      .onConflict((conflict) =>
        conflict
          .columns(['clusterId', 'extractor', 'reason'])
          .doUpdateSet({ count: sql<number>`fact_refused.count + ${count}` }),
      )
      .execute();
}

function sayRefused(refused: ReadonlyMap<string, number>): Refused {
  return [...refused].map(([reason, count]) => {
    const { zh, en } = reasons[reason as RefusalCode] ?? { zh: reason, en: reason };
    return { reason, zh, en, count };
  });
}
