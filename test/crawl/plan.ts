// What a crawler process is told.
import type { FetchLimits } from '../../src/archive/fetch/limits.ts';
import type { CrawlOptions } from '../../src/archive/watch/crawl/crawl-options.ts';
import type { DatabaseLocation } from '../../src/db/open.ts';
import type { NewWatch } from '../../src/schema/watch.ts';

export interface ChildPlan {
  database: DatabaseLocation;
  /** Adds the watches and pages below to an empty database. */
  seed: boolean;
  watches: NewWatch[];
  pages: string[];
  allow: string[];
  /** The origin whose pages may cost no more than this. */
  hostile: string;
  limits: Partial<FetchLimits>;
  options: Omit<CrawlOptions, 'until'>;
}
