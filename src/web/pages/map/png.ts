// The whole chain as a PNG, as large as browsers paint.
import { createCanvasPen } from './canvas-pen.ts';
import { paintSheet, sheetBox } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import type { Size } from './viewport.ts';

/** Chromium and Safari refuse canvases beyond 16,384 px a side; 64 million pixels are 256 MB while painting. */
const MOST_SIDE = 16_000;
const MOST_PIXELS = 64_000_000;

/** Pixels per world unit: 2 where it fits, less for a very large chain. */
export function pngScale(size: Size): number {
  return Math.min(
    2,
    MOST_SIDE / size.width,
    MOST_SIDE / size.height,
    Math.sqrt(MOST_PIXELS / (size.width * size.height)),
  );
}

export async function paintPng(sheet: Sheet): Promise<Blob> {
  const box = sheetBox(sheet.scene);
  const scale = pngScale(box);
  const canvas = new OffscreenCanvas(Math.floor(box.width * scale), Math.floor(box.height * scale));
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('this browser has no 2D canvas');
  context.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale);
  // Near detail as in the SVG, unless letters would be under five pixels.
  paintSheet(createCanvasPen(context), sheet, scale < 0.4 ? scale : 1);
  return canvas.convertToBlob({ type: 'image/png' });
}
