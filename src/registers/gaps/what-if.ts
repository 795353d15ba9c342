// 情景推演 over the registers: enterprises leave, segments fail, targets and projects come.
import { sql } from 'kysely';
import { Analysis } from '../../chain/gaps/analysis.ts';
import { compareWorlds } from '../../chain/gaps/compare.ts';
import type { SegmentFacts } from '../../chain/gaps/facts.ts';
import { rateSupply } from '../../chain/and-or/supply-rate.ts';
import type { Register } from '../../schema/stage.ts';
import type { Changes, Comparison } from '../../schema/what-if.ts';
import { idArray } from '../ids.ts';
import type { Scope } from '../scope.ts';
import { countOnes } from '../../util/count-ones.ts';
import { countStates, judge, nameSegment } from './gap-model.ts';
import type { GapModel } from './gap-model.ts';
import { shortName } from './reasons.ts';
import { toYuan, yuanWords } from './yuan.ts';

/** An entity of the changes with what it brings or takes. */
interface Party {
  entityId: number;
  name: string;
  register: Register;
  /** Numbers of the segments it stands on. */
  segments: number[];
  revenue: number;
  purchases: number;
  purchasesLocal: number | null;
}

export async function askWhatIf(
  scope: Scope,
  model: GapModel,
  changes: Changes,
): Promise<Comparison> {
  const parties = await readParties(scope, model, [...changes.removeEnterprises, ...changes.add]);
  return compare(model, changes, parties);
}

async function readParties(
  scope: Scope,
  model: GapModel,
  ids: readonly number[],
): Promise<Map<number, Party>> {
  if (ids.length === 0) return new Map();
  const numbers = new Map(model.chain.segments.map(({ id }, v) => [id, v]));
  const { rows } = await sql<Omit<Party, 'segments'> & { ids: string[] | null }>`
    select e.entity_id::int as entity_id, e.name, e.register, coalesce(e.revenue, 0)::float8 as revenue,
      coalesce(e.purchases, 0)::float8 as purchases, e.purchases_local::float8 as purchases_local,
      (select array_agg(p.segment_id) from placement p
        where p.cluster_id = e.cluster_id and p.entity_id = e.entity_id and p.displayed) as ids
    from entity e where e.cluster_id = ${scope.clusterId} and e.valid_to is null
      and e.entity_id = any(${idArray(ids)}) and e.register is not null`.execute(scope.db);
  return new Map(
    rows.map(({ ids: placed, ...row }) => [
      row.entityId,
      { ...row, segments: (placed ?? []).flatMap((id) => numbers.get(id) ?? []) },
    ]),
  );
}

const comes = new Set<Register>(['target', 'directory', 'building', 'planned']);

/** Pure: the comparison for parties that were read. */
export function compare(
  model: GapModel,
  changes: Changes,
  parties: ReadonlyMap<number, Party>,
): Comparison {
  const { analysis: today, chain, facts } = model;
  const numbers = today.local.graph.indexOf;
  const segments: SegmentFacts[] = facts.segments.map((of) => ({ ...of }));
  const named: Comparison['named'] = [];
  const unknown: string[] = [];
  let [leaves, left, came] = [0, 0, 0];
  const tell = (change: Comparison['named'][number]['change'], party: Party): void => {
    const { name, entityId } = party;
    const at = party.segments.map((v) => chain.segments[v]!.id);
    named.push({ change, id: String(entityId), zh: name, en: name, segments: at });
  };
  for (const id of new Set(changes.removeEnterprises)) {
    const party = parties.get(id);
    if (party?.register !== 'existing') {
      unknown.push(String(id));
      continue;
    }
    tell('remove-enterprise', party);
    left += 1;
    leaves += party.revenue;
    for (const v of party.segments) takeAway(segments[v]!, party);
  }
  for (const id of new Set(changes.add)) {
    const party = parties.get(id);
    if (!party || !comes.has(party.register)) {
      unknown.push(String(id));
      continue;
    }
    tell('add', party);
    came += 1;
    for (const v of party.segments) segments[v]!.makers += 1;
  }
  const failed = new Uint8Array(segments.length);
  for (const id of new Set(changes.removeSegments)) {
    const v = numbers.get(id);
    if (v === undefined) {
      unknown.push(id);
      continue;
    }
    const { zh, en } = chain.segments[v]!;
    named.push({ change: 'remove-segment', id, zh, en, segments: [id] });
    failed[v] = 1;
  }
  // What was made here and is no longer comes from outside only if somebody there is known to make it.
  for (const [v, of] of segments.entries()) {
    const lost = of.makers === 0 && facts.segments[v]!.makers > 0;
    if (lost && today.outsideOf(v) === 0) failed[v] = 1;
  }
  const then = new Analysis(today.local, { ...facts, segments }, { failed, before: today });
  const { stops, buysOutside, secured, changed } = compareWorlds(today, then);
  const { enterprises, revenue } = facts.totals;
  return {
    changes,
    named,
    unknown,
    today: totalsOf(today, enterprises, revenue),
    changed: totalsOf(then, enterprises - left + came, revenue - leaves),
    leaves: toYuan(leaves),
    stops: toYuan(stops),
    buysOutside: toYuan(buysOutside),
    secured: toYuan(secured),
    segments: listChanged(model, then, changed),
  };
}

