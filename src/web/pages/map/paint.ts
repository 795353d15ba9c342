// Paints a scene with any pen, in world units, at the level of detail that the scale can carry.
import { inkOn, stateSigns } from './colours.ts';
import type { Palette } from './colours.ts';
import type { Failing } from './failing.ts';
import type { SceneIndex } from './hit.ts';
import type { Curve, Pen } from './pen.ts';
import { CARD } from './scene.ts';
import type { Scene, SceneSegment, Shade } from './scene.ts';
import { shorten } from './text.ts';
import { layTitle, wrapTitle } from './titles.ts';
import type { Box } from './viewport.ts';

/** far: coloured blocks; middle: names; near: names, counts, revenue. */
export type Detail = 'far' | 'middle' | 'near';

export function detailOf(k: number): Detail {
  if (k < 0.28) return 'far';
  return k < 0.8 ? 'middle' : 'near';
}

export interface PaintOptions {
  palette: Palette;
  /** Screen pixels per world unit: hairlines stay visible, letters legible. */
  k: number;
}

/** Everything that touches `area`; `index` undefined: everything there is. */
export function paintScene(
  pen: Pen,
  scene: Scene,
  options: PaintOptions,
  index?: SceneIndex,
  area: Box = scene.box,
): void {
  paintBands(pen, scene, options, area);
  paintEdges(pen, listStretches(scene, index, area), options, isDashed(scene));
  paintSegments(pen, scene, index ? index.segments.query(area) : scene.segments.keys(), options);
}

function paintBands(pen: Pen, scene: Scene, { palette, k }: PaintOptions, area: Box): void {
  for (const band of scene.bands) {
    if (band.x > area.x + area.width || band.x + band.width < area.x) continue;
    pen.box(band, {
      fill: palette.band,
      stroke: palette.bandEdge,
      lineWidth: 1 / k,
      radius: Math.min(12, 8 / k),
    });
  }
}

interface Stretch {
  curve: Curve;
  essential: boolean;
  ends: boolean;
}

/** The pieces of edges that touch the area; without an index all edges, each whole. */
function listStretches(scene: Scene, index: SceneIndex | undefined, area: Box): Stretch[] {
  if (!index) return scene.edges.map(({ curve, essential }) => ({ curve, essential, ends: true }));
  return index.pieces.query(area).flatMap((number) => {
    const piece = index.pieceList[number];
    if (!piece) return [];
    const essential = scene.edges[piece.edge]?.essential ?? false;
    return [{ curve: piece.curve, essential, ends: piece.ends }];
  });
}

/** Among thousands of lines dashes are neither seen nor cheap; there alternatives are only paler and thinner. */
export function isDashed(scene: Scene): boolean {
  return scene.edges.length <= 3_000;
}

function paintEdges(
  pen: Pen,
  stretches: Stretch[],
  { palette, k }: PaintOptions,
  dashed: boolean,
): void {
  const essential: Curve[] = [];
  const other: Curve[] = [];
  const arriving: Curve[] = [];
  for (const stretch of stretches) {
    (stretch.essential ? essential : other).push(stretch.curve);
    if (stretch.essential && stretch.ends) arriving.push(stretch.curve);
  }
  const detail = detailOf(k);
  // Thousands of lines seen from afar are a texture, not a drawing: thin and faint.
  const width = detail === 'far' ? 0.6 / k : Math.max(1.3, 0.8 / k);
  if (other.length > 0) {
    pen.curves(other, {
      stroke: palette.edge,
      lineWidth: width,
      opacity: detail === 'far' ? 0.45 : k < 0.5 ? 0.7 : 0.85,
      ...(dashed && detail !== 'far' && { dash: [5, 4] }),
    });
  }
  if (essential.length > 0) {
    pen.curves(essential, {
      stroke: palette.essential,
      lineWidth: detail === 'far' ? width : width * 1.3,
      opacity: detail === 'far' ? 0.5 : k < 0.5 ? 0.55 : 0.7,
    });
  }
  if (detail === 'near') for (const curve of arriving) paintArrow(pen, curve, palette.essential);
}

