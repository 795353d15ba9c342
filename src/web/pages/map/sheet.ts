// The page around an exported map: title, date, scope, legend and group headings, drawn with any pen.
import type { Atlas } from '../../../schema/atlas.ts';
import type { Language } from '../../text/language.tsx';
import type { Palette } from './colours.ts';
import { listLegend, sayCaveat, sayScale, sayScope } from './legend-entries.ts';
import type { Failing } from './failing.ts';
import { VEIL, isDashed, paintNeighbourhood, paintScene } from './paint.ts';
import type { Pen } from './pen.ts';
import type { Scene } from './scene.ts';
import { measureText, shorten, wrapText } from './text.ts';
import type { Box } from './viewport.ts';

export interface Sheet {
  atlas: Atlas;
  scene: Scene;
  palette: Palette;
  language: Language;
  /** The open segment with what fails when it does. */
  failing?: SheetFailing | undefined;
}

export interface SheetFailing {
  index: number;
  paths: Failing;
  /** What the drawing shows, in a sentence. */
  words: string;
}

const PAD = 40;

/** Letters grow with the chain: a poster's title is read from the same distance as its whole. */
function unitOf(scene: Scene): number {
  return Math.min(8, Math.max(1, scene.box.width / 1500));
}

/** Heights from the top, in units. */
const rows = { title: 30, scope: 58, failing: 75, legend: 95, headings: 108, scene: 160 };

/** The sheet in world units; the scene keeps its own coordinates. */
export function sheetBox(scene: Scene): Box {
  const unit = unitOf(scene);
  const width = Math.max(scene.box.width, 900) + 2 * PAD;
  return {
    x: scene.box.x - PAD,
    y: scene.box.y - rows.scene * unit - PAD,
    width,
    height: scene.box.height + rows.scene * unit + 2 * PAD,
  };
}

export function paintSheet(pen: Pen, sheet: Sheet, k: number): void {
  const { scene, palette, atlas, language } = sheet;
  const unit = unitOf(scene);
  const box = sheetBox(scene);
  const left = scene.box.x;
  const width = box.width - 2 * PAD;
  const top = box.y + PAD;
  pen.box(box, { fill: palette.paper });
  pen.text(shorten(atlas.name, width, 26 * unit), left, top + rows.title * unit, {
    size: 26 * unit,
    fill: palette.ink,
    bold: true,
  });
  const scope = [
    sayScope(atlas, language),
    sayScale(scene.measure, language),
    sayCaveat(atlas, scene.measure, language),
  ].join(language === 'zh' ? '；' : '; ');
  pen.text(shorten(scope, width, 13 * unit), left, top + rows.scope * unit, {
    size: 13 * unit,
    fill: palette.soft,
  });
  paintLegend(pen, sheet, left, top + rows.legend * unit, unit, left + width);
  paintBandNames(pen, scene, palette, scene.box.y, unit);
  paintScene(pen, scene, { palette, k });
  const focus = sheet.failing && scene.segments[sheet.failing.index];
  if (!sheet.failing || !focus) return;
  pen.text(shorten(sheet.failing.words, width, 13 * unit), left, top + rows.failing * unit, {
    size: 13 * unit,
    fill: palette.fail,
  });
  pen.box(scene.box, { fill: palette.paper, opacity: VEIL });
  paintNeighbourhood(pen, scene, focus, { palette, k }, sheet.failing.paths);
}

function paintLegend(
  pen: Pen,
  { scene, palette, language }: Sheet,
  left: number,
  base: number,
  unit: number,
  end: number,
): void {
  const size = 13 * unit;
  let x = left;
  const say = (text: string): void => {
    pen.text(text, x, base, { size, fill: palette.ink });
    x += measureText(text, size) + 22 * unit;
  };
  for (const entry of listLegend(scene, palette, language)) {
    const label = `${entry.label} ${entry.count}`;
    if (x + measureText(label, size) + 30 * unit > end) break;
    if (entry.sign) pen.sign(entry.sign, x + 7 * unit, base - 4.5 * unit, 7 * unit, entry.edge);
    else {
      pen.box(
        { x, y: base - 11 * unit, width: 22 * unit, height: 13 * unit },
        { fill: entry.fill, stroke: palette.cardEdge, lineWidth: unit },
      );
      x += 8 * unit;
    }
    x += 20 * unit;
    say(label);
  }
  const lines = [
    { text: language === 'zh' ? '必需投入' : 'essential input', dash: undefined },
    {
      text: language === 'zh' ? '可替代投入' : 'alternative input',
      dash: isDashed(scene) ? [5 * unit, 4 * unit] : [],
    },
  ];
  for (const { text, dash } of lines) {
    if (x + measureText(text, size) + 44 * unit > end) break;
    const y = base - 4.5 * unit;
    const third = (34 * unit) / 3;
    pen.curves([[x, y, x + third, y, x + 2 * third, y, x + 3 * third, y]], {
      stroke: dash ? palette.edge : palette.essential,
      lineWidth: 2 * unit,
      ...(dash && dash.length > 0 && { dash }),
    });
    x += 42 * unit;
    say(text);
  }
}

/** Over columns all names stand in one row; over rows each stands in the gap above its own. */
function paintBandNames(
  pen: Pen,
  scene: Scene,
  palette: Palette,
  bottom: number,
  unit: number,
): void {
  const right = scene.flow === 'right';
  for (const band of scene.bands) {
    const y = right ? bottom - (rows.scene - rows.headings - 16) * unit : band.y - 60;
    const box = { x: band.x, y, width: band.width, height: band.y - y - 4 };
    pen.box(box, { fill: palette.head, radius: 6 });
    const size = Math.min(15 * unit, 30);
    const lines = wrapText(band.title, band.width - 12, size, right ? 2 : 1);
    const middle = box.y + box.height / 2;
    lines.forEach((line, at) =>
      pen.text(
        line,
        band.x + band.width / 2,
        middle + (at - (lines.length - 1) / 2) * size * 1.15 + size * 0.36,
        { size, fill: palette.headInk, bold: true, align: 'middle' },
      ),
    );
  }
}
