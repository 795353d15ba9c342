// Proposals as a person sees them: the sentence in its paragraph, who tells it, what stands beside it.
import { sql } from 'kysely';
import { publisherOf } from '../archive/cited-article.ts';
import { chinaDay } from '../archive/china-time.ts';
import { canonicalIds, loadClaims } from '../registers/claims.ts';
import { fold } from '../registers/fold.ts';
import type { Held } from '../registers/fold.ts';
import { idArray } from '../registers/ids.ts';
import type { Scope } from '../registers/scope.ts';
import type { Fact } from '../schema/fact.ts';
import type { Proposal } from '../schema/proposal.ts';
import { placeBeside } from './beside.ts';
import { paragraphOf } from './draft-facts.ts';
import { groupKey, readArticleTexts, readFactRows, readGroups } from './fact-rows.ts';
import type { FactRow } from './fact-rows.ts';
import { noFact } from './groups.ts';
import { companyOf } from './subject.ts';
import type { Subject } from './subject.ts';
import { draftsOf } from './values.ts';
import type { Draft } from './values.ts';
import { warningsOf } from './warnings.ts';
import type { Otherwise } from './warnings.ts';

const tellingsAtMost = 200;
/** Open indicators of the same subjects that are looked at for the same number. */
const othersAtMost = 500;

/** Any fact of a group gives its proposal. Throws NotFoundError for one that is no more, or out of sight. */
export async function viewProposal(scope: Scope, factId: number): Promise<Proposal> {
  const [proposal] = await viewProposals(scope, [factId]);
  if (proposal) return proposal;
  throw noFact(factId);
}

/** In the order of `factIds`; those that are no more, or out of sight, are left out. */
export async function viewProposals(scope: Scope, factIds: readonly number[]): Promise<Proposal[]> {
  const asked = await readFactRows(scope, sql`f.fact_id = any(${idArray(factIds)})`);
  if (asked.length === 0) return [];
  const groups = await readGroups(scope, asked);
  const byId = new Map(asked.map((row) => [row.factId, row]));
  const heads = factIds.flatMap((factId) => {
    const row = byId.get(factId);
    if (!row) return [];
    return groups.get(groupKey(row))?.find(({ state }) => state === row.state) ?? row;
  });
  const texts = await readArticleTexts(
    scope,
    heads.map(({ articleId }) => articleId),
  );
  const registers = await readStanding(scope, heads);
  const owners = await readOwners(scope, heads);
  const others = await readOthers(scope, heads);
  return heads.map((row) => {
    const { entityId, held } = registers(row);
    const subject: Subject = { kind: row.subjectKind, entityId, name: row.subjectName };
    const values = placeBeside(draftsOfRow(row, owners), held);
    const said = others(row);
    return {
      factId: row.factId,
      storyId: row.storyId,
      kind: row.kind,
      modality: row.modality,
      state: row.state,
      extractor: row.extractor,
      subject,
      fact: row.body,
      values,
      warnings: warningsOf({ fact: row.body, subject, values, standing: held, others: said }),
      tellings: tellingsOf(groups.get(groupKey(row)) ?? [row]),
      context: contextOf(row.body, texts.get(row.articleId) ?? ''),
      decision: decisionOf(row),
    };
  });
}

/** What acceptance would write, before it is held against the register. */
function draftsOfRow(row: FactRow, owners: ReadonlyMap<string, string>): Draft[] {
  const owner = owners.get(companyOf(row.body)?.ref ?? '') ?? null;
  const { body, subjectKind: kind, subjectName: name, publishedAt } = row;
  const dated = publishedAt === null ? null : chinaDay(publishedAt);
  return draftsOf(body, { kind, name, owner, dated });
}

type StandingOf = (row: FactRow) => { entityId: number | null; held: ReadonlyMap<string, Held> };

