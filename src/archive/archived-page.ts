// The archived page as it read that day: nothing of it runs, and what it needs comes from the archive alone.
import { sql } from 'kysely';
import type { Scope } from '../registers/scope.ts';
import type { Snapshot } from '../schema/snapshot.ts';
import { NotFoundError } from '../util/errors.ts';
import type { Archive } from './archive.ts';
import { decodePage } from './extract/charset/detect-charset.ts';
import type { AddressUse, ReplaceAddress } from './extract/clean/clean-address.ts';
import { cleanCss } from './extract/clean/clean-css.ts';
import { cleanPage } from './extract/clean/clean-page.ts';
import { readContent, selectSnapshots } from './snapshots.ts';
import { surtOf } from './warc/surt.ts';

/** Where the archive serves what a page needs: gives the address of a capture. */
export type ResourceAddress = (snapshotId: number) => string;

export interface Resource {
  type: string;
  body: Uint8Array | string;
}

/** A style sheet with more of them is after something else. */
const mostAddresses = 2_000;

const picture = /^image\/(png|jpe?g|gif|webp|avif|bmp|x-icon|vnd\.microsoft\.icon|svg\+xml)\b/i;
const font = /^(font\/|application\/(x-)?font-)/i;

/** The page as HTML in UTF-8. An image or a plain text that was captured by itself is shown as such. */
export async function readArchivedPage(
  archive: Archive,
  snapshot: Snapshot,
  addressOf: ResourceAddress,
): Promise<string> {
  const { html } = decodePage(await readContent(archive, snapshot), snapshot.contentType);
  return putHeld(archive.scope, snapshot, addressOf, (replace) =>
    cleanPage(html, snapshot.url, replace),
  );
}

/** A picture, a font or a style sheet for an archived page; anything else is no resource. */
export async function readResource(
  archive: Archive,
  snapshot: Snapshot,
  addressOf: ResourceAddress,
): Promise<Resource> {
  const { contentType } = snapshot;
  if (picture.test(contentType) || font.test(contentType))
    return { type: contentType, body: await readContent(archive, snapshot) };
  if (/^text\/css\b/i.test(contentType)) {
    const { html: css } = decodePage(await readContent(archive, snapshot), contentType);
    const body = await putHeld(archive.scope, snapshot, addressOf, (replace) =>
      cleanCss(css, { base: snapshot.url, left: mostAddresses, replace }),
    );
    return { type: 'text/css; charset=utf-8', body };
  }
  throw new NotFoundError('resource', {
    zh: `快照 ${snapshot.snapshotId} 不是图片、字体或样式。`,
    en: `Snapshot ${snapshot.snapshotId} is no picture, font or style sheet.`,
  });
}

/** Writes a page or a style sheet with what `replace` gives for its addresses. */
type Clean = (replace: ReplaceAddress) => string;

/** Cleans twice: to learn what would be loaded, then with the addresses of what the archive holds of it. */
async function putHeld(
  scope: Scope,
  snapshot: Snapshot,
  addressOf: ResourceAddress,
  clean: Clean,
): Promise<string> {
  const held = await findRequisites(scope, snapshot, listLoaded(clean));
  return clean((url, use) => {
    const found = isLoaded(use) ? held.get(surtOf(url)) : undefined;
    return found === undefined ? null : addressOf(found);
  });
}

/** The addresses that would load by themselves, each once, in their order. */
export function listLoaded(clean: Clean): string[] {
  const addresses = new Set<string>();
  clean((url, use) => {
    if (isLoaded(use)) addresses.add(url);
    return null;
  });
  return [...addresses];
}

/** Links stay text: what they led to that day is another page, and media are not archived. */
function isLoaded(use: AddressUse): boolean {
  return use === 'image' || use === 'style' || use === 'font';
}

/** For each address the kept capture nearest in time, by SURT key. */
async function findRequisites(
  scope: Scope,
  page: Snapshot,
  addresses: readonly string[],
): Promise<Map<string, number>> {
  const surts = [...new Set(addresses.map(surtOf))];
  if (surts.length === 0) return new Map();
  const rows = await selectSnapshots(scope)
    .where('surt', 'in', surts.slice(0, 2000))
    .where('status', '=', 200)
    .where('state', '=', 'kept')
    .orderBy(sql`abs(extract(epoch from captured_at - ${page.capturedAt}::timestamptz)) desc`)
    .execute();
  return new Map(rows.map(({ surt, snapshotId }) => [surt, snapshotId]));
}
