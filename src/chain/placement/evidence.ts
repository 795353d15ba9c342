// How much a mention proves, as a score from 0 to 1, and what the enterprise does with the goods.
import type { Placement } from '../../schema/placement.ts';
import type { Target } from './lexicon.ts';
import type { Mention } from './clauses.ts';
import { verb } from './verbs.ts';

export const scores = {
  declared: 0.98,
  declaredWords: 0.92,
  product: 0.88,
  made: 0.8,
  served: 0.78,
  makerName: 0.72,
  name: 0.64,
  /** A maker's name over a scope that is a bare list of goods. */
  bareList: 0.66,
  researched: 0.45,
  unclear: 0.4,
  industry: 0.35,
  tended: 0.25,
  sold: 0.2,
  /** Two independent bases agree. */
  agreement: 0.06,
} as const;

/** Factors below 1 that keep a doubtful mention under the threshold. */
const doubt = { moved: 0.55, electronics: 0.45, volts: 0.5, branchOnly: 0.5, mixed: 0.7 } as const;

export interface Weight {
  score: number;
  role: Placement['role'];
}

/** `listed`: the field names goods without verbs (主导产品), so silence means that they are made. */
export function weigh(
  mention: Mention,
  target: Target,
  listed: number | undefined,
  electronicsMaker: boolean,
): Weight {
  const weight =
    target.kind === 'product'
      ? weighProduct(mention, target, listed)
      : weighService(mention, target, listed);
  let { score } = weight;
  if (mention.moved) score *= doubt.moved;
  if (mention.branchOnly) score *= doubt.branchOnly;
  if (target.shared && electronicsMaker) score *= doubt.electronics;
  if (target.volts > mention.volts) score *= doubt.volts;
  return { score, role: weight.role };
}

function weighProduct(mention: Mention, target: Target, listed: number | undefined): Weight {
  let { verbs } = mention;
  if (mention.noMaking) verbs &= ~(verb.make | verb.process);
  if (verbs & verb.make || (verbs & verb.process && !mention.dealer))
    return { score: listed ?? scores.made, role: 'make' };
  if (verbs === 0 && listed !== undefined) return { score: listed, role: 'make' };
  if (verbs === 0 && target.process) return { score: scores.made, role: 'make' };
  if (verbs & (verb.develop | verb.design)) {
    return { score: scores.researched, role: verbs & verb.sell ? 'sell' : 'service' };
  }
  if (verbs & verb.sell) return { score: scores.sold, role: 'sell' };
  return verbs === 0
    ? { score: scores.unclear, role: 'sell' }
    : { score: scores.tended, role: 'service' };
}

/** A service is proved by its verb at the object; goods made or sold and installed by the way are no contracting business. */
function weighService(mention: Mention, target: Target, listed: number | undefined): Weight {
  const role = 'service';
  const full = listed ?? scores.served;
  const { verbs } = mention;
  if (target.kind === 'activity') {
    if (mention.goods) return { score: scores.tended, role };
    if (verbs === 0 || verbs & target.family) return { score: full, role };
    return { score: scores.tended, role: verbs & verb.sell ? 'sell' : role };
  }
  if (verbs & target.family && (mention.beside || mention.end - mention.start > 2)) {
    const mixed = (verbs & (verb.make | verb.process | verb.sell)) !== 0;
    return { score: mixed ? full * doubt.mixed : full, role };
  }
  // 电力设备 by itself says nothing of a service.
  return { score: 0, role };
}
