// Captures as a fetch yields them, for tests of what is done with them.
import { readCapture } from '../../src/archive/warc/capture.ts';
import type { Capture, CaptureSource } from '../../src/archive/warc/capture.ts';

/** A page of 示例日报 with that body; `part` replaces what a test is about. */
export function makeCapture(body: string | Uint8Array, part: Partial<CaptureSource> = {}): Capture {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const url = part.url ?? 'http://news.example/2025/0120/c1.html';
  const { host, pathname, search } = new URL(url);
  const capture = readCapture({
    url,
    capturedAt: '2025-01-20T08:13:00Z',
    address: '93.184.216.34',
    request: Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\n\r\n`),
    response: Buffer.concat([
      Buffer.from(
        `HTTP/1.1 200 OK\r\ncontent-TYPE: text/html\r\nContent-Length: ${bytes.length}\r\n\r\n`,
      ),
      bytes,
    ]),
    ...part,
  });
  if (capture === undefined) throw new Error('The response has no head.');
  return capture;
}

/** The bytes in pieces of that size, as a stream brings them. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** All that an iteration yields (Array.fromAsync of Node 22). */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
