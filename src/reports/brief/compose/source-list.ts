// The numbered list of sources: each once, in the order of first use.
import type { Brief, BriefLine } from '../../../schema/brief.ts';
import type { Cited } from '../material.ts';

/** A line before its sources have numbers. */
export interface Draft extends Omit<BriefLine, 'sources'> {
  cited: readonly Cited[];
}

export class SourceList {
  readonly sources: Brief['sources'] = [];
  readonly #numbers = new Map<string, number>();

  /** The line with the numbers of its sources. A line that nothing proves is none. */
  number({ cited, ...line }: Draft): BriefLine[] {
    if (cited.length === 0) return [];
    return [{ ...line, sources: [...new Set(cited.map((one) => this.#numberOf(one)))] }];
  }

  #numberOf({ key, citation, path, url }: Cited): number {
    const held = this.#numbers.get(key);
    if (held !== undefined) return held;
    const number = this.sources.length + 1;
    this.sources.push({ number, citation, path, url });
    this.#numbers.set(key, number);
    return number;
  }
}
