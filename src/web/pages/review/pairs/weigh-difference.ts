// What a difference between two rows is worth: most of them are usual between two lists of one enterprise.
import type { AlignedField } from './align-pair.ts';

/**
 * against: one organisation cannot well have both (two codes, two cities, two years of foundation)
 * doubt: may be writing, a move, a slip of a unit; worth a look
 * usual: two lists of one enterprise often differ so (figures of different scope, products named differently)
 */
export type Difference = 'against' | 'doubt' | 'usual';

/** Figures of one year that are this many times apart are more than a matter of scope. */
const farApart = 3;

export function weighDifference(field: AlignedField): Difference | undefined {
  const { agreement, type, key, left, right } = field;
  if (agreement !== 'differ' || left === null || right === null) return undefined;
  if (key === 'code' || key === 'city' || key === 'owner') return 'against';
  if (key === 'founded') return left.slice(0, 4) === right.slice(0, 4) ? 'doubt' : 'against';
  if (key === 'name' || key === 'district') return 'doubt';
  if (type === 'money' || type === 'integer') {
    const [less = 0, more = 0] = [Number(left), Number(right)].sort((a, b) => a - b);
    return less > 0 && more / less >= farApart ? 'doubt' : 'usual';
  }
  return 'usual';
}
