import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WARCParser } from 'warcio';
import { expect, test } from 'vitest';
import { startTestWeb } from '../../../test/web/start.ts';
import { parseAllowList } from '../fetch/allow-list.ts';
import { fetchPage } from '../fetch/fetch-page.ts';
import { decodeContent } from '../warc/content-encoding.ts';
import { verifyRecord } from '../warc/stored.ts';
import { openWarcStore } from './warc-store.ts';

test('what was fetched is read back from its record, by us and by another reader', async () => {
  const web = await startTestWeb({ pages: 60, seed: 11 });
  const folder = mkdtempSync(join(tmpdir(), 'tuku-warc-fetched-'));
  const store = await openWarcStore(folder);
  const bodies = new Map<string, Buffer>();
  // Compressed with a length, compressed in chunks (menhu), of every charset, and with a redirect before it.
  const urls = [
    ...web.articles.filter(({ edition }) => edition === 0).map(web.urlOf),
    `${web.origin('ribao')}/old/0.html`,
    `${web.origin('menhu')}/missing.html`,
    `${web.origin('ribao')}/style.css`,
  ];
  for (const url of urls) {
    const result = await fetchPage(url, { allow: parseAllowList(web.allowList) });
    if (!result.ok) throw result.failure;
    for (const hop of result.hops) {
      const record = await store.read(await store.append(hop));
      expect(Buffer.compare(record.block, hop.response)).toBe(0);
      expect(verifyRecord(record)).toEqual({ digest: hop.digest, payload: true, block: true });
      const decoded = await decodeContent(record.payload, record.http?.headers ?? []);
      if (!decoded.ok) throw new Error(decoded.problem);
      if (hop === result.page) expect(Buffer.compare(decoded.bytes, result.body)).toBe(0);
      bodies.set(hop.url, Buffer.from(decoded.bytes));
    }
  }
  await store.close();
  await web.close();

  const name = readdirSync(folder).find((file) => file.endsWith('.warc.gz'));
  let seen = 0;
  for await (const record of new WARCParser([readFileSync(join(folder, name ?? ''))])) {
    if (record.warcType !== 'response') continue;
    const body = bodies.get(record.warcTargetURI ?? '');
    expect(Buffer.from(await record.readFully(true)).equals(body ?? Buffer.from('none'))).toBe(
      true,
    );
    seen += 1;
  }
  expect(seen).toBe(urls.length + 1);
  rmSync(folder, { recursive: true });
});
