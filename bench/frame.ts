// Frame time of the chain map: 3,000 segments and 9,000 edges laid out in a worker and panned for some seconds,
// with tiles as on the page and, in the same run, as a naive full redraw. Run: npx tsx bench/frame.ts [--json]
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import type { FrameResult, FrameTimes } from './frame/page.ts';

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

function at(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function summarise(times: FrameTimes) {
  return {
    frames: times.paint.length,
    paintMedian: at(times.paint, 0.5),
    paint95: at(times.paint, 0.95),
    intervalMedian: at(times.interval, 0.5),
    interval95: at(times.interval, 0.95),
  };
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

const result = await measure();
const rows = result.runs.flatMap(({ name, tiles, naive }) => [
  { view: name, way: 'tiles', ...summarise(tiles) },
  { view: name, way: 'naive', ...summarise(naive) },
]);
if (process.argv.includes('--json')) {
  const { segments, edges, layout, scene, first } = result;
  console.log(JSON.stringify({ segments, edges, layout, scene, first, rows }));
} else {
  console.log(
    `${result.segments} segments, ${result.edges} edges: layout in the worker ${ms(result.layout)}, ` +
      `scene and index ${ms(result.scene)}, first crisp picture ${ms(result.first)}`,
  );
  console.log('Panning 3 s at 1280 × 720; paint: main thread per frame; interval: between frames.');
  const head = [
    'view',
    'way',
    'frames',
    'paint 50 %',
    'paint 95 %',
    'interval 50 %',
    'interval 95 %',
  ];
  const body = rows.map((row) => [
    row.view,
    row.way,
    String(row.frames),
    ms(row.paintMedian),
    ms(row.paint95),
    ms(row.intervalMedian),
    ms(row.interval95),
  ]);
  for (const line of [head, ...body])
    console.log(line.map((cell, column) => cell.padEnd(column < 2 ? 8 : 14)).join(''));
}
