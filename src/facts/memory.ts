// What earlier sentences named and later ones mean by 该项目, 该公司, 当日, 其中.
import type { FactDate, FactKind, Modality } from '../schema/fact.ts';
import type { FoundName } from './names/found-name.ts';

export interface Memory {
  /** Names hold within a paragraph. */
  paragraph: number;
  project: FoundName | null;
  company: FoundName | null;
  /** The last day named, in this paragraph or the one before. */
  date: FactDate | null;
  datedParagraph: number;
  /** The last year, half or quarter that a figure was told of. */
  period: FactDate | null;
  periodParagraph: number;
  /** The joint signing that the sentence before told, whose parts 其中 names. */
  batch: { kind: FactKind; modality: Modality } | null;
}

export function emptyMemory(): Memory {
  return {
    paragraph: -1,
    project: null,
    company: null,
    date: null,
    datedParagraph: -9,
    period: null,
    periodParagraph: -9,
    batch: null,
  };
}