/** A head at the end of an edge, along its last control point. */
function paintArrow(pen: Pen, curve: Curve, colour: string): void {
  const at = (back: number): number => curve[curve.length - back] ?? 0;
  const [x, y] = [at(2), at(1)];
  const long = Math.hypot(x - at(4), y - at(3)) || 1;
  const [dx, dy] = [(x - at(4)) / long, (y - at(3)) / long];
  const [backX, backY] = [x - 8 * dx, y - 8 * dy];
  const half = 3.5;
  pen.polygon(
    [x, y, backX - half * dy, backY + half * dx, backX + half * dy, backY - half * dx],
    colour,
  );
}

export function paintSegments(
  pen: Pen,
  scene: Scene,
  segments: Iterable<number>,
  options: PaintOptions,
): void {
  const detail = detailOf(options.k);
  for (const at of segments) {
    const segment = scene.segments[at];
    if (!segment) continue;
    if (detail === 'far') paintBlock(pen, segment, options);
    else paintCard(pen, segment, options, detail);
  }
}

interface Paint {
  body: string;
  strip: string | undefined;
  border: string;
  ink: string;
  soft: string;
  sign: string;
}

function choosePaint(shade: Shade, segment: SceneSegment, palette: Palette): Paint {
  const plain = {
    body: palette.nothing,
    strip: undefined,
    border: palette.cardEdge,
    ink: palette.ink,
    soft: palette.soft,
    sign: palette.state[segment.state],
  };
  if (shade === 'nothing') return plain;
  if ('step' in shade) {
    const body = palette.steps[shade.step] ?? palette.nothing;
    const ink = inkOn(body);
    return { body, strip: undefined, border: body, ink, soft: ink, sign: ink };
  }
  if (shade.state === 'unknown') return plain;
  const strip = palette.state[shade.state];
  return {
    ...plain,
    body: palette.tint[shade.state],
    strip,
    border: strip,
    sign: inkOn(strip),
  };
}

function paintBlock(pen: Pen, segment: SceneSegment, { palette, k }: PaintOptions): void {
  const paint = choosePaint(segment.shade, segment, palette);
  const fill = paint.strip ?? paint.body;
  const hollow = segment.shade === 'nothing' || paint.strip === undefined;
  pen.box(segment, {
    fill,
    ...(hollow && { stroke: palette.state.unknown, lineWidth: 0.8 / k }),
  });
  if (segment.height * k < 9) return;
  pen.sign(
    stateSigns[segment.state],
    segment.x + segment.width / 2,
    segment.y + segment.height / 2,
    Math.min(segment.height * 0.3, 6 / k),
    paint.sign,
  );
}

const PAD = 7;

/** Wide enough that the sign is seen from afar. */
const stripWidth = (k: number): number => (k < 0.5 ? 26 : 22);

/** What a card leaves for its words, world units. */
export function titleRoom(k: number): { width: number; height: number } {
  return { width: CARD.width - stripWidth(k) - 2 * padOf(k), height: CARD.height - 2 };
}

const padOf = (k: number): number => (k < 0.5 ? 5 : PAD);

function paintCard(
  pen: Pen,
  segment: SceneSegment,
  { palette, k }: PaintOptions,
  detail: Detail,
): void {
  const paint = choosePaint(segment.shade, segment, palette);
  const { x, y, height } = segment;
  const strip = stripWidth(k);
  pen.box(segment, {
    fill: paint.body,
    stroke: paint.border,
    lineWidth: Math.max(1, 0.8 / k),
    radius: 6,
    ...(segment.state === 'unknown' && { dash: [5, 4] }),
  });
  if (paint.strip) pen.box({ x, y, width: strip, height }, { fill: paint.strip, radius: 6 });
  pen.sign(stateSigns[segment.state], x + strip / 2, y + height / 2, strip * 0.36, paint.sign);
  const room = titleRoom(k);
  const left = x + strip + padOf(k);
  if (detail === 'middle') {
    const { lines, size, step } = layTitle(segment.title, room, k);
    const first = y + height / 2 - ((lines.length - 1) * step) / 2 + size * 0.36;
    lines.forEach((line, at) => pen.text(line, left, first + at * step, { size, fill: paint.ink }));
    return;
  }
  const lines = wrapTitle(segment.title, room.width, 14, 3);
  const first = y + 43 - 8.5 * lines.length;
  lines.forEach((line, at) =>
    pen.text(line, left, first + at * 17, { size: 14, fill: paint.ink, bold: true }),
  );
  const facts = shorten(segment.facts, room.width, 12);
  pen.text(facts, left, y + height - 9, { size: 12, fill: paint.soft });
}

