// Streams the records of a WARC file of any tool: 1.0 or 1.1, plain or gzip. What is broken is reported and skipped.
import { ByteQueue } from './byte-queue.ts';
import { findHeadEnd } from './http-message.ts';
import { BrokenMember, beginsMember, readMember } from './read-members.ts';
import { MAX_HEAD, parseWarcHead } from './record.ts';
import type { WarcRecord } from './record.ts';

export type WarcProblem = 'gzip' | 'head' | 'length' | 'cut-short' | 'too-big' | 'not-warc';

export type WarcEntry =
  | {
      ok: true;
      /** Where the record, or the gzip member that holds it, begins in the file. */
      offset: number;
      /** Up to the next record; of a member that holds several records, unknown. */
      length: number | undefined;
      record: WarcRecord;
    }
  | {
      ok: false;
      offset: number;
      /** Bytes of the file that were passed over. */
      length: number;
      problem: WarcProblem;
    };

export interface ReadOptions {
  /** Larger blocks are reported as 'too-big' and skipped; they bound the memory of the reader. */
  maxBlock?: number;
  /** Offset in the file of the first byte of the stream. */
  from?: number;
}

const MAX_BLOCK = 64 * 2 ** 20;
const SCAN = 64 * 1024;
const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
const SIGN = Buffer.from('WARC/');

/** Entries in the order of the file, good and broken. Holds one block and a window of the stream in memory. */
export async function* readWarc(
  source: AsyncIterable<Uint8Array>,
  { maxBlock = MAX_BLOCK, from = 0 }: ReadOptions = {},
): AsyncGenerator<WarcEntry, void> {
  const queue = new ByteQueue(source, from);
  try {
    if (await beginsMember(queue)) yield* readZipped(queue, maxBlock);
    else yield* readRecords(queue, maxBlock);
  } finally {
    await queue.close();
  }
}

async function* readZipped(queue: ByteQueue, maxBlock: number): AsyncGenerator<WarcEntry, void> {
  while (await queue.fill(1)) {
    const offset = queue.position;
    if (!(await beginsMember(queue))) {
      await skipToMember(queue);
      yield { ok: false, offset, length: queue.position - offset, problem: 'gzip' };
      continue;
    }
    const content = new ByteQueue(readMember(queue));
    const found: WarcEntry[] = [];
    let several = false;
    try {
      // One entry is held back: whether it is the only one of its member shows when the member ends.
      for await (const entry of readRecords(content, maxBlock)) {
        found.push(entry);
        if (found.length === 1) continue;
        several = true;
        yield placed(found.shift(), offset, undefined);
      }
      const length = several ? undefined : queue.position - offset;
      for (const entry of found) yield placed(entry, offset, length);
    } catch (error) {
      if (!(error instanceof BrokenMember)) throw error;
      // A file that is one member: what was read whole before the damage is good without its checksum.
      if (several) for (const entry of found) yield placed(entry, offset, undefined);
      if (queue.position === offset) queue.drop(1);
      if (!(await beginsMember(queue)) || !(await holdsRecord(queue))) await skipToMember(queue);
      yield { ok: false, offset, length: queue.position - offset, problem: 'gzip' };
    }
  }
}

/** An entry of a member's content, with its place in the file instead of in the content. */
function placed(
  entry: WarcEntry | undefined,
  offset: number,
  length: number | undefined,
): WarcEntry {
  if (entry === undefined) throw new RangeError('No entry to place.');
  return entry.ok ? { ...entry, offset, length } : { ...entry, offset, length: length ?? 0 };
}

/** Whether the member at the window's start begins like a record: bytes of other data rarely do both. */
async function holdsRecord(queue: ByteQueue): Promise<boolean> {
  const start = Buffer.from(queue.held.subarray(0, SCAN));
  const trial = new ByteQueue(
    (async function* () {
      yield start;
    })(),
  );
  try {
    if (!(await beginsMember(trial))) return false;
    for await (const piece of readMember(trial))
      if (piece.length > 0) return Buffer.from(piece.subarray(0, SIGN.length)).equals(SIGN);
    return false;
  } catch (error) {
    if (error instanceof BrokenMember) return false;
    throw error;
  }
}

