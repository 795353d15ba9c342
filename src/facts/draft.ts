// A fact in the making, and how it becomes one: spans with their words, the quote with what stands around it.
import type {
  Fact,
  FactAmount,
  FactCount,
  FactDate,
  FactKind,
  FactName,
  FactParty,
  Modality,
} from '../schema/fact.ts';
import type { FoundName } from './names/found-name.ts';
import type { Reading } from './reading.ts';
import type { Span } from './sentences.ts';

/** Length of prefix and suffix of a quote. */
const around = 32;

export interface Draft {
  kind: FactKind;
  modality: Modality;
  trigger: Span;
  date?: FactDate | null;
  amounts?: readonly FactAmount[];
  counts?: readonly FactCount[];
  parties?: readonly FactParty[];
  project?: FoundName | null;
  place?: FoundName | null;
  subject?: FoundName | null;
  indicator?: Fact['indicator'];
  batch?: boolean;
  phase?: number | null;
  retold?: boolean;
}

export function makeFact(reading: Reading, draft: Draft): Fact {
  const { text } = reading.of;
  const { start, end } = reading.sentence;
  return {
    kind: draft.kind,
    modality: draft.modality,
    selector: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - around), start),
      suffix: text.slice(end, end + around),
    },
    position: { type: 'TextPositionSelector', start, end },
    trigger: wordsOf(text, draft.trigger),
    date: draft.date ?? null,
    amounts: [...(draft.amounts ?? [])],
    counts: [...(draft.counts ?? [])],
    parties: [...(draft.parties ?? [])],
    project: nameOf(text, draft.project),
    place: nameOf(text, draft.place),
    subject: nameOf(text, draft.subject),
    indicator: draft.indicator ?? null,
    batch: draft.batch ?? false,
    phase: draft.phase ?? null,
    retold: draft.retold ?? false,
  };
}

function wordsOf(text: string, { start, end }: Span): Fact['trigger'] {
  return { start, end, words: text.slice(start, end) };
}

function nameOf(text: string, name: FoundName | null | undefined): FactName | null {
  if (!name) return null;
  const { start, end, ref } = name;
  return { start, end, words: text.slice(start, end), ref };
}

export function party(reading: Reading, name: FoundName, role: FactParty['role']): FactParty {
  const { start, end, ref } = name;
  return { start, end, words: reading.of.text.slice(start, end), ref, role };
}
