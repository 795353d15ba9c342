// Streams the records of a WARC file of any tool: 1.0 or 1.1, plain or gzip. What is broken is reported and skipped.
import { constants, inflateRawSync } from 'node:zlib';
import { ByteQueue } from './byte-queue.ts';
import { memberHeaderLength } from './gzip-member.ts';
import { MAX_HEAD, findHeadEnd } from './http-message.ts';
import { BrokenMember, beginsMember, readMember } from './read-members.ts';
import { parseWarcHead } from './record.ts';
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
/** What looks like a member amid damage is tried so often per file; more than that is made to cost time. */
const MAX_TRIALS = 2_000;
/** Bytes of a member that show whether it begins like a record. */
const TRIAL = 4 * 1024;
const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
const SIGN = Buffer.from('WARC/');
const NEXT = Buffer.from('\nWARC/');

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
  const trials = { left: MAX_TRIALS };
  while (await queue.fill(1)) {
    const offset = queue.position;
    if (!(await beginsMember(queue))) {
      await skipToMember(queue, trials);
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
      if (!(await beginsMember(queue)) || !holdsRecord(queue.held))
        await skipToMember(queue, trials);
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
function holdsRecord(held: Uint8Array): boolean {
  const header = memberHeaderLength(held);
  if (typeof header !== 'number') return false;
  try {
    const start = inflateRawSync(held.subarray(header, header + TRIAL), {
      // What there is of a longer member, without an error at the cut.
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: TRIAL * 1_100,
    });
    return start.subarray(0, SIGN.length).equals(SIGN);
  } catch {
    // Not deflate: no member begins here.
    return false;
  }
}

/** Drops bytes up to the next member that holds a record, or all of them. */
async function skipToMember(queue: ByteQueue, trials: { left: number }): Promise<void> {
  let from = 1;
  while (await queue.fill(1)) {
    if (queue.held.length < TRIAL) await queue.fill(SCAN);
    const { held } = queue;
    const at = Buffer.from(held.buffer, held.byteOffset, held.length).indexOf(MAGIC, from);
    from = 0;
    if (at < 0 || trials.left <= 0) {
      // The magic may begin in the last two bytes.
      queue.drop(Math.max(1, held.length - (MAGIC.length - 1)));
      continue;
    }
    queue.drop(at);
    trials.left -= 1;
    await queue.fill(TRIAL);
    if (holdsRecord(queue.held)) return;
    from = 1;
  }
}

async function* readRecords(queue: ByteQueue, maxBlock: number): AsyncGenerator<WarcEntry, void> {
  for (;;) {
    await skipNewlines(queue);
    if (!(await queue.fill(1))) return;
    const offset = queue.position;
    let end = findRecordHeadEnd(queue.held);
    while (end === undefined && queue.held.length < MAX_HEAD && (await queue.more()))
      end = findRecordHeadEnd(queue.held);
    const head = typeof end === 'number' ? parseWarcHead(queue.held, end) : undefined;
    if (head?.contentLength === undefined || typeof end !== 'number') {
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

/**
 * As findHeadEnd; 'broken' when another record begins before the head ends. So each byte of a file that is
 * nothing but first lines is looked at once.
 */
function findRecordHeadEnd(bytes: Uint8Array): number | 'broken' | undefined {
  const start = bytes.subarray(0, MAX_HEAD);
  const next = Buffer.from(start.buffer, start.byteOffset, start.length).indexOf(NEXT);
  return (
    findHeadEnd(next < 0 ? start : start.subarray(0, next + 1)) ?? (next < 0 ? undefined : 'broken')
  );
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
  while (await queue.fill(1)) {
    await queue.fill(SCAN);
    const at = Buffer.from(queue.held.buffer, queue.held.byteOffset, queue.held.length).indexOf(
      NEXT,
    );
    if (at >= 0) {
      queue.drop(at + 1);
      return;
    }
    queue.drop(Math.max(1, queue.held.length - (NEXT.length - 1)));
  }
}
