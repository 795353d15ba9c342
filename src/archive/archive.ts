// What the functions of the archive are given: the cluster's rows, its WARC files, and who must know of a change.
import type { Scope } from '../registers/scope.ts';
import type { AllowList } from './fetch/allow-list.ts';
import type { WarcStore } from './store/warc-store.ts';

/** Articles that appeared, changed what is shown of them, or went out of sight. */
export interface ArticleChange {
  added: readonly number[];
  changed: readonly number[];
  removed: readonly number[];
}

export interface Archive {
  scope: Scope;
  warc: WarcStore;
  /** Addresses beyond the public ones that the operator lets the fetcher reach. */
  allow: AllowList;
  now(): Date;
  /** Inside the transaction of the change: the search index, stories and mentions follow. */
  follow(inside: Scope, change: ArticleChange): Promise<void>;
}
