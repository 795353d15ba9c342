// A person's yes or no to a proposal, and its taking back. A decision is for the whole group: all that tell it.
import { getSnapshot } from '../archive/snapshots.ts';
import { findArticle } from '../archive/articles.ts';
import { citedArticle } from '../archive/cited-article.ts';
import { addEntry } from '../registers/add-entry.ts';
import { writeQuotation } from '../registers/cite-values.ts';
import { takeNumbers } from '../registers/counters.ts';
import { refold } from '../registers/entities.ts';
import { withdrawEntry } from '../registers/entries.ts';
import { findClusterEntity } from '../registers/indicators.ts';
import type { Placing } from '../registers/placing.ts';
import { claimsAsOf } from '../registers/profile.ts';
import { readPin } from '../registers/read-pin.ts';
import type { Scope } from '../registers/scope.ts';
import type { FactTable } from '../db/tables.ts';
import { findField } from '../schema/field.ts';
import type { Values } from '../schema/field.ts';
import type { AcceptRequest, Proposal, RejectRequest } from '../schema/proposal.ts';
import type { EntityKind } from '../schema/stage.ts';
import { ConflictError, NotFoundError, RefusedError } from '../util/errors.ts';
import type { ProposalContext } from './context.ts';
import { listGroup } from './groups.ts';
import { adoptCluster } from './read-registered.ts';
import { viewProposal } from './view-proposals.ts';

/** Of what a person says: above every page, below a pin. */
const entryTrust = 90;

type Context = Pick<ProposalContext, 'scope' | 'cluster' | 'now'>;

/** Inside the cluster's turn, `context.scope` being its transaction. Returns the proposal as it stands then. */
export async function acceptProposal(
  context: Context,
  factId: number,
  request: AcceptRequest,
  placing: Placing,
  ruleId: number | null = null,
): Promise<Proposal> {
  const { scope } = context;
  const proposal = await viewOpen(scope, factId);
  const wanted = chooseValues(proposal, request);
  const written = await writeAccepted(context, proposal, request, wanted, placing);
  await decide(context, proposal.factId, {
    ...written,
    state: 'accepted',
    byWhom: request.by,
    note: request.note,
    ruleId,
  });
  if (proposal.subject.kind === 'cluster') await adoptCluster(scope, context.cluster.name);
  return viewProposal(scope, proposal.factId);
}

/** Inside the cluster's turn. */
export async function rejectProposal(
  context: Context,
  factId: number,
  { by, note }: RejectRequest,
  ruleId: number | null = null,
): Promise<Proposal> {
  const { factId: first } = await viewOpen(context.scope, factId);
  const nothing = { recordId: null, entryId: null, entityId: null };
  await decide(context, first, { ...nothing, state: 'rejected', byWhom: by, note, ruleId });
  return viewProposal(context.scope, first);
}

/** Inside the cluster's turn. What acceptance wrote is taken back. */
export async function reopenProposal(
  { scope, now }: Context,
  factId: number,
  placing: Placing,
): Promise<Proposal> {
  const proposal = await viewProposal(scope, factId);
  if (proposal.state === 'proposed')
    throw new ConflictError('fact-open', {
      zh: '这条事实尚未裁定，无需撤回。',
      en: 'This fact is not decided; there is nothing to take back.',
    });
  const row = await scope.db
    .selectFrom('fact')
    .select(['recordId', 'entryId'])
    .where('clusterId', '=', scope.clusterId)
    .where('factId', '=', proposal.factId)
    .executeTakeFirstOrThrow();
  for (const recordId of [row.entryId, row.recordId]) {
    if (recordId !== null) await withdraw(scope, recordId, placing, now());
  }
  await scope.db
    .updateTable('fact')
    .set({
      state: 'proposed',
      recordId: null,
      entryId: null,
      entityId: null,
      byWhom: null,
      note: '',
      ruleId: null,
      decidedAt: null,
    })
    .where('clusterId', '=', scope.clusterId)
    .where('factId', 'in', await listGroup(scope, proposal.factId))
    .execute();
  return viewProposal(scope, proposal.factId);
}

async function viewOpen(scope: Scope, factId: number): Promise<Proposal> {
  const proposal = await viewProposal(scope, factId);
  if (proposal.state === 'proposed') return proposal;
  const { by = '', at = '' } = proposal.decision ?? {};
  const said = proposal.state === 'accepted' ? '采纳' : '不采纳';
  throw new ConflictError('fact-decided', {
    zh: `这条事实已由${by}于 ${at.slice(0, 10)}判为${said}；要改请先撤回。`,
    en: `This fact was ${proposal.state} by ${by} on ${at.slice(0, 10)}; take that back first.`,
  });
}

/** A record that a person has taken back already is gone, and that is well. */
async function withdraw(
  scope: Scope,
  recordId: number,
  placing: Placing,
  now: Date,
): Promise<void> {
  try {
    await withdrawEntry(scope, recordId, placing, now);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
  }
}

interface Wanted {
  /** As the sentence says. */
  quoted: Values;
  /** As the person corrected it. */
  corrected: Record<string, string | string[]>;
}

/** What the sentence proposes stands on the quote; anything else is the person's own word. */
function chooseValues({ values }: Proposal, request: AcceptRequest): Wanted {
  const proposed = new Map(values.map(({ key, value }) => [key, value]));
  if (!request.values) return { quoted: Object.fromEntries(proposed), corrected: {} };
  const wanted: Wanted = { quoted: {}, corrected: {} };
  for (const [key, value] of Object.entries(request.values)) {
    if (typeof value === 'string' ? value.trim() === '' : value.length === 0) continue;
    if (!/^[a-z_]{1,40}(?:@[0-9A-Za-z-]{4,16})?$/.test(key) || !findField(key)) throw noField(key);
    if (proposed.get(key) === value) wanted.quoted[key] = value;
    else wanted.corrected[key] = value;
  }
  return wanted;
}

