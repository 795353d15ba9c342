// Money of a project: promised, in place, done, and what was promised on top later. Pure.
import type { PipelineProject, Proven } from '../../schema/pipeline.ts';
import { splitKey } from '../../schema/field.ts';
import { addUp } from '../amounts.ts';
import { fold } from '../fold.ts';
import type { Claim } from '../claim.ts';
import { foldKey } from './standing.ts';

type Investment = PipelineProject['investment'];

export function investmentOf(claims: readonly Claim[]): Investment {
  const increases = increasesOf(claims);
  return {
    promised: promisedOf(claims, increases),
    increases,
    inPlace: proven(claims, 'in_place'),
    done: proven(claims, 'invested'),
  };
}

function increasesOf(claims: readonly Claim[]): Proven[] {
  const own = claims.flatMap((claim): Claim[] => {
    const values = Object.fromEntries(
      Object.entries(claim.values).filter(([key]) => splitKey(key).field === 'increase'),
    );
    return Object.keys(values).length > 0 ? [{ ...claim, values }] : [];
  });
  return [...fold(own).values()].map(({ key, value, recordId }) => ({
    key,
    value: String(value),
    recordId,
  }));
}

/**
 * What was promised at the first signing. A total that was told after an increase holds it already, so
 * then the total of before is taken, and the increase counts on top.
 */
function promisedOf(claims: readonly Claim[], increases: readonly Proven[]): Proven | null {
  const telling = new Set(increases.map(({ recordId }) => recordId));
  const raised = claims
    .filter(({ recordId }) => telling.has(recordId))
    .map(({ dated }) => dated)
    .sort()[0];
  if (raised === undefined) return proven(claims, 'investment');
  const before = claims.filter((claim) => claim.dated < raised || claim.pinned);
  return proven(before, 'investment') ?? proven(claims, 'investment');
}

/** What a project's records say of one key, with the record that says so. */
export function proven(claims: readonly Claim[], key: string): Proven | null {
  const held = foldKey(claims, key);
  return held ? { value: String(held.value), recordId: held.recordId, key } : null;
}

/** In yuan; null for foreign money, which is not summed. */
export function yuanOf(proven: Proven | null): string | null {
  return proven && /^-?\d+(?:\.\d+)?$/.test(proven.value) ? proven.value : null;
}

/** USD:180000000 → USD and the amount. */
export function foreignOf(proven: Proven | null): { currency: string; amount: string } | null {
  const match = /^([A-Z]{3}):(-?\d+(?:\.\d+)?)$/.exec(proven?.value ?? '');
  return match ? { currency: match[1] ?? '', amount: match[2] ?? '' } : null;
}

/** Promised at the first signing and what came on top, in yuan. */
export function pledgedYuan({ promised, increases }: Investment): string {
  return addUp([promised, ...increases].map(yuanOf));
}