function takeAway(of: SegmentFacts, party: Party): void {
  const own = party.revenue / party.segments.length;
  of.makers -= 1;
  if (own > 0) {
    of.known -= 1;
    of.revenue = Math.max(0, of.revenue - own);
    of.squares = Math.max(0, of.squares - own ** 2);
  }
  if (party.purchases > 0 && party.purchasesLocal !== null) {
    of.buyers -= 1;
    of.purchases -= party.purchases / party.segments.length;
    of.purchasesLocal -= party.purchasesLocal / party.segments.length;
  }
}

function totalsOf(analysis: Analysis, enterprises: number, revenue: number): Comparison['today'] {
  const { facts, local, present, selfSufficient } = analysis;
  const complete = facts.segments.reduce(
    (sum, of, v) => (selfSufficient[v] === 1 ? sum + of.revenue : sum),
    0,
  );
  return {
    enterprises,
    revenue: toYuan(revenue),
    counts: countStates(facts.segments.map((_, v) => judge(analysis, v))),
    supply: rateSupply(local.graph, present).rate,
    selfSufficient: countOnes(selfSufficient),
    present: countOnes(present),
    complete: toYuan(complete),
  };
}

type Changed = Comparison['segments'][number];

function listChanged(model: GapModel, then: Analysis, changed: readonly number[]): Changed[] {
  const { analysis: today } = model;
  const rows = changed.map((v): Changed => {
    const name = nameSegment(model, v);
    const moved = today.facts.segments[v]!.makers !== then.facts.segments[v]!.makers;
    const [before, after] = [stateOf(today, v, moved), stateOf(then, v, moved)];
    const what = whatOf(before, after);
    const note = sayChange(before, after);
    return {
      ...name,
      today: before,
      changed: after,
      what,
      zhNote: `${shortName(name.zh)}：${note.zh}`,
      enNote: `${name.en}: ${note.en}`,
    };
  });
  const weight = ({ today: of, changed: after }: Changed): number =>
    Math.max(Number(of.revenue), Number(of.stake ?? 0), Number(after.stake ?? 0));
  return rows.toSorted((a, b) => weight(b) - weight(a));
}

/** What depends on it is worked out where its makers change; elsewhere it is today's. */
function stateOf(analysis: Analysis, v: number, withStake: boolean): Changed['today'] {
  const of = analysis.facts.segments[v]!;
  return {
    makers: of.makers,
    state: judge(analysis, v),
    hhi: analysis.hhiOf(v) ?? null,
    revenue: toYuan(of.revenue),
    stake: withStake ? toYuan(analysis.stakeOf(v)) : null,
    selfSufficient: analysis.selfSufficient[v] === 1,
    stops: analysis.runs[v] === 0,
  };
}

function whatOf(before: Changed['today'], after: Changed['today']): Changed['what'] {
  if (after.stops || (before.makers > 0 && after.makers === 0)) return 'breaks';
  if (before.makers === 0 && after.makers > 0) return 'opens';
  if (!before.selfSufficient && after.selfSufficient) return 'opens';
  if (after.makers < before.makers || (before.selfSufficient && !after.selfSufficient))
    return 'weaker';
  return 'stronger';
}

function sayChange(before: Changed['today'], after: Changed['today']): { zh: string; en: string } {
  const zh: string[] = [];
  const en: string[] = [];
  const say = (holds: boolean, chinese: string, english: string): void => {
    if (!holds) return;
    zh.push(chinese);
    en.push(english);
  };
  const revenue = yuanWords(Number(after.revenue));
  const stake = yuanWords(Math.max(Number(after.stake ?? 0), Number(before.stake ?? 0)));
  say(
    before.makers !== after.makers,
    `在册企业由 ${before.makers} 家变为 ${after.makers} 家`,
    `makers from ${before.makers} to ${after.makers}`,
  );
  say(
    before.makers > 0 && after.makers === 0 && !after.stops,
    `本地不再生产，须向外地采购，涉及下游营收 ${stake.zh}`,
    `no longer made here and to be bought outside; ${stake.en} of revenue downstream depends on it`,
  );
  say(
    after.stops && after.makers > 0,
    `投入断供，停产营收 ${revenue.zh}`,
    `stops for want of inputs, ${revenue.en}`,
  );
  say(after.stops && after.makers === 0, '内外均无人供应', 'nobody here or outside delivers it');
  say(
    !before.selfSufficient && after.selfSufficient,
    '自原料起可在本地配齐',
    'can be made here from raw materials on',
  );
  say(
    before.selfSufficient && !after.selfSufficient && !after.stops,
    '不再能自原料起在本地配齐',
    'can no longer be made here from raw materials on',
  );
  return { zh: zh.join('；'), en: en.join('; ') };
}
