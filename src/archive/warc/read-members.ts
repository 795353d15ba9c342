// Walks the gzip members of a stream: where each begins and ends, its content in pieces, its CRC checked.
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { InflateRaw } from 'node:zlib';
import type { ByteQueue } from './byte-queue.ts';
import { TRAILER, memberHeaderLength } from './gzip-member.ts';

/** Most records are small: they are inflated at once when the window holds all of them. */
const WINDOW = 128 * 1024;
const AT_ONCE = 4 * 2 ** 20;
/** Deflate reaches 1,032:1, so a piece yields 16 MB at most before it is handed on. */
const PIECE = 16 * 1024;
/** Name, comment and extra field of a header that is none of an attack. */
const MAX_HEADER = 128 * 1024;

/** Thrown while a member is read; the stream goes on behind `at`. */
export class BrokenMember extends Error {
  override readonly name = 'BrokenMember';
}

/** Whether a member begins at the window's start; broken headers count as none. */
export async function beginsMember(queue: ByteQueue): Promise<boolean> {
  await queue.fill(18);
  let length = memberHeaderLength(queue.held);
  while (length === 'more' && queue.held.length < MAX_HEADER && (await queue.more()))
    length = memberHeaderLength(queue.held);
  return typeof length === 'number';
}

interface Whole {
  buffer: Buffer;
  engine: InflateRaw;
}

/** The member's content when all of it is in the window; undefined when not, or when it is large or broken. */
function inflateAtOnce(
  held: Uint8Array,
  header: number,
): { bytes: Buffer; used: number } | undefined {
  try {
    const { buffer, engine } = inflateRawSync(held.subarray(header), {
      info: true,
      maxOutputLength: AT_ONCE,
    }) as unknown as Whole;
    const used = header + engine.bytesWritten + TRAILER;
    return used <= held.length ? { bytes: buffer, used } : undefined;
  } catch {
    // Not whole, too large or broken: the piecewise reader tells them apart.
    return undefined;
  }
}

function checkTrailer(held: Uint8Array, end: number, crc: number, size: number): void {
  const trailer = Buffer.from(held.buffer, held.byteOffset + end - TRAILER, TRAILER);
  if (trailer.readUInt32LE(0) !== crc || trailer.readUInt32LE(4) !== size % 2 ** 32)
    throw new BrokenMember('The checksum of the member does not fit its content.');
}

/**
 * Content of the member at the window's start, which `beginsMember` has found. When it returns, the queue
 * stands behind the member; when it throws BrokenMember, the queue stands where the damage was noticed.
 */
export async function* readMember(queue: ByteQueue): AsyncGenerator<Uint8Array, void> {
  const header = memberHeaderLength(queue.held);
  if (typeof header !== 'number') throw new BrokenMember('No gzip header.');
  await queue.fill(WINDOW);
  const whole = inflateAtOnce(queue.held, header);
  if (whole !== undefined) {
    checkTrailer(queue.held, whole.used, crc32(whole.bytes), whole.bytes.length);
    queue.drop(whole.used);
    yield whole.bytes;
    return;
  }
  queue.drop(header);
  yield* inflatePieces(queue);
}

async function* inflatePieces(queue: ByteQueue): AsyncGenerator<Uint8Array, void> {
  const inflate = createInflateRaw();
  let out: Uint8Array[] = [];
  let ended = false;
  let broken: Error | undefined;
  let settle = (): void => undefined;
  inflate.on('data', (chunk: Uint8Array) => out.push(chunk));
  inflate.on('end', () => {
    ended = true;
    settle();
  });
  inflate.on('error', (error) => {
    broken = error;
    settle();
  });
  let crc = 0;
  let size = 0;
  try {
    while (!ended) {
      if (!(await queue.fill(1))) throw new BrokenMember('The member is cut short.');
      const piece = queue.held.subarray(0, PIECE);
      const before = inflate.bytesWritten;
      await new Promise<void>((resolve) => {
        settle = resolve;
        inflate.write(piece, () => resolve());
      });
      if (broken !== undefined)
        throw new BrokenMember('The member does not inflate.', { cause: broken });
      queue.drop(inflate.bytesWritten - before);
      for (const chunk of out) {
        crc = crc32(chunk, crc);
        size += chunk.length;
        yield chunk;
      }
      out = [];
    }
  } finally {
    inflate.destroy();
  }
  if (!(await queue.fill(TRAILER))) throw new BrokenMember('The member is cut short.');
  checkTrailer(queue.held, TRAILER, crc, size);
  queue.drop(TRAILER);
}
