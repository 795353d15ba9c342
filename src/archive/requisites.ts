// Images and style sheets that a page needs to read as it looked.
import type { Snapshot } from '../schema/snapshot.ts';
import type { Archive } from './archive.ts';
import { listLoaded } from './archived-page.ts';
import { cleanPage } from './extract/clean/clean-page.ts';
import { decodePage } from './extract/charset/detect-charset.ts';
import { fetchFor } from './fetch-for.ts';
import { keepFetched } from './keep.ts';
import type { Fetched } from './keep.ts';

/** More than these are left out: a page that needs more is no news page. */
const mostRequisites = 100;

/** What could not be had is left out; the page stands without it. */
export async function captureRequisites(
  archive: Archive,
  page: Snapshot,
  fetched: Fetched,
  signal?: AbortSignal,
): Promise<void> {
  for (const url of listRequisites(fetched)) {
    const result = await fetchFor(archive, url, { signal });
    if (!result.ok || result.page.status !== 200) continue;
    await keepFetched(archive, result, { role: 'requisite', pageId: page.snapshotId });
  }
}

/** The addresses that the archived view would load, in their order, so far as they are captured. */
export function listRequisites({ page, body }: Pick<Fetched, 'page' | 'body'>): string[] {
  if (!/html/i.test(page.contentType)) return [];
  const { html } = decodePage(body, page.contentType);
  return listLoaded((replace) => cleanPage(html, page.url, replace)).slice(0, mostRequisites);
}
