// Takedown of bytes: the record's own go to a sealed folder that no route serves, a tombstone takes their place.
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { NotFoundError } from '../../util/errors.ts';
import { serialOf } from './file-name.ts';
import { overwrite, readStretch } from './warc-file.ts';

/** Where a record stands. */
export interface Place {
  warcFile: string;
  warcOffset: number;
  warcLength: number;
}

/** `<file>.<offset>.sealed` holds the original; `.tombstone` or, while it is put back, `.restoring` the other. */
const sealedPattern = /^(tuku-.*\.warc\.gz)\.(\d+)\.(tombstone|restoring)$/;

function sealedAt(folder: string, place: Place): string {
  return join(folder, 'removed', `${place.warcFile}.${place.warcOffset}`);
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.part`;
  const file = await open(part, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
}

export function isRemoved(folder: string, place: Place): boolean {
  return existsSync(`${sealedAt(folder, place)}.tombstone`);
}

/**
 * Seals the record's bytes away and writes the tombstone over them. A crash at any point leaves either
 * the record as it was or a removal that `finishRemovals` completes. Removing twice changes nothing.
 */
export async function sealAway(folder: string, place: Place, tombstone: Uint8Array): Promise<void> {
  const path = join(folder, place.warcFile);
  const sealed = sealedAt(folder, place);
  await mkdir(join(folder, 'removed'), { recursive: true, mode: 0o700 });
  await writeDurably(
    `${sealed}.sealed`,
    await readStretch(path, place.warcOffset, place.warcLength),
  );
  await writeDurably(`${sealed}.tombstone`, tombstone);
  await overwrite(path, place.warcOffset, tombstone);
}

/** Puts the sealed bytes back in their place; throws NotFoundError when nothing is sealed for it. */
export async function putBack(folder: string, place: Place): Promise<void> {
  const sealed = sealedAt(folder, place);
  if (!isRemoved(folder, place))
    throw new NotFoundError('not-removed', {
      zh: '这份快照没有被下架，无须恢复',
      en: 'this snapshot was not taken down',
    });
  const original = await readFile(`${sealed}.sealed`);
  await rename(`${sealed}.tombstone`, `${sealed}.restoring`);
  await overwrite(join(folder, place.warcFile), place.warcOffset, original);
  await rm(`${sealed}.restoring`);
  await rm(`${sealed}.sealed`);
}

/** Ends what a crash has interrupted: removals stay removals, restorations are completed. */
export async function finishRemovals(folder: string): Promise<void> {
  const removed = join(folder, 'removed');
  if (!existsSync(removed)) return;
  for (const name of await readdir(removed)) {
    const [, warcFile = '', digits = '', state] = sealedPattern.exec(name) ?? [];
    if (serialOf(warcFile) === undefined || !existsSync(join(folder, warcFile))) continue;
    const base = join(removed, `${warcFile}.${digits}`);
    const wanted = await readFile(state === 'tombstone' ? join(removed, name) : `${base}.sealed`);
    const path = join(folder, warcFile);
    const offset = Number(digits);
    // A file that lost its end to a power cut has nothing there to hide.
    if ((await stat(path)).size < offset + wanted.length) continue;
    const there = await readStretch(path, offset, wanted.length);
    if (!there.equals(wanted)) await overwrite(path, offset, wanted);
    if (state === 'tombstone') continue;
    await rm(join(removed, name));
    await rm(`${base}.sealed`);
  }
}
