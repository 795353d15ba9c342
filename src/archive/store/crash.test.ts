import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { WARCParser } from 'warcio';
import { expect, test } from 'vitest';
import { verifyRecord } from '../warc/stored.ts';
import { openWarcStore } from './warc-store.ts';
import type { Appended } from './warc-store.ts';

/** Runs the child until it has said `lines` places and a little longer, then kills it. */
async function appendUntilKilled(
  folder: string,
  lines: number,
  linger: number,
): Promise<Appended[]> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/support/warc-crash-child.ts', folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    const before = said.split('\n').length;
    said += text;
    if (before <= lines && said.split('\n').length > lines)
      setTimeout(() => child.kill('SIGKILL'), linger);
  });
  await once(child, 'close');
  return said
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Appended);
}

test('kill -9 loses nothing that was reported, and every file stays whole for other readers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tuku-warc-kill-'));
  const places: Appended[] = [];
  for (const linger of [0, 3, 7, 13]) places.push(...(await appendUntilKilled(folder, 12, linger)));
  const store = await openWarcStore(folder);
  for (const place of places)
    expect(verifyRecord(await store.read(place))).toMatchObject({ payload: true, block: true });
  await store.close();
  expect(places.length).toBeGreaterThan(40);
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    expect(gunzipSync(bytes).length).toBeGreaterThan(0);
    let records = 0;
    for await (const record of new WARCParser([bytes])) {
      await record.readFully();
      records += 1;
    }
    expect(records).toBeGreaterThan(0);
  }
  rmSync(folder, { recursive: true });
});
