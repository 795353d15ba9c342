// Runs in the browser: lays the chain out in the worker, then pans it with tiles and, as baseline, without.
import { createCanvasPen } from '../../src/web/pages/map/canvas-pen.ts';
import { palettes } from '../../src/web/pages/map/colours.ts';
import { indexScene } from '../../src/web/pages/map/hit.ts';
import { paintScene } from '../../src/web/pages/map/paint.ts';
import { createPicture } from '../../src/web/pages/map/picture.ts';
import { buildScene, writeLayoutInput } from '../../src/web/pages/map/scene.ts';
import type { Scene } from '../../src/web/pages/map/scene.ts';
import { layOut } from '../../src/web/pages/map/use-layout.ts';
import { centreOn, fitBox } from '../../src/web/pages/map/viewport.ts';
import type { Size, Viewport } from '../../src/web/pages/map/viewport.ts';
import { inventAtlas } from './synthetic.ts';

/** Milliseconds. */
export interface FrameTimes {
  /** Script and rasterising on the main thread, per frame. */
  paint: number[];
  /** From one animation frame to the next. */
  interval: number[];
}
export interface FrameResult {
  segments: number;
  edges: number;
  layout: number;
  scene: number;
  /** First crisp picture after opening, several frames. */
  first: number;
  runs: { name: string; scale: number; tiles: FrameTimes; naive: FrameTimes }[];
}

const palette = palettes.light;
const screen: Size = { width: 1280, height: 720 };

declare global {
  interface Window {
    runFrames(segments: number, edges: number, seconds: number): Promise<FrameResult>;
  }
}

window.runFrames = async (count, wanted, seconds) => {
  const atlas = inventAtlas(count, wanted);
  const input = writeLayoutInput(atlas, 'right');
  // Once with next to nothing, so that the development server's transforms are not measured.
  await layOut(writeLayoutInput(inventAtlas(4, 3), 'right'), 'right');
  const started = performance.now();
  const layout = await layOut(input, 'right');
  const laid = performance.now();
  const scene = buildScene(atlas, layout, {
    flow: 'right',
    language: 'zh',
    measure: 'state',
    money: (yuan) => `${yuan}元`,
  });
  const index = indexScene(scene);
  const built = performance.now();
  const context = prepareCanvas();
  const fit = fitBox(scene.box, screen, 4);
  const first = await drawUntilComplete(scene, context, fit);
  const middle = { x: scene.box.x + scene.box.width / 2, y: scene.box.y + scene.box.height / 2 };
  const runs: FrameResult['runs'] = [];
  for (const { name, k } of [
    { name: 'far', k: fit.k * 2 },
    { name: 'middle', k: 0.5 },
    { name: 'near', k: 1 },
  ]) {
    const start = centreOn(middle, screen, k);
    const picture = createPicture(scene, index, palette);
    // As on the page: the picture stands before a person drags it.
    for (let more = true; more;) more = !picture.draw(context, start, screen, 1, true, 7);
    const tiles = await pan(start, seconds, context, (view) => {
      picture.draw(context, view, screen, 1, true, 7);
    });
    const naive = await pan(start, seconds, context, (view) => {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.fillStyle = palette.paper;
      context.fillRect(0, 0, screen.width, screen.height);
      context.setTransform(view.k, 0, 0, view.k, -view.x * view.k, -view.y * view.k);
      paintScene(createCanvasPen(context), scene, { palette, k: view.k });
    });
    runs.push({ name, scale: k, tiles, naive });
  }
  return {
    segments: scene.segments.length,
    edges: scene.edges.length,
    layout: laid - started,
    scene: built - laid,
    first,
    runs,
  };
};

function prepareCanvas(): CanvasRenderingContext2D {
  const canvas = document.querySelector('canvas');
  const context = canvas?.getContext('2d', { alpha: false });
  if (!canvas || !context) throw new Error('no 2D canvas');
  canvas.width = screen.width;
  canvas.height = screen.height;
  return context;
}

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

async function drawUntilComplete(
  scene: Scene,
  context: CanvasRenderingContext2D,
  view: Viewport,
): Promise<number> {
  const picture = createPicture(scene, indexScene(scene), palette);
  const start = performance.now();
  while (!picture.draw(context, view, screen, 1, true, 7)) await nextFrame();
  return performance.now() - start;
}

/** In a wide figure of eight, 1,000 screen pixels a second: a brisk drag. */
async function pan(
  start: Viewport,
  seconds: number,
  context: CanvasRenderingContext2D,
  draw: (view: Viewport) => void,
): Promise<FrameTimes> {
  const times: FrameTimes = { paint: [], interval: [] };
  const begun = await nextFrame();
  let last = begun;
  for (let now = begun; now - begun < seconds * 1_000;) {
    now = await nextFrame();
    times.interval.push(now - last);
    last = now;
    const angle = ((now - begun) / 1_000) * 1.6;
    const view = {
      x: start.x + (Math.sin(angle) * 620) / start.k,
      y: start.y + (Math.sin(2 * angle) * 260) / start.k,
      k: start.k,
    };
    const before = performance.now();
    draw(view);
    // Reading a pixel waits until what was drawn is really there.
    context.getImageData(0, 0, 1, 1);
    times.paint.push(performance.now() - before);
  }
  return times;
}