/** Drops bytes up to the next member that holds a record, or all of them. */
async function skipToMember(queue: ByteQueue): Promise<void> {
  while (await queue.fill(1)) {
    await queue.fill(SCAN);
    const at = Buffer.from(queue.held.buffer, queue.held.byteOffset, queue.held.length).indexOf(
      MAGIC,
      queue.held.length > 0 && queue.held[0] === MAGIC[0] ? 1 : 0,
    );
    if (at < 0) {
      // The magic may begin in the last two bytes.
      queue.drop(Math.max(1, queue.held.length - (MAGIC.length - 1)));
      continue;
    }
    queue.drop(at);
    if ((await beginsMember(queue)) && (await holdsRecord(queue))) return;
  }
}

async function* readRecords(queue: ByteQueue, maxBlock: number): AsyncGenerator<WarcEntry, void> {
  for (;;) {
    await skipNewlines(queue);
    if (!(await queue.fill(1))) return;
    const offset = queue.position;
    let end = findHeadEnd(queue.held);
    while (end === undefined && queue.held.length < MAX_HEAD && (await queue.more()))
      end = findHeadEnd(queue.held);
    const head = end === undefined ? undefined : parseWarcHead(queue.held, end);
    if (head?.contentLength === undefined || end === undefined) {
      const isWarc = Buffer.from(queue.held.subarray(0, SIGN.length)).equals(SIGN);
      queue.drop(1);
      await skipToRecord(queue);
      const problem = isWarc ? 'head' : 'not-warc';
      yield { ok: false, offset, length: queue.position - offset, problem };
      continue;
    }
    queue.drop(end);
    if (head.contentLength > maxBlock) {
      const whole = await skipBytes(queue, head.contentLength);
      const problem = whole ? 'too-big' : 'cut-short';
      yield { ok: false, offset, length: queue.position - offset, problem };
      continue;
    }
    if (!(await queue.fill(head.contentLength))) {
      queue.drop(queue.held.length);
      yield { ok: false, offset, length: queue.position - offset, problem: 'cut-short' };
      return;
    }
    const block = queue.held.subarray(0, head.contentLength);
    queue.drop(head.contentLength);
    if (await endsHere(queue)) {
      await skipNewlines(queue);
      const length = queue.position - offset;
      yield { ok: true, offset, length, record: { ...head, block } };
      continue;
    }
    // Its length is a lie: the block may hold half a record, or the next one.
    await skipToRecord(queue);
    yield { ok: false, offset, length: queue.position - offset, problem: 'length' };
  }
}

/** Behind a block stand two line ends, or one of a careless tool, or the end. */
async function endsHere(queue: ByteQueue): Promise<boolean> {
  await queue.fill(2);
  const [first, second] = queue.held;
  return (
    first === undefined || first === 10 || (first === 13 && (second === 10 || second === undefined))
  );
}

async function skipNewlines(queue: ByteQueue): Promise<void> {
  while (await queue.fill(1)) {
    let count = 0;
    while (queue.held[count] === 10 || queue.held[count] === 13) count += 1;
    if (count === 0) return;
    queue.drop(count);
  }
}

async function skipBytes(queue: ByteQueue, count: number): Promise<boolean> {
  let left = count;
  while (left > 0) {
    if (!(await queue.fill(1))) return false;
    const taken = Math.min(left, queue.held.length);
    queue.drop(taken);
    left -= taken;
  }
  return true;
}

/** Drops bytes up to the next line that begins with "WARC/", or all of them. */
async function skipToRecord(queue: ByteQueue): Promise<void> {
  const sign = Buffer.from('\nWARC/');
  while (await queue.fill(1)) {
    await queue.fill(SCAN);
    const at = Buffer.from(queue.held.buffer, queue.held.byteOffset, queue.held.length).indexOf(
      sign,
    );
    if (at >= 0) {
      queue.drop(at + 1);
      return;
    }
    queue.drop(Math.max(1, queue.held.length - (sign.length - 1)));
  }
}
