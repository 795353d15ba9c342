// Keeps what an extractor found in an article. What was open of it before is brought up to date or gives way; what was
// decided stays. Inside the cluster's turn.
import { takeNumbers } from '../registers/counters.ts';
import type { Scope } from '../registers/scope.ts';
import type { FactDraft } from './draft-facts.ts';

/** Returns the numbers of those that are new. */
export async function writeFacts(
  inside: Scope,
  articleId: number,
  extractor: string,
  drafts: readonly FactDraft[],
  now: Date,
): Promise<number[]> {
  const { clusterId, db } = inside;
  const held = await db
    .selectFrom('fact')
    .select(['factId', 'kind', 'startAt', 'endAt', 'fingerprint', 'state', 'extractor'])
    .where('clusterId', '=', clusterId)
    .where('articleId', '=', articleId)
    .orderBy('factId')
    .execute();
  // What another extractor found, or what was decided, is not asked again.
  const known = new Set(
    held.flatMap((row) =>
      row.extractor !== extractor || row.state !== 'proposed' ? [row.fingerprint] : [],
    ),
  );
  const open = held.filter((row) => row.extractor === extractor && row.state === 'proposed');
  const wanted = drafts.filter(({ fingerprint }) => !known.has(fingerprint));
  const fresh: FactDraft[] = [];
  for (const draft of wanted) {
    const { kind, position } = draft.fact;
    const at = open.findIndex(
      (row) => row.kind === kind && row.startAt === position.start && row.endAt === position.end,
    );
    const [row] = at < 0 ? [] : open.splice(at, 1);
    if (row) {
      await db
        .updateTable('fact')
        .set(columnsOf(draft))
        .where('clusterId', '=', clusterId)
        .where('factId', '=', row.factId)
        .execute();
    } else fresh.push(draft);
  }
  if (open.length > 0)
    await db
      .deleteFrom('fact')
      .where('clusterId', '=', clusterId)
      .where(
        'factId',
        'in',
        open.map(({ factId }) => factId),
      )
      .execute();
  if (fresh.length === 0) return [];
  const first = await takeNumbers(inside, 'fact', fresh.length);
  await db
    .insertInto('fact')
    .values(
      fresh.map((draft, index) => ({
        clusterId,
        factId: first + index,
        articleId,
        extractor,
        ...columnsOf(draft),
        state: 'proposed' as const,
        note: '',
        foundAt: now.toISOString(),
      })),
    )
    .execute();
  return fresh.map((_, index) => first + index);
}

function columnsOf({ fact, ...keys }: FactDraft) {
  const { kind, modality, position } = fact;
  return {
    kind,
    modality,
    startAt: position.start,
    endAt: position.end,
    body: storable(JSON.stringify(fact)),
    ...keys,
  };
}

/** A sentence may be cut within a surrogate pair, which the database does not take. */
function storable(json: string): string {
  return json.replace(/\\ud[89a-f][0-9a-f]{2}/gi, '\\ufffd').replaceAll('\\u0000', '');
}
