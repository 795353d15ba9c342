// Fetching as an archive does: what its operator permits, by its clock.
import type { Archive } from './archive.ts';
import { fetchPage } from './fetch/fetch-page.ts';
import type { FetchOptions, FetchResult } from './fetch/fetch-page.ts';
import { resolveBySystem } from './fetch/guard.ts';

export function fetchFor(
  { allow, now }: Pick<Archive, 'allow' | 'now'>,
  url: string,
  options: Omit<FetchOptions, 'allow'> = {},
): Promise<FetchResult> {
  return fetchPage(url, { ...options, allow }, { now, resolve: resolveBySystem });
}
