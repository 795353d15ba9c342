// A process that appends captures to the store of a folder and says where each stands, until it is killed.
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openWarcStore } from '../../src/archive/store/warc-store.ts';
import { makeCapture } from './captures.ts';

const [folder = ''] = process.argv.slice(2);
const store = await openWarcStore(folder, { durable: false, maxFileBytes: 2_000_000 });
for (;;) {
  const places = await Promise.all(
    [1, 2, 3].map((i) => store.append(makeCapture(randomBytes(i * 30_000)))),
  );
  writeSync(1, `${places.map((place) => JSON.stringify(place)).join('\n')}\n`);
}