function noField(key: string): RefusedError {
  return new RefusedError('field', {
    zh: `库里没有“${key.slice(0, 40)}”这一项。`,
    en: `The registers have no field ${key.slice(0, 40)}.`,
  });
}

type Written = Pick<FactTable, 'recordId' | 'entryId' | 'entityId'>;

async function writeAccepted(
  { scope, cluster, now }: Context,
  proposal: Proposal,
  request: AcceptRequest,
  { quoted, corrected }: Wanted,
  placing: Placing,
): Promise<Written> {
  const isEmpty = Object.keys(quoted).length + Object.keys(corrected).length === 0;
  if (isEmpty && request.entityId !== 'new')
    return { recordId: null, entryId: null, entityId: await namedEntity(scope, proposal, request) };
  const target = await chooseEntity(scope, cluster, proposal, request);
  const { kind } = target;
  const read: Values = {};
  for (const [key, value] of Object.entries(corrected)) {
    const own = readPin(kind, key, value);
    // 2.1亿元 for 210000000: written otherwise, the same.
    if (
      typeof own === 'string' &&
      proposal.values.some((one) => one.key === key && one.value === own)
    )
      quoted[key] = own;
    else read[key] = own;
  }
  for (const key of Object.keys(quoted))
    if (!findField(key)?.kinds.includes(kind))
      throw new RefusedError('fact-kind', {
        zh: `“${findField(key)?.zh ?? key}”不能记在所选的对象上，请另选对象或去掉这一项。`,
        en: `The chosen entity has no ${findField(key)?.en ?? key}; choose another or leave it out.`,
      });
  if (target.name !== undefined) {
    delete read['name'];
    quoted['name'] = target.name;
  }
  const cited = await readCited(scope, proposal);
  const { start, end } = proposal.fact.position;
  const entityId = target.entityId ?? (await takeNumbers(scope, 'entity'));
  const quotation = { entityId, kind, values: quoted, start, end };
  const recordId = await writeQuotation(scope, cited, quotation, placing, now());
  if (Object.keys(read).length === 0) return { recordId, entryId: null, entityId };
  const entryId = await addEntry(
    scope,
    {
      entityId,
      kind,
      title: `采纳时更正（${request.by}）`,
      values: read,
      locator: {
        type: 'entry',
        by: request.by,
        ...(request.note !== '' && { note: request.note }),
        evidence: [recordId],
      },
      pinned: false,
      trust: entryTrust,
    },
    now(),
  );
  await refold(scope, [entityId], placing);
  return { recordId, entryId, entityId };
}

async function namedEntity(
  scope: Scope,
  { subject }: Proposal,
  { entityId }: AcceptRequest,
): Promise<number | null> {
  if (typeof entityId !== 'number') return subject.entityId;
  return (await claimsAsOf(scope, entityId, undefined)).entityId;
}

interface Target {
  /** Undefined: one is to be made, under `name`. */
  entityId: number | undefined;
  name?: string;
  kind: EntityKind;
}

/** The person's choice, else the resolved one, else a new project. */
async function chooseEntity(
  scope: Scope,
  cluster: ProposalContext['cluster'],
  { subject }: Proposal,
  request: AcceptRequest,
): Promise<Target> {
  const chosen = request.entityId ?? subject.entityId ?? undefined;
  if (typeof chosen === 'number') {
    const { entityId, claims } = await claimsAsOf(scope, chosen, undefined);
    return { entityId, kind: claims[0]?.kind ?? 'enterprise' };
  }
  const { kind } = subject;
  if (kind === 'cluster') {
    if (subject.name !== cluster.name && chosen !== 'new') throw unknownSubject(subject.name);
    const itself = await findClusterEntity(scope);
    return itself
      ? { entityId: itself.entityId, kind }
      : { entityId: undefined, name: cluster.name, kind };
  }
  if (kind === 'enterprise' && chosen !== 'new') throw unknownSubject(subject.name);
  const name = (request.name ?? subject.name).trim();
  if (name === '')
    throw new RefusedError('fact-name', {
      zh: '原文没有写明项目名称，请填写名称。',
      en: 'The text does not name the project; give it a name.',
    });
  return { entityId: undefined, name, kind };
}

function unknownSubject(name: string): RefusedError {
  return new RefusedError('fact-subject', {
    zh: `库里没有对上${name === '' ? '所说的对象' : `“${name}”`}，请选定记在谁名下，或新建。`,
    en: `The registers do not know ${name === '' ? 'whom this is about' : `“${name}”`}; choose an entity, or make a new one.`,
  });
}

async function readCited(scope: Scope, { tellings }: Proposal) {
  const snapshotId = tellings[0]?.snapshotId ?? 0;
  const article = await findArticle(scope, snapshotId);
  if (!article) throw new Error(`Article ${snapshotId} has gone.`);
  return citedArticle(await getSnapshot(scope, snapshotId), article);
}

type Decision = Pick<
  FactTable,
  'state' | 'recordId' | 'entryId' | 'entityId' | 'note' | 'ruleId'
> & {
  byWhom: string;
};

async function decide({ scope, now }: Context, factId: number, decision: Decision): Promise<void> {
  await scope.db
    .updateTable('fact')
    .set({ ...decision, decidedAt: now().toISOString() })
    .where('clusterId', '=', scope.clusterId)
    .where('state', '=', 'proposed')
    .where('factId', 'in', await listGroup(scope, factId))
    .execute();
}
