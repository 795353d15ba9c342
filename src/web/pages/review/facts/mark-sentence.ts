// The paragraph of a proposed fact, cut where its sentence begins and ends and where it names sums, times and names.
import type { Fact } from '../../../../schema/fact.ts';
import type { Proposal } from '../../../../schema/proposal.ts';
import { markMentions } from '../../snapshot/mark-mentions.ts';
import type { Piece } from '../../snapshot/mark-mentions.ts';

export type MarkKind = 'amount' | 'date' | 'name' | 'trigger';
export interface FactMark {
  start: number;
  end: number;
  kind: MarkKind;
}

export interface MarkedSentence {
  before: string;
  sentence: Piece<FactMark>[];
  after: string;
}

/**
 * Spans of the fact count in the whole text; here they are moved into the sentence. One that does not stand
 * there word for word is left unmarked rather than marked in the wrong place.
 */
export function markSentence({
  context,
  fact,
}: Pick<Proposal, 'context' | 'fact'>): MarkedSentence {
  const { text, start, end } = context;
  const sentence = text.slice(start, end);
  const marks = spansOf(fact).flatMap(({ kind, ...span }) => {
    const from = span.start - fact.position.start;
    const to = from + span.words.length;
    const stands = from >= 0 && span.words !== '' && sentence.slice(from, to) === span.words;
    return stands ? [{ kind, start: from, end: to }] : [];
  });
  return {
    before: text.slice(0, start),
    sentence: markMentions([sentence], marks)[0] ?? [],
    after: text.slice(end),
  };
}

function spansOf(fact: Fact): { start: number; words: string; kind: MarkKind }[] {
  const names = [fact.project, fact.place, fact.subject, ...fact.parties].filter(
    (name) => name !== null,
  );
  return [
    ...[...fact.amounts, ...fact.counts].map((span) => ({ ...span, kind: 'amount' as const })),
    ...(fact.date ? [{ ...fact.date, kind: 'date' as const }] : []),
    ...names.map((span) => ({ ...span, kind: 'name' as const })),
    { ...fact.trigger, kind: 'trigger' },
  ];
}
