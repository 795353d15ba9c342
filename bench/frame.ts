// Frame time of the chain map: 3,000 segments and 9,000 edges laid out in a worker and panned for some seconds,
// with tiles as on the page and, in the same run, as a naive full redraw. node scripts/bench.mjs --only frame
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import type { FrameResult } from './frame/page.ts';
import { atShare, report } from './table.ts';
import type { BenchRow } from './table.ts';

const SEGMENTS = 3_000;
const EDGES = 9_000;
const SECONDS = 3;

const browserPath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);

async function measure(): Promise<FrameResult> {
  const server = await createServer({
    root: fileURLToPath(new URL('./frame', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    cacheDir: fileURLToPath(new URL('../node_modules/.vite-bench', import.meta.url)),
    server: {
      host: '127.0.0.1',
      port: 0,
      hmr: false,
      fs: { allow: [fileURLToPath(new URL('..', import.meta.url))] },
    },
  });
  await server.listen();
  const browser = await chromium.launch({ ...(browserPath && { executablePath: browserPath }) });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await page.waitForFunction(() => 'runFrames' in window);
    return await page.evaluate(
      ([segments, edges, seconds]) => window.runFrames(segments, edges, seconds),
      [SEGMENTS, EDGES, SECONDS] as const,
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

function row(what: string, own: number[], base?: number[], note?: string): BenchRow {
  const seconds = atShare(own, 0.5) / 1000;
  const against = base && atShare(base, 0.5) / 1000;
  return {
    bench: 'frame',
    what,
    rows: SEGMENTS,
    runs: own.length,
    seconds,
    ...(own.length >= 5 && { p95: atShare(own, 0.95) / 1000 }),
    ...(against && {
      baseline: { what: 'full redraw', seconds: against, ratio: seconds / against },
    }),
    ...(note && { note }),
  };
}

const result = await measure();
report([
  row('layout in the worker', [result.layout], undefined, `${result.edges} edges`),
  row('scene and index', [result.scene]),
  row('first crisp picture', [result.first]),
  ...result.runs.flatMap(({ name, tiles, naive }) => [
    row(`pan, ${name}: painting`, tiles.paint, naive.paint, `${SECONDS} s at 1280 × 720`),
    row(`pan, ${name}: between frames`, tiles.interval, naive.interval),
  ]),
]);
