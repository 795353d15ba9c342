// The scene as cached tiles: painted a few per frame, moved as bitmaps while panning and zooming.
import { createCanvasPen } from './canvas-pen.ts';
import type { Palette } from './colours.ts';
import type { SceneIndex } from './hit.ts';
import { paintScene } from './paint.ts';
import type { Scene } from './scene.ts';
import type { Box, Size, Viewport } from './viewport.ts';

/** Device pixels of a tile's side. */
const TILE = 256;
/** About 105 MB at most; least recently drawn tiles go first. */
const MOST_TILES = 400;
const OVERVIEW_PIXELS = 900_000;
/** How far outside a tile a line or a border may begin and still reach in, in device pixels. */
const BLEED = 6;

export interface Picture {
  /**
   * Draws what is there and paints missing tiles for up to `budget` milliseconds, at least one.
   * `steady`: the scale has settled, so tiles of exactly this scale are wanted. Answers whether all is drawn.
   */
  draw(
    context: CanvasRenderingContext2D,
    view: Viewport,
    screen: Size,
    ratio: number,
    steady: boolean,
    budget: number,
  ): boolean;
  /** The whole scene, small. */
  overview(): OffscreenCanvas;
}

interface Layer {
  /** Device pixels per world unit. */
  scale: number;
  tiles: Map<string, OffscreenCanvas>;
}

export function createPicture(scene: Scene, index: SceneIndex, palette: Palette): Picture {
  const small = Math.sqrt(OVERVIEW_PIXELS / (scene.box.width * scene.box.height));
  let whole: OffscreenCanvas | undefined;
  let current: Layer | undefined;
  /** The picture of the last scale, shown until the current one is complete. */
  let previous: Layer | undefined;

  const paint = (box: Box, scale: number, ratio: number, width: number, height: number) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this browser has no 2D canvas');
    context.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale);
    const bleed = BLEED / scale;
    paintScene(createCanvasPen(context), scene, { palette, k: scale / ratio }, index, {
      x: box.x - bleed,
      y: box.y - bleed,
      width: box.width + 2 * bleed,
      height: box.height + 2 * bleed,
    });
    return canvas;
  };

  const overview = (): OffscreenCanvas => {
    const width = Math.max(1, Math.round(scene.box.width * small));
    const height = Math.max(1, Math.round(scene.box.height * small));
    whole ??= paint(scene.box, small, 1, width, height);
    return whole;
  };

  const drawLayer = (
    context: CanvasRenderingContext2D,
    layer: Layer,
    view: Viewport,
    ratio: number,
  ): void => {
    const zoom = (view.k * ratio) / layer.scale;
    const left = Math.round(-view.x * view.k * ratio);
    const top = Math.round(-view.y * view.k * ratio);
    for (const [key, tile] of layer.tiles) {
      const [column, row] = splitKey(key);
      const x = left + column * TILE * zoom;
      const y = top + row * TILE * zoom;
      const side = TILE * zoom;
      if (x > context.canvas.width || y > context.canvas.height || x + side < 0 || y + side < 0)
        continue;
      if (zoom === 1) context.drawImage(tile, x, y);
      else context.drawImage(tile, x, y, side, side);
    }
  };

  return {
    overview,
    draw(context, view, screen, ratio, steady, budget) {
      const start = performance.now();
      const scale = view.k * ratio;
      if (!current || (steady && current.scale !== scale)) {
        if (current && current.tiles.size > 0) previous = current;
        current = { scale, tiles: new Map() };
      }
      const layer = current;
      const wanted = listTiles(scene.box, layer.scale, view, screen, ratio);
      let missing = 0;
      let painted = 0;
      for (const { column, row, seen } of wanted) {
        const key = `${column},${row}`;
        const known = layer.tiles.get(key);
        if (known) {
          // Drawn last, dropped last.
          layer.tiles.delete(key);
          layer.tiles.set(key, known);
          continue;
        }
        if (painted > 0 && performance.now() - start > budget) {
          missing += 1;
          continue;
        }
        // A layer of another scale is on its way out: it is not worth new tiles.
        if (layer.scale !== scale) continue;
        if (!seen && missing > 0) continue;
        const side = TILE / layer.scale;
        const box = { x: column * side, y: row * side, width: side, height: side };
        layer.tiles.set(key, paint(box, layer.scale, ratio, TILE, TILE));
        painted += 1;
      }
      for (const key of layer.tiles.keys()) {
        if (layer.tiles.size <= MOST_TILES) break;
        layer.tiles.delete(key);
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.fillStyle = palette.paper;
      context.fillRect(0, 0, context.canvas.width, context.canvas.height);
      const covered = missing === 0 && layer.scale === scale;
      if (covered) previous = undefined;
      else {
        context.drawImage(
          overview(),
          (scene.box.x - view.x) * scale,
          (scene.box.y - view.y) * scale,
          scene.box.width * scale,
          scene.box.height * scale,
        );
        if (previous) drawLayer(context, previous, view, ratio);
      }
      drawLayer(context, layer, view, ratio);
      return covered;
    },
  };
}

function splitKey(key: string): [number, number] {
  const comma = key.indexOf(',');
  return [Number(key.slice(0, comma)), Number(key.slice(comma + 1))];
}

/** Tiles on the screen, then the ring around it, that hold anything of the scene. */
function listTiles(
  box: Box,
  scale: number,
  view: Viewport,
  screen: Size,
  ratio: number,
): { column: number; row: number; seen: boolean }[] {
  const side = TILE / scale;
  const zoom = (view.k * ratio) / scale;
  const width = (screen.width * ratio) / scale / zoom;
  const height = (screen.height * ratio) / scale / zoom;
  const cut = (start: number, end: number, from: number, length: number): [number, number] => [
    Math.max(Math.floor(start / side), Math.floor(from / side)),
    Math.min(Math.floor(end / side), Math.floor((from + length) / side)),
  ];
  const [left, right] = cut(view.x, view.x + width, box.x, box.width);
  const [top, bottom] = cut(view.y, view.y + height, box.y, box.height);
  const [outerLeft, outerRight] = cut(view.x - side, view.x + width + side, box.x, box.width);
  const [outerTop, outerBottom] = cut(view.y - side, view.y + height + side, box.y, box.height);
  const seen: { column: number; row: number; seen: boolean }[] = [];
  const ring: typeof seen = [];
  for (let row = outerTop; row <= outerBottom; row++) {
    for (let column = outerLeft; column <= outerRight; column++) {
      const inside = column >= left && column <= right && row >= top && row <= bottom;
      (inside ? seen : ring).push({ column, row, seen: inside });
    }
  }
  return [...seen, ...ring];
}