/** How much of the picture a veil takes away under what is in focus. */
export const VEIL = 0.74;

/**
 * One segment with its inputs, and its outputs or, where they are known, the paths along which its absence
 * spreads; over a picture that the caller has dimmed.
 */
export function paintNeighbourhood(
  pen: Pen,
  scene: Scene,
  focus: SceneSegment,
  options: PaintOptions,
  failing?: Failing,
): void {
  const { palette } = options;
  const inputs = {
    edges: scene.inputs[focus.index] ?? [],
    end: 'from',
    colour: palette.input,
  } as const;
  const outputs = {
    edges: scene.outputs[focus.index] ?? [],
    end: 'to',
    colour: palette.output,
  } as const;
  paintSides(pen, scene, failing ? [inputs] : [inputs, outputs], options);
  if (failing) paintFailing(pen, scene, failing, options);
  paintSegments(pen, scene, [focus.index], options);
  outline(pen, focus, palette.focus, 3 / options.k);
}

interface Side {
  edges: readonly number[];
  end: 'from' | 'to';
  colour: string;
}

function paintSides(pen: Pen, scene: Scene, sides: readonly Side[], options: PaintOptions): void {
  const { k } = options;
  const shown = new Set<number>();
  for (const { edges, end, colour } of sides) {
    for (const at of edges) {
      const edge = scene.edges[at];
      if (!edge) continue;
      shown.add(edge[end]);
      pen.curves([edge.curve], {
        stroke: colour,
        lineWidth: (edge.essential ? 2.6 : 1.6) * Math.max(1, 0.6 / k),
        ...(!edge.essential && { dash: [7, 5] }),
      });
      paintArrow(pen, edge.curve, colour);
    }
  }
  paintSegments(pen, scene, shown, options);
  for (const { edges, end, colour } of sides) {
    for (const at of edges) {
      const neighbour = scene.segments[scene.edges[at]?.[end] ?? -1];
      if (neighbour) outline(pen, neighbour, colour, 2 / k);
    }
  }
}

/** What stops for certain is strongest; what has another recipe, and what is only passed through, lighter. */
function paintFailing(
  pen: Pen,
  scene: Scene,
  { fates, strong, light }: Failing,
  options: PaintOptions,
): void {
  const { palette, k } = options;
  const wide = Math.max(1, 0.6 / k);
  // All of a kind in one stroke: a hover must not cost a frame.
  pen.curves(edgeCurves(scene, light), {
    stroke: palette.fail,
    lineWidth: 1.5 * wide,
    opacity: 0.5,
    ...(isDashed(scene) && { dash: [7, 5] }),
  });
  pen.curves(edgeCurves(scene, strong), { stroke: palette.fail, lineWidth: 3 * wide });
  if (detailOf(k) !== 'far')
    for (const curve of edgeCurves(scene, strong)) paintArrow(pen, curve, palette.fail);
  paintSegments(pen, scene, fates.keys(), options);
  for (const [index, fate] of fates) {
    const segment = scene.segments[index];
    if (!segment || fate === 'through') continue;
    outline(pen, segment, palette.fail, (fate === 'stops' ? 3 : 1.2) / k);
  }
}

function edgeCurves(scene: Scene, edges: readonly number[]): Curve[] {
  return edges.flatMap((at) => {
    const edge = scene.edges[at];
    return edge ? [edge.curve] : [];
  });
}

function outline(pen: Pen, box: Box, stroke: string, lineWidth: number): void {
  const out = lineWidth / 2;
  pen.box(
    {
      x: box.x - out,
      y: box.y - out,
      width: box.width + 2 * out,
      height: box.height + 2 * out,
    },
    { stroke, lineWidth, radius: 6 + out },
  );
}
