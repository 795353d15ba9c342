// The stage of a project is a matter of time: what a later source tells is how it stands now. Pure.
import type { Values } from '../schema/field.ts';
import { projectStages } from '../schema/stage.ts';
import type { EntityKind, Stage } from '../schema/stage.ts';

/** What of a claim decides. */
interface Word {
  recordId: number;
  kind: EntityKind;
  trust: number;
  dated: string;
  pinned: boolean;
  values: Values;
}

const ranks = new Map<string, number>(projectStages.map((stage, rank) => [stage, rank]));

/** 0 for 谋划 up to 6 for 达产; 终止 is beyond all. Words that are no stage of a project rank below. */
export function rankOf(stage: Stage | string): number {
  return ranks.get(stage) ?? -1;
}

/** Whether claims on this key are weighed by time first. */
export function goesByTime(key: string, { kind }: Word): boolean {
  return key === 'stage' && kind === 'project';
}

/** A person's pin first, then the later source; of one day the one trusted more, then what was entered later. */
export function byTime(a: Word, b: Word): number {
  if (a.pinned !== b.pinned) return a.pinned ? -1 : 1;
  if (a.dated !== b.dated) return a.dated < b.dated ? 1 : -1;
  return b.trust - a.trust || b.recordId - a.recordId;
}

/**
 * What was true before the winner's day, and is only the past: an older source that tells an earlier
 * stage. One that told a further stage already stands against the winner, and so does a later word than a pin.
 */
export function isPast(claim: Word, winner: Word): boolean {
  return (
    claim.dated < winner.dated &&
    rankOf(String(claim.values['stage'])) < rankOf(String(winner.values['stage']))
  );
}
