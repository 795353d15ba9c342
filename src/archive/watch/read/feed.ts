// What a feed of any kind comes to.
import type { FoundLink } from './found-link.ts';

export interface Feed {
  title: string | undefined;
  links: FoundLink[];
}

/** Entries that are read; the press offers 20 to 500. */
export const maxEntries = 5_000;
