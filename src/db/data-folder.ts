// One process owns a data folder. The owner leaves its address there, so that others can ask it.
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { BusyError } from '../util/errors.ts';

export interface Owner {
  pid: number;
  /** Address of the owner's server, once it listens. */
  url: string | null;
}

export interface DataFolder {
  path: string;
  /** The database files. */
  database: string;
  /** Original bytes of sources, by digest. */
  files: string;
  publish(url: string): void;
  release(): void;
}

const lockOf = (path: string): string => join(path, 'owner.json');

/** Folders that this very process holds: its own number in a lock says nothing otherwise. */
const held = new Set<string>();

/** The living owner of a data folder, if there is one. */
export function findOwner(path: string): Owner | undefined {
  const owner = readOwner(lockOf(path));
  return owner && isAlive(owner.pid, resolve(path)) ? owner : undefined;
}

function readOwner(lock: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Owner;
  } catch {
    // No lock, or one that was cut short when its writer died: nobody owns the folder.
    return undefined;
  }
}

/** Takes the folder for this process. Throws BusyError with one sentence when another one holds it. */
export function takeDataFolder(path: string): DataFolder {
  const files = join(path, 'files');
  mkdirSync(files, { recursive: true });
  const own = join(path, `owner-${process.pid}.json`);
  const lock = lockOf(path);
  const write = (url: string | null): void => {
    writeFileSync(own, JSON.stringify({ pid: process.pid, url } satisfies Owner));
  };
  write(null);
  try {
    claim(path, own);
  } finally {
    rmSync(own, { force: true });
  }
  held.add(resolve(path));
  // What a killed owner was still receiving is of no source.
  for (const name of readdirSync(files)) {
    if (name.startsWith('incoming-')) rmSync(join(files, name), { force: true });
  }
  return {
    path,
    database: join(path, 'db'),
    files,
    publish: (url) => {
      write(url);
      renameSync(own, lock);
    },
    release: () => {
      held.delete(resolve(path));
      rmSync(lock, { force: true });
    },
  };
}

/** Links the written lock into place: it appears whole, and of two processes that start at once one gets it. */
function claim(path: string, own: string): void {
  const lock = lockOf(path);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const owner = findOwner(path);
    if (owner) throw busy(path, owner);
    removeStale(path, lock);
    try {
      linkSync(own, lock);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  throw busy(path, findOwner(path));
}

/** Takes the lock of a dead process away, and gives it back if another one has renewed it meanwhile. */
function removeStale(path: string, lock: string): void {
  const stale = join(path, `owner-${process.pid}-stale.json`);
  try {
    renameSync(lock, stale);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const owner = readOwner(stale);
  if (owner && isAlive(owner.pid, resolve(path))) linkSync(stale, lock);
  rmSync(stale, { force: true });
}

function busy(path: string, owner: Owner | undefined): BusyError {
  const who = owner ? ` ${owner.pid}` : '';
  const where = owner?.url ? `（${owner.url}）` : '';
  const at = owner?.url ? ` at ${owner.url}` : '';
  return new BusyError('folder-owned', {
    zh: `数据文件夹 ${path} 正由另一个图库进程${who}${where}使用，请先停止它，或用 --data 换一个文件夹。`,
    en: `The data folder ${path} is in use by another Tuku process${who}${at}; stop it first, or choose another folder with --data.`,
  });
}

function isAlive(pid: number, path: string): boolean {
  if (pid === process.pid) return held.has(path);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
