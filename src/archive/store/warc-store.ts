// The WARC files of a data folder: appended to in turn, rolled at a size, read by place, parts of them taken down.
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { warcDate } from '../warc/capture.ts';
import type { Capture } from '../warc/capture.ts';
import { readStored } from '../warc/stored.ts';
import type { StoredRecord } from '../warc/stored.ts';
import { writeTombstone } from '../warc/tombstone.ts';
import { writeCapture, writeWarcinfo } from '../warc/write-record.ts';
import type { RefersTo } from '../warc/write-record.ts';
import { checkFileName, serialOf, warcFileName } from './file-name.ts';
import { cutTornEnd } from './recover.ts';
import { finishRemovals, isRemoved, putBack, sealAway } from './removed.ts';
import type { Place } from './removed.ts';
import { readStretch } from './warc-file.ts';

export type { Place } from './removed.ts';

export interface Appended extends Place {
  kind: 'response' | 'revisit';
  /** UUID of the record. */
  recordId: string;
}

export interface StoreOptions {
  /** A file that has reached it is followed by a new one. Default 1 GB. */
  maxFileBytes?: number;
  /** End of the last record of that file that the catalogue holds: spares reading it on opening. */
  knownEnd?: (warcFile: string) => number | undefined;
  /** Waits for the disk after each append (default), so that a power cut loses nothing that was reported. */
  durable?: boolean;
  /** Further fields of each file's warcinfo record, e.g. operator and http-header-user-agent. */
  info?: Readonly<Record<string, string>>;
}

export interface StoreEffects {
  now(): Date;
  uuid(): string;
}

const effectsOfProcess: StoreEffects = { now: () => new Date(), uuid: () => randomUUID() };

/** Opens or makes the folder; a torn last record is cut off, interrupted removals are completed. */
export async function openWarcStore(
  folder: string,
  options: StoreOptions = {},
  effects: StoreEffects = effectsOfProcess,
): Promise<WarcStore> {
  await mkdir(folder, { recursive: true });
  const files = (await readdir(folder))
    .filter((name) => serialOf(name) !== undefined)
    .sort((a, b) => (serialOf(a) ?? 0) - (serialOf(b) ?? 0));
  const last = files.at(-1);
  // First: a half-written tombstone must not be taken for a torn end.
  await finishRemovals(folder);
  const end =
    last === undefined ? 0 : await cutTornEnd(join(folder, last), options.knownEnd?.(last));
  return new WarcStore(folder, options, effects, last === undefined ? undefined : { last, end });
}

interface Writing {
  name: string;
  handle: FileHandle;
  end: number;
}

export class WarcStore {
  readonly #folder: string;
  readonly #options: StoreOptions;
  readonly #effects: StoreEffects;
  /** The file to go on with, until it is opened. */
  #left: { last: string; end: number } | undefined;
  #serial: number;
  #writing: Writing | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    folder: string,
    options: StoreOptions,
    effects: StoreEffects,
    left: { last: string; end: number } | undefined,
  ) {
    this.#folder = folder;
    this.#options = options;
    this.#effects = effects;
    this.#left = left;
    this.#serial = left === undefined ? 0 : (serialOf(left.last) ?? 0);
  }

  /**
   * Writes the capture and its request in one go and says where the response stands. With `refersTo` a
   * revisit record is written. On an error of the disk nothing of it stays.
   */
  async append(capture: Capture, refersTo?: RefersTo): Promise<Appended> {
    // Compressing runs beside the writing of others; only the writing takes turns.
    const written = await writeCapture(capture, this.#effects.uuid(), refersTo);
    const bytes =
      written.request === undefined ? written.main : Buffer.concat([written.main, written.request]);
    return this.#inTurn(async () => {
      const { name, offset } = await this.#write(bytes);
      return {
        kind: written.kind,
        recordId: written.recordId,
        warcFile: name,
        warcOffset: offset,
        warcLength: written.main.length,
      };
    });
  }

  /** The record at that place; throws RefusedError when there is none or it is damaged. */
  async read(place: Place): Promise<StoredRecord> {
    return readStored(await this.readMember(place));
  }

  /** Its gzip member as it stands in the file: a whole WARC of one record. */
  async readMember(place: Place): Promise<Uint8Array> {
    const path = join(this.#folder, checkFileName(place.warcFile));
    return readStretch(path, place.warcOffset, place.warcLength);
  }

  /** Makes the record's content unreadable until `restore`. `reason` is a class: 'privacy', 'copyright'. */
  async remove(place: Place, reason: string, digest: string): Promise<void> {
    checkFileName(place.warcFile);
    const removedAt = warcDate(this.#effects.now());
    const recordId = this.#effects.uuid();
    const tombstone = await writeTombstone(
      { removedAt, reason, digest, recordId },
      place.warcLength,
    );
    await this.#inTurn(async () => {
      if (!isRemoved(this.#folder, place)) await sealAway(this.#folder, place, tombstone);
    });
  }

  async restore(place: Place): Promise<void> {
    checkFileName(place.warcFile);
    await this.#inTurn(() => putBack(this.#folder, place));
  }

  /** Waits for what is being written and closes the file. */
  async close(): Promise<void> {
    await this.#inTurn(async () => {
      await this.#writing?.handle.close();
      this.#writing = undefined;
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work, work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #write(bytes: Uint8Array): Promise<{ name: string; offset: number }> {
    const file = await this.#openFile();
    const offset = file.end;
    try {
      let done = 0;
      while (done < bytes.length)
        done += (await file.handle.write(bytes, done, bytes.length - done, offset + done))
          .bytesWritten;
      if (this.#options.durable ?? true) await file.handle.datasync();
    } catch (error) {
      await file.handle.truncate(offset);
      throw error;
    }
    file.end += bytes.length;
    return { name: file.name, offset };
  }

  async #openFile(): Promise<Writing> {
    const max = this.#options.maxFileBytes ?? 2 ** 30;
    if (this.#left !== undefined && this.#left.end < max) {
      const { last: name, end } = this.#left;
      this.#writing = { name, end, handle: await open(join(this.#folder, name), 'r+') };
    }
    this.#left = undefined;
    if (this.#writing !== undefined && this.#writing.end < max && this.#writing.end > 0)
      return this.#writing;
    await this.#writing?.handle.close();
    this.#writing = undefined;
    this.#serial += 1;
    const begun = this.#effects.now();
    const name = warcFileName(begun, this.#serial);
    const info = await writeWarcinfo(name, warcDate(begun), this.#options.info ?? {});
    const handle = await open(join(this.#folder, name), 'wx+');
    try {
      await handle.writeFile(info);
    } catch (error) {
      await handle.close();
      throw error;
    }
    this.#writing = { name, handle, end: info.length };
    return this.#writing;
  }
}
