// One address, fetched and kept on a person's word.
import type { Captured } from '../schema/snapshot.ts';
import { GoneError } from '../util/errors.ts';
import type { Archive } from './archive.ts';
import { fetchFor } from './fetch-for.ts';
import { keepFetched } from './keep.ts';
import type { KeepOptions } from './keep.ts';
import { captureRequisites } from './requisites.ts';
import { isTakenDown } from './takedown-cover.ts';
import { surtOf } from './warc/surt.ts';

export interface CapturePageOptions extends Pick<KeepOptions, 'watchId' | 'category'> {
  /** Images and style sheets as well, so that the page reads as it looked. */
  requisites?: boolean;
  signal?: AbortSignal | undefined;
}

/** Never throws for what a server does: the answer says what went wrong. */
export async function capturePage(
  archive: Archive,
  url: string,
  options: CapturePageOptions = {},
): Promise<Captured> {
  try {
    if (await isTakenDown(archive.scope, surtOf(url))) throw takenDown(url);
    const result = await fetchFor(archive, url, { signal: options.signal });
    if (!result.ok) return failed(url, result.failure);
    const { page } = result;
    if (await isTakenDown(archive.scope, surtOf(page.url), page.digest)) throw takenDown(url);
    const kept = await keepFetched(archive, result, options);
    if (options.requisites) await captureRequisites(archive, kept.snapshot, result, options.signal);
    const { snapshot, unchanged, articleId } = kept;
    return { url, snapshot, unchanged, articleId, error: null };
  } catch (error) {
    if (error instanceof GoneError) return failed(url, error);
    throw error;
  }
}

function failed(url: string, { zh, en }: { zh: string; en: string }): Captured {
  return { url, snapshot: null, unchanged: false, articleId: null, error: { zh, en } };
}

function takenDown(url: string): GoneError {
  return new GoneError('taken-down', {
    zh: `${url} 已应请求下架，不再保存。`,
    en: `${url} was taken down on request and is not kept again.`,
  });
}
