// Group names in screen pixels: at the top of their band, and sticking to the top edge when it scrolls away.
import type { Palette } from './colours.ts';
import type { Pen } from './pen.ts';
import type { Scene } from './scene.ts';
import { measureText, wrapText } from './text.ts';
import type { Size, Viewport } from './viewport.ts';

export const HEADING = 40;

export function paintHeadings(
  pen: Pen,
  scene: Scene,
  view: Viewport,
  screen: Size,
  palette: Palette,
): void {
  for (const band of scene.bands) {
    const left = Math.max(0, (band.x - view.x) * view.k);
    const right = Math.min(screen.width, (band.x + band.width - view.x) * view.k);
    const bottom = (band.y + band.height - view.y) * view.k;
    if (right - left < 16 || bottom < 0) continue;
    const top = Math.max(0, (band.y - view.y) * view.k - HEADING);
    if (top > screen.height) continue;
    const box = { x: left + 1, y: top, width: right - left - 2, height: HEADING - 2 };
    pen.box(box, { fill: palette.head, radius: 5 });
    const size = box.width < 90 ? 11 : 13;
    const lines = wrapText(band.title, box.width - 6, size, 2);
    const count = String(band.segments);
    const middle = box.x + box.width / 2;
    const line = size + 3;
    const first = top + HEADING / 2 - 1 - ((lines.length - 1) * line) / 2 + size * 0.36;
    const single = lines.length === 1;
    const width = measureText(lines[0] ?? '', size);
    const room = single && width + measureText(count, 12) + 16 < box.width;
    lines.forEach((text, at) =>
      pen.text(text, middle - (room ? 10 : 0), first + at * line, {
        size,
        fill: palette.headInk,
        bold: true,
        align: 'middle',
      }),
    );
    if (room)
      pen.text(count, middle + width / 2 - 2, first, { size: 12, fill: palette.headInk });
  }
}
