// Images and style sheets that a page needs to read as it looked.
import type { Snapshot } from '../schema/snapshot.ts';
import type { Archive } from './archive.ts';
import { isLoaded } from './archived-page.ts';
import { cleanPage } from './extract/clean/clean-page.ts';
import { decodePage } from './extract/charset/detect-charset.ts';
import { fetchPage } from './fetch/fetch-page.ts';
import { resolveBySystem } from './fetch/guard.ts';
import { keepFetched } from './keep.ts';
import type { Fetched } from './keep.ts';

/** More than these are left out: a page that needs more is no news page. */
const mostRequisites = 100;

/** What could not be had is left out; the page stands without it. Returns how many were kept. */
export async function captureRequisites(
  archive: Archive,
  page: Snapshot,
  fetched: Fetched,
  signal?: AbortSignal,
): Promise<number> {
  let kept = 0;
  for (const url of listRequisites(fetched).slice(0, mostRequisites)) {
    const effects = { now: archive.now, resolve: resolveBySystem };
    const request = { allow: archive.allow, ...(signal ? { signal } : {}) };
    const result = await fetchPage(url, request, effects);
    if (!result.ok || result.page.status !== 200) continue;
    await keepFetched(archive, result, { role: 'requisite', pageId: page.snapshotId });
    kept += 1;
  }
  return kept;
}

/** The addresses that the archived view would load, in their order. */
export function listRequisites({ page, body }: Pick<Fetched, 'page' | 'body'>): string[] {
  const wanted = new Set<string>();
  cleanPage(decodePage(body, page.contentType).html, page.url, (url, use) => {
    if (isLoaded(use)) wanted.add(url);
    return null;
  });
  return [...wanted];
}
