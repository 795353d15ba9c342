// What finds facts in a text: the grammar, which needs nothing but the text, or a model that is asked.
import type { Fact, KnownName } from '../schema/fact.ts';

export interface Extractor {
  /** `grammar`. */
  name: string;
  /** Raised when the same text gives other facts: then every article is read anew. */
  version: number;
  /** Facts that stand on the text; what does not is left out. */
  extract(text: string, given: { published: string | null; names: KnownName[] }): Fact[];
}