/** Today's entities of the proposals, with what stands of each but what a proposal itself brought in. */
async function readStanding(scope: Scope, rows: readonly FactRow[]): Promise<StandingOf> {
  const ids = rows.flatMap(({ subjectId, entityId }) => entityId ?? subjectId ?? []);
  const today = await canonicalIds(scope, ids);
  const claims = await loadClaims(scope, [...new Set(today.values())]);
  return ({ entityId, subjectId, recordId, entryId }) => {
    const id = entityId ?? subjectId;
    const at = id === null ? null : (today.get(id) ?? id);
    const all = at === null ? [] : (claims.get(at) ?? []);
    const others = all.filter((claim) => claim.recordId !== recordId && claim.recordId !== entryId);
    return { entityId: at, held: fold(others) };
  };
}

/** Names of the companies in the registers, by their number as facts hold it. */
async function readOwners(
  { db, clusterId }: Scope,
  rows: readonly FactRow[],
): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ body }) => {
    const ref = companyOf(body)?.ref;
    return ref && /^\d{1,15}$/.test(ref) ? [Number(ref)] : [];
  });
  if (ids.length === 0) return new Map();
  const found = await db
    .selectFrom('entity')
    .select(['entityId', 'name'])
    .where('clusterId', '=', clusterId)
    .where('validTo', 'is', null)
    .where((eb) => eb('entityId', '=', eb.fn.any(idArray(ids))))
    .execute();
  return new Map(found.map(({ entityId, name }) => [String(entityId), name]));
}

/** What other open indicators would write of the same subject. */
async function readOthers(
  scope: Scope,
  heads: readonly FactRow[],
): Promise<(row: FactRow) => Otherwise[]> {
  const asked = heads.filter(({ kind }) => kind === 'indicator');
  if (asked.length === 0) return () => [];
  const ids = asked.flatMap(({ subjectId }) => subjectId ?? []);
  const names = asked.flatMap(({ subjectId, subjectName }) =>
    subjectId === null ? [subjectName] : [],
  );
  const { db, clusterId } = scope;
  const rows = await db
    .selectFrom('fact')
    .select('factId')
    .where('clusterId', '=', clusterId)
    .where('state', '=', 'proposed')
    .where('kind', '=', 'indicator')
    .where((eb) =>
      eb.or([
        eb('subjectId', '=', eb.fn.any(idArray(ids))),
        ...(names.length > 0
          ? [eb.and([eb('subjectId', 'is', null), eb('subjectName', 'in', names)])]
          : []),
      ]),
    )
    .limit(othersAtMost)
    .execute();
  const found = await readFactRows(
    scope,
    sql`f.fact_id = any(${idArray(rows.map(({ factId }) => factId))})`,
  );
  const drafts = found.map((other) => ({ other, said: draftsOfRow(other, new Map()) }));
  return (row) =>
    drafts.flatMap(({ other, said }) =>
      other.fingerprint !== row.fingerprint && isSameSubject(other, row) ? said : [],
    );
}

function isSameSubject(one: FactRow, two: FactRow): boolean {
  if (one.subjectKind !== two.subjectKind || one.subjectId !== two.subjectId) return false;
  return one.subjectId !== null || one.subjectName === two.subjectName;
}

function tellingsOf(rows: readonly FactRow[]): Proposal['tellings'] {
  // Two captures of a page, or a sentence that an article says twice, are one telling.
  const once = new Map(rows.toReversed().map((row) => [row.articleId, row]));
  return [...once.values()]
    .toReversed()
    .slice(0, tellingsAtMost)
    .map((row) => ({
      factId: row.factId,
      snapshotId: row.articleId,
      title: row.title,
      source: publisherOf(row),
      url: row.url,
      published: row.publishedAt === null ? null : chinaDay(row.publishedAt),
    }));
}

function contextOf({ position: { start, end } }: Fact, text: string): Proposal['context'] {
  const around = paragraphOf(text, start, end);
  return {
    text: text.slice(around.start, around.end),
    start: start - around.start,
    end: end - around.start,
  };
}

function decisionOf(row: FactRow): Proposal['decision'] {
  const { byWhom, decidedAt, note, recordId, entityId, ruleId } = row;
  if (byWhom === null || decidedAt === null) return null;
  return { by: byWhom, at: decidedAt, note, recordId, entityId, ruleId };
}
