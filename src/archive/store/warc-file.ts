// Reads and overwrites stretches of a WARC file.
import { open } from 'node:fs/promises';
import { RefusedError } from '../../util/errors.ts';

/** A record of a fetched page is at most 20 MB and little more when it does not compress. */
const MAX_STRETCH = 80 * 2 ** 20;

/** Throws RefusedError when the file ends before. */
export async function readStretch(path: string, offset: number, length: number): Promise<Buffer> {
  if (!(offset >= 0) || !(length > 0) || length > MAX_STRETCH) throw outOfFile();
  const file = await open(path, 'r').catch((error: unknown) => {
    throw outOfFile({ cause: error });
  });
  try {
    const bytes = Buffer.allocUnsafe(length);
    let have = 0;
    while (have < length) {
      const { bytesRead } = await file.read(bytes, have, length - have, offset + have);
      if (bytesRead === 0) throw outOfFile();
      have += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

/** Writes `bytes` at `offset` and waits until the disk has them. */
export async function overwrite(path: string, offset: number, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'r+');
  try {
    let done = 0;
    while (done < bytes.length)
      done += (await file.write(bytes, done, bytes.length - done, offset + done)).bytesWritten;
    await file.datasync();
  } finally {
    await file.close();
  }
}

function outOfFile(options?: ErrorOptions): RefusedError {
  return new RefusedError(
    'warc-place',
    { zh: '存档文件里没有这一段', en: 'the archive file holds no such stretch' },
    options,
  );
}
