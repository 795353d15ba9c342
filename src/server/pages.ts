// The built web atlas as static files; every address that is no file is the app's own.
import { createReadStream, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import type { Env } from './routes/router.ts';

const folder = join(import.meta.dirname, '..', 'web');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
};

/** Files under /assets carry their digest in the name and are kept for good; the page itself is asked for again. */
export function addPages(app: Pick<Hono<Env>, 'get'>): void {
  app.get('*', (context, next) => {
    const { path } = context.req;
    if (path.startsWith('/api/')) return next();
    const file = findFile(path) ?? findFile('/index.html');
    if (!file) return next();
    const body = Readable.toWeb(createReadStream(file.path)) as ReadableStream<Uint8Array>;
    return Promise.resolve(
      context.body(body, 200, {
        'content-type': types[extname(file.path)] ?? 'application/octet-stream',
        'content-length': String(file.size),
        'cache-control': path.startsWith('/assets/')
          ? 'public, max-age=31536000, immutable'
          : 'no-cache',
      }),
    );
  });
}

function findFile(path: string): { path: string; size: number } | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // A malformed address names no file.
    return undefined;
  }
  if (decoded.includes('\u0000')) return undefined;
  const full = normalize(join(folder, decoded));
  if (!full.startsWith(folder + sep)) return undefined;
  const found = statSync(full, { throwIfNoEntry: false });
  return found?.isFile() ? { path: full, size: found.size } : undefined;
}
