// The environment, read once. Flags stand above it.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
/** `TUKU_DATA`, `DATABASE_URL`, `TUKU_HOST`, `TUKU_PORT`. */
export function readConfig(env, flags = {}) {
    const data = flags.data ?? env['TUKU_DATA'] ?? 'data';
    return {
        data: resolve(data.replace(/^~(?=$|\/)/, homedir())),
        databaseUrl: flags.databaseUrl ?? (env['DATABASE_URL'] || undefined),
        host: flags.host ?? env['TUKU_HOST'] ?? '127.0.0.1',
        port: flags.port ?? Number(env['TUKU_PORT'] ?? 7070),
    };
}
/** The sample cluster that ships with the product; `import.meta.url` is two folders below the package in src and dist alike. */
export const sampleFolder = join(import.meta.dirname, '..', 'examples', 'hengyang-uhv');
//# sourceMappingURL=config.js.map