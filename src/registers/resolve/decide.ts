// What follows from a comparison. A merge without a person needs equal valid codes or equal full names.
import { isValidCode } from './code.ts';
import { comparePair } from './compare.ts';
import type { CompareOptions } from './compare-names.ts';
import type { Comparison, Party } from './compare.ts';
import { meetPlaces } from './divisions.ts';
import { familyOf } from './forms.ts';

export type Basis =
  /** Equal valid codes and names that can be one body's. */
  | 'code'
  /** Equal normalised full names, no code against it. */
  | 'name'
  /** Equal codes, names that have nothing in common: a new name or a code copied into the wrong row. */
  | 'code-name-clash'
  /** Equal names, two valid codes: a re-registration or a wrong code. */
  | 'name-code-clash'
  /** Equal names that many bodies could bear (no division, another city). */
  | 'name-common'
  /** One name is the other's with the label of a unit behind it. */
  | 'parent-name'
  | 'veto'
  | 'score';

export interface Decision {
  decision: 'same' | 'review' | 'different' | 'branch_of';
  basis: Basis;
  comparison: Comparison;
}

/** At or above this probability a pair goes to a person. */
const REVIEW_FROM = 0.5;

/**
 * Decides on a pair. `branch_of` says that one of the two is a unit of the other; units are never
 * merged with their parent or with each other, even under one code.
 */
export function decide(a: Party, b: Party, options?: CompareOptions): Decision {
  const comparison = comparePair(a, b, options);
  const [decision, basis] = weigh(a, b, comparison);
  return { decision, basis, comparison };
}

function weigh(a: Party, b: Party, comparison: Comparison): [Decision['decision'], Basis] {
  if (isBranchOf(a, b) || isBranchOf(b, a)) return ['branch_of', 'parent-name'];
  const sameName = a.name.full === b.name.full && a.name.full !== '';
  if (a.code !== undefined && a.code === b.code && isValidCode(a.code)) {
    return sameName || isOneBody(comparison) ? ['same', 'code'] : ['review', 'code-name-clash'];
  }
  if (sameName) {
    if (codesClash(a.code, b.code)) return ['review', 'name-code-clash'];
    return isCommonName(a, b) ? ['review', 'name-common'] : ['same', 'name'];
  }
  const kind = comparison.veto?.kind;
  if (kind === 'branch' || kind === 'ordinal' || kind === 'code') return ['different', 'veto'];
  return comparison.probability >= REVIEW_FROM ? ['review', 'score'] : ['different', 'score'];
}

/** Two different valid codes, even where they share an organisation code (a move to another registry). */
function codesClash(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b && isValidCode(a) && isValidCode(b);
}

/** Whether the names under one code can belong to one body: no veto but the region's, and a tie of words. */
function isOneBody(comparison: Comparison): boolean {
  const kind = comparison.veto?.kind;
  if (kind === 'branch' || kind === 'ordinal') return false;
  return comparison.evidence.some(
    ({ feature, level }) =>
      (feature === 'brand' && (level === 'same' || level === 'contained' || level === 'typo')) ||
      feature === 'former' ||
      feature === 'short',
  );
}

/** Whether `a` is a unit of `b`, or a unit of a unit, by its full name or a former one. */
export function isBranchOf(a: Party, b: Party): boolean {
  if (!a.name.branch) return false;
  if (a.name.branch.of === b.name.full) return true;
  if (b.name.branch) return a.name.full !== b.name.full && a.name.full.startsWith(b.name.full);
  const { of } = a.name.branch;
  return b.name.former.includes(of) || (b.formerNames?.some((name) => name.full === of) ?? false);
}

/**
 * A name without a division is unique nowhere: shops and short names need the same city, a company
 * must at least not sit in another one.
 */
function isCommonName(a: Party, b: Party): boolean {
  if (a.name.place !== 0) return false;
  const family = familyOf(a.name.form);
  const near = a.city && b.city ? meetPlaces(a.city, b.city) : undefined;
  return family === 'shop' || family === undefined
    ? near === false || (family === 'shop' && near !== true)
    : near === false;
}
