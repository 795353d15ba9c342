// Group names in screen pixels: at the head of their band, and sticking to the top edge when it scrolls away.
import type { Palette } from './colours.ts';
import type { Pen } from './pen.ts';
import type { Flow, Scene, SceneBand } from './scene.ts';
import { measureText, wrapText } from './text.ts';
import type { Box, Size, Viewport } from './viewport.ts';

/** Two lines over a column; one over a row. */
export const headingHeight: Record<Flow, number> = { right: 40, down: 24 };

export function paintHeadings(
  pen: Pen,
  scene: Scene,
  view: Viewport,
  screen: Size,
  palette: Palette,
): void {
  const high = headingHeight[scene.flow];
  for (const band of scene.bands) {
    const left = Math.max(0, (band.x - view.x) * view.k);
    const right = Math.min(screen.width, (band.x + band.width - view.x) * view.k);
    const bottom = (band.y + band.height - view.y) * view.k;
    // A row's name leaves with its row; a column's stays over what is left of it.
    const stick = scene.flow === 'right' ? 0 : Math.min(0, bottom - high);
    const top = Math.max(stick, (band.y - view.y) * view.k - high);
    if (right - left < 16 || bottom < 0 || top > screen.height) continue;
    const box = { x: left + 1, y: top, width: right - left - 2, height: high - 2 };
    pen.box(box, { fill: palette.head, radius: 5 });
    paintName(pen, band, box, scene.flow === 'right' ? 2 : 1, palette.headInk);
  }
}

function paintName(pen: Pen, band: SceneBand, box: Box, most: number, ink: string): void {
  const size = box.width < 90 || most === 1 ? 11 : 13;
  const lines = wrapText(band.title, box.width - 10, size, most);
  const count = String(band.segments);
  const middle = box.x + box.width / 2;
  const step = size + 3;
  const first = box.y + box.height / 2 - ((lines.length - 1) * step) / 2 + size * 0.36;
  const width = measureText(lines[0] ?? '', size);
  const room = lines.length === 1 && width + measureText(count, size) + 16 < box.width;
  lines.forEach((text, at) =>
    pen.text(text, middle - (room ? 10 : 0), first + at * step, {
      size,
      fill: ink,
      bold: true,
      align: 'middle',
    }),
  );
  if (room) pen.text(count, middle + width / 2 - 2, first, { size: size - 1, fill: ink });
}
