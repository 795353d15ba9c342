import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BusyError } from '../util/errors.ts';
import { findOwner, takeDataFolder } from './data-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tuku-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** No process has a number beyond Linux's and macOS's largest. */
const dead = 99_999_999;
const lock = (): string => join(folder, 'owner.json');

test('the owner leaves its number and address, and takes them away again', () => {
  const held = takeDataFolder(folder);
  expect(findOwner(folder)).toEqual({ pid: process.pid, url: null });
  held.publish('http://127.0.0.1:7070');
  expect(findOwner(folder)).toEqual({ pid: process.pid, url: 'http://127.0.0.1:7070' });
  held.release();
  expect(findOwner(folder)).toBeUndefined();
  expect(existsSync(lock())).toBe(false);
});

test('one folder is held once, in the same process too', () => {
  const held = takeDataFolder(folder);
  expect(() => takeDataFolder(folder)).toThrow(BusyError);
  held.release();
  takeDataFolder(folder).release();
});

test.each([
  ['of a dead process', JSON.stringify({ pid: dead, url: null })],
  ['cut short', '{"pid": 12'],
  ['empty', ''],
  ['left by an earlier process of this number', JSON.stringify({ pid: process.pid, url: null })],
])('a lock %s is taken over', (_, text) => {
  writeFileSync(lock(), text);
  expect(findOwner(folder)).toBeUndefined();
  const held = takeDataFolder(folder);
  expect(JSON.parse(readFileSync(lock(), 'utf8'))).toEqual({ pid: process.pid, url: null });
  held.release();
});

test('a lock of a living process is respected and left as it is', () => {
  const text = JSON.stringify({ pid: process.ppid, url: 'http://127.0.0.1:7070' });
  writeFileSync(lock(), text);
  expect(() => takeDataFolder(folder)).toThrow(/7070/);
  expect(readFileSync(lock(), 'utf8')).toBe(text);
});

test('what a killed owner was still receiving is cleared away', () => {
  takeDataFolder(folder).release();
  const files = join(folder, 'files');
  writeFileSync(join(files, 'incoming-1'), 'half');
  writeFileSync(join(files, 'whole'), 'whole');
  takeDataFolder(folder).release();
  expect(existsSync(join(files, 'incoming-1'))).toBe(false);
  expect(existsSync(join(files, 'whole'))).toBe(true);
});
