// A fact found in a part of a text, as it stands in the whole: every place moved by the same length. Pure.
import type { Fact, FactSpan } from '../schema/fact.ts';

export function shiftFact(fact: Fact, by: number): Fact {
  const move = <T extends Pick<FactSpan, 'start' | 'end'>>(span: T): T => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  return {
    ...fact,
    position: move(fact.position),
    trigger: move(fact.trigger),
    date: fact.date && move(fact.date),
    amounts: fact.amounts.map(move),
    counts: fact.counts.map(move),
    parties: fact.parties.map(move),
    project: fact.project && move(fact.project),
    place: fact.place && move(fact.place),
    subject: fact.subject && move(fact.subject),
  };
}

/** The part of a text that a fact speaks of: from its first word to its last. */
export function reachOf(fact: Fact): { start: number; end: number } {
  const spans = [
    fact.position,
    fact.trigger,
    fact.date,
    ...fact.amounts,
    ...fact.counts,
    ...fact.parties,
    fact.project,
    fact.place,
    fact.subject,
  ].filter((span) => span !== null);
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}
