// The whole chain as an SVG file that stands alone.
import { sheetBox, paintSheet } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { attributes, createSvgPen, escapeXml } from './svg-pen.ts';
import { FONT_STACK } from './text.ts';

export function writeSvg(sheet: Sheet): string {
  const box = sheetBox(sheet.scene);
  const out: string[] = [];
  paintSheet(createSvgPen(out), sheet, 1);
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width: box.width,
    height: box.height,
    viewBox: [box.x, box.y, box.width, box.height].map((value) => value.toFixed(1)).join(' '),
    'font-family': FONT_STACK,
    lang: sheet.language === 'zh' ? 'zh-CN' : 'en',
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg${root}>\n<title>${escapeXml(
    `${sheet.atlas.name} ${sheet.atlas.asOf}`,
  )}</title>\n${out.join('\n')}\n</svg>\n`;
}
