// The golden record as a fold over claims, with explicit survivorship. Pure; the order of claims does not matter.
import { findField, splitKey } from '../schema/field.ts';
import type { Value, Values } from '../schema/field.ts';
import type { SurvivalRule } from '../schema/evidence.ts';
import type { EntityKind } from '../schema/stage.ts';
import type { Claim } from './claim.ts';
import { sameValue } from './same-value.ts';
import { byTime, goesByTime, isPast } from './stage-by-time.ts';

/** The surviving value of one key, and what became of every other claim on it. */
export interface Held {
  key: string;
  value: Value;
  recordId: number;
  rule: SurvivalRule;
  agreeing: Claim[];
  /**
   * Older words of a series that has since said otherwise, a list's `listed` beside any other stage, and
   * the stages through which a project has passed.
   */
  superseded: Claim[];
  /** Words of other series that stand against the value. */
  conflicting: Claim[];
}

/**
 * Folds claims to one value per key. First every series is reduced to its newest word; then the
 * series are weighed: a person's pin, then trust of the source, then recency, then order of entry.
 * That an enterprise is on a list says nothing of how it stands to the cluster: any other stage outranks it.
 * The stage of a project goes by time before trust (docs/decisions/0011-stage-by-time.md).
 */
export function fold(claims: readonly Claim[]): Map<string, Held> {
  const byKey = new Map<string, Claim[]>();
  for (const claim of claims) {
    for (const key of Object.keys(claim.values)) {
      const list = byKey.get(key);
      if (list) list.push(claim);
      else byKey.set(key, [claim]);
    }
  }
  const held = new Map<string, Held>();
  for (const key of [...byKey.keys()].sort()) held.set(key, weigh(key, byKey.get(key) ?? []));
  return held;
}

function weigh(key: string, said: readonly Claim[]): Held {
  const { claims, mute } = setMuteAside(key, said);
  const [first] = claims;
  if (!first) throw new Error(`No claim on ${key}.`);
  if (claims.length === 1) {
    const rule = first.pinned ? 'pin' : 'only';
    return { ...shown(key, first), rule, agreeing: [], superseded: mute, conflicting: [] };
  }
  const { current, superseded } = newestPerSeries(claims);
  superseded.push(...mute);
  const timed = goesByTime(key, first);
  const ranked = [...current].sort(timed ? byTime : byStrength);
  const winner = ranked[0] ?? first;
  const value = winner.values[key] ?? '';
  const comparable = isComparable(key);
  const agreeing: Claim[] = [];
  const conflicting: Claim[] = [];
  for (const claim of ranked.slice(1)) {
    if (!comparable || sameValue(key, claim.values[key] ?? '', value)) agreeing.push(claim);
    else (timed && isPast(claim, winner) ? superseded : conflicting).push(claim);
  }
  const rule = ruleOf(winner, ranked[1], timed);
  return { ...shown(key, winner), rule, agreeing, superseded, conflicting };
}

/** Claims of the stage `listed` beside claims of any other: they give way, and stand against nothing. */
function setMuteAside(
  key: string,
  said: readonly Claim[],
): { claims: readonly Claim[]; mute: Claim[] } {
  // A person who pins `listed` has said it of the cluster.
  const isMute = (claim: Claim): boolean => !claim.pinned && claim.values[key] === 'listed';
  if (key !== 'stage' || !said.some(isMute)) return { claims: said, mute: [] };
  const claims = said.filter((claim) => !isMute(claim));
  return claims.length > 0 ? { claims, mute: said.filter(isMute) } : { claims: said, mute: [] };
}

function shown(key: string, claim: Claim): { key: string; value: Value; recordId: number } {
  return { key, value: claim.values[key] ?? '', recordId: claim.recordId };
}

/** The claims of each series' newest source; two rows of that one source both stand, and may conflict. */
function newestPerSeries(claims: readonly Claim[]): { current: Claim[]; superseded: Claim[] } {
  const newest = new Map<string, Claim>();
  for (const claim of claims) {
    const held = newest.get(seriesOf(claim));
    if (!held || byRecency(claim, held) < 0) newest.set(seriesOf(claim), claim);
  }
  const isCurrent = (claim: Claim): boolean =>
    newest.get(seriesOf(claim))?.sourceId === claim.sourceId;
  return {
    current: claims.filter(isCurrent),
    superseded: claims.filter((claim) => !isCurrent(claim)).sort(byRecency),
  };
}

/** Pins form a series of their own: a person's newest word replaces an older one. */
function seriesOf(claim: Claim): string {
  return claim.pinned ? '\u0000pin' : claim.series;
}

/** Newer first; of one day, what was entered later. */
function byRecency(a: Claim, b: Claim): number {
  if (a.dated !== b.dated) return a.dated < b.dated ? 1 : -1;
  return b.recordId - a.recordId;
}

function byStrength(a: Claim, b: Claim): number {
  if (a.pinned !== b.pinned) return a.pinned ? -1 : 1;
  return b.trust - a.trust || byRecency(a, b);
}

function ruleOf(winner: Claim, second: Claim | undefined, timed: boolean): SurvivalRule {
  if (winner.pinned) return 'pin';
  if (!second) return 'only';
  if (timed && winner.dated !== second.dated) return 'recency';
  if (winner.trust !== second.trust) return 'trust';
  return winner.dated === second.dated ? 'order' : 'recency';
}

/** Free text (scope, address, products) differs between sources as a matter of course; it stands side by side. */
export function isComparable(key: string): boolean {
  const field = findField(key);
  if (!field || splitKey(key).field === 'segment') return false;
  return field.type !== 'text' && field.type !== 'list';
}
