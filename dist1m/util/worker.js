// Starts a worker thread from a module beside its caller, compiled (dist/*.js) or as TypeScript source.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
/**
 * `module` is `new URL('./x-thread.ts', import.meta.url)`. When this file itself runs compiled, the
 * compiled `.js` is started. Under vitest and tsx the source is started through tsx, because Node 20
 * cannot run TypeScript by itself (and its workers ignore `--import tsx`, hence the small data: module).
 */
export function startWorker(module, options = {}) {
    if (!import.meta.url.endsWith('.ts')) {
        return new Worker(new URL(module.href.replace(/\.ts$/, '.js')), options);
    }
    // require finds the CommonJS twin, which cannot register from an ES module.
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api')).href.replace(/\.cjs$/, '.mjs');
    const start = `import { register } from '${tsx}'; register(); await import('${module.href}');`;
    return new Worker(new URL(`data:text/javascript,${encodeURIComponent(start)}`), {
        ...options,
        execArgv: [],
    });
}
//# sourceMappingURL=worker.js.map