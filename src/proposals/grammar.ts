// The grammar of facts/ as an extractor: what does not stand on the text is left out.
import { extractFacts } from '../facts/extract-facts.ts';
import { ground } from '../facts/ground.ts';
import type { Grounding } from '../facts/ground.ts';
import type { Fact } from '../schema/fact.ts';
import type { Extractor } from './extractor.ts';
import { reachOf, shiftFact } from './shift-fact.ts';

/** Raised with every change of the grammar that shows: articles are then read anew. */
const version = 1;
/** Letters around a fact in which its quote and times are read again. */
const around = 2_000;

export const grammar: Extractor = {
  name: 'grammar',
  version,
  extract: (text, { published, names }) => {
    const about = { ...(published !== null && { published }), names };
    return extractFacts(text, about).filter((fact) => standsOn(text, fact, published).ok);
  },
};

/** Looks at the part of the text that the fact speaks of, however long the whole is. */
export function standsOn(text: string, fact: Fact, published: string | null): Grounding {
  const reach = reachOf(fact);
  const from = Math.max(0, reach.start - around);
  const part = text.slice(from, reach.end + around);
  return ground(part, shiftFact(fact, -from), published ?? undefined);
}
