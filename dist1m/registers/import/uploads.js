// Original bytes of sources, kept by their digest: what an auditor is shown is what came in.
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RefusedError } from "../../util/errors.js";
const maxBytes = 2 * 1024 ** 3;
export function pathOfDigest(files, digest) {
    return join(files, digest.slice(0, 2), digest);
}
/** Writes a stream under its sha256. Over 2 GB is refused, and nothing is left behind. */
export async function keepBytes(files, stream) {
    await mkdir(files, { recursive: true });
    const incoming = join(files, `incoming-${randomUUID()}`);
    const hash = createHash('sha256');
    const output = createWriteStream(incoming);
    let bytes = 0;
    try {
        for await (const chunk of stream) {
            bytes += chunk.byteLength;
            if (bytes > maxBytes) {
                throw new RefusedError('too-large', {
                    zh: '文件超过 2 GB，未导入。请拆分后再导入。',
                    en: 'The file is larger than 2 GB and was not imported; split it first.',
                });
            }
            hash.update(chunk);
            if (!output.write(chunk))
                await once(output, 'drain');
        }
        await new Promise((resolve, reject) => {
            output.once('error', reject);
            output.end(() => resolve());
        });
        const digest = hash.digest('hex');
        const path = pathOfDigest(files, digest);
        await mkdir(dirname(path), { recursive: true });
        await rename(incoming, path);
        return { digest, bytes };
    }
    catch (error) {
        output.destroy();
        await rm(incoming, { force: true });
        throw error;
    }
}
//# sourceMappingURL=uploads.js.map