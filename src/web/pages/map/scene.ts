// Atlas + layout → everything that can be drawn, in world units. Pure: no canvas, no clock.
import type { Layout, LayoutInput, LayoutOptions } from '../../../chain/layout/types.ts';
import type { Atlas, AtlasSegment } from '../../../schema/atlas.ts';
import type { GapState } from '../../../schema/chain.ts';
import type { Language } from '../../text/language.tsx';
import type { Curve } from './pen.ts';
import { stepBounds, stepOf } from './steps.ts';
import type { Box } from './viewport.ts';
import { sayFacts } from './words.ts';
import type { Measure } from './words.ts';

/** Wide enough that a name of a dozen characters is read whole when all of a chain of a hundred is in sight. */
export const CARD = { width: 208, height: 78 };

/** Where downstream lies: to the right, or below on a telephone. */
export type Flow = 'right' | 'down';

/** Room for the edges between cards; the bands' names stand outside, in screen pixels. */
export const layoutSpaces: Record<Flow, Partial<LayoutOptions>> = {
  right: { bandTitle: 0, bandPadding: 14, layerGap: 38, groupGap: 48, nodeGap: 6, aspect: 1.5 },
  down: { bandTitle: 0, bandPadding: 16, layerGap: 56, groupGap: 230, nodeGap: 14, aspect: 2.5 },
};

/** A state, a step of the colour scale, or nothing to show. */
export type Shade = { state: GapState } | { step: number } | 'nothing';

export interface SceneSegment extends Box {
  index: number;
  id: string;
  title: string;
  facts: string;
  state: GapState;
  shade: Shade;
  band: number;
  segment: AtlasSegment;
}
export interface SceneEdge {
  /** Indexes of segments. */
  from: number;
  to: number;
  essential: boolean;
  curve: Curve;
}
export interface SceneBand extends Box {
  id: string;
  title: string;
  segments: number;
}
export interface Scene {
  flow: Flow;
  box: Box;
  bands: SceneBand[];
  segments: SceneSegment[];
  edges: SceneEdge[];
  /** Edge indexes by segment index. */
  inputs: number[][];
  outputs: number[][];
  /** Segment indexes upstream to downstream, top to bottom: the order of the Tab key. */
  order: number[];
  measure: Measure;
  /** Upper bounds of the steps of `measure`; empty for states. Revenue in yuan. */
  bounds: number[];
}

export interface SceneOptions {
  flow: Flow;
  language: Language;
  measure: Measure;
  /** Says an exact amount of yuan in short. */
  money: (yuan: string) => string;
}

/** Steps of the colour scale, as many as the palette has. */
const STEPS = 6;
const MARGIN = 24;

/** What the layout is asked: every segment as a card, in the order of the atlas; lying down when it flows down. */
export function writeLayoutInput(atlas: Atlas, flow: Flow): LayoutInput {
  const card = flow === 'right' ? CARD : { width: CARD.height, height: CARD.width };
  return {
    nodes: atlas.segments.map(({ id, group }) => ({ id, group, ...card })),
    edges: atlas.edges.map(({ from, to }) => ({ from, to })),
    groups: atlas.groups.map((group) => group.id),
  };
}

/** The layout knows columns only; mirrored at the diagonal they become rows. */
export function turnLayout(layout: Layout): Layout {
  const points = new Float32Array(layout.edgePoints.length);
  for (let at = 0; at + 1 < points.length; at += 2) {
    points[at] = layout.edgePoints[at + 1] ?? 0;
    points[at + 1] = layout.edgePoints[at] ?? 0;
  }
  return {
    ...layout,
    x: layout.y,
    y: layout.x,
    bands: layout.bands.map(({ group, x, y, width, height }) => ({
      group,
      x: y,
      y: x,
      width: height,
      height: width,
    })),
    edgePoints: points,
    width: layout.height,
    height: layout.width,
  };
}

/** `layout` answers `writeLayoutInput(atlas, flow)`, turned if it flows down; its numbers are indexes into it. */
export function buildScene(atlas: Atlas, layout: Layout, options: SceneOptions): Scene {
  const { language, measure } = options;
  const bandOf = new Map(layout.bands.map((band, at) => [band.group, at]));
  const bounds =
    measure === 'state'
      ? []
      : stepBounds(
          atlas.segments.map((s) => valueOf(s, measure)),
          STEPS,
        );
  const segments = atlas.segments.map((segment, index): SceneSegment => ({
    index,
    id: segment.id,
    x: layout.x[index] ?? 0,
    y: layout.y[index] ?? 0,
    ...CARD,
    title: segment[language],
    facts: sayFacts(segment.stats, language, options.money),
    state: segment.state,
    shade: shadeOf(segment, measure, bounds),
    band: bandOf.get(segment.group) ?? -1,
    segment,
  }));
  const edges = readEdges(atlas, layout);
  const names = new Map(atlas.groups.map((group) => [group.id, group[language]]));
  const bands = layout.bands.map(({ group, x, y, width, height }, at) => ({
    id: group,
    title: names.get(group) ?? group,
    segments: segments.filter((segment) => segment.band === at).length,
    x,
    y,
    width,
    height,
  }));
  return {
    flow: options.flow,
    box: surround([...bands, ...segments]),
    bands,
    segments,
    edges,
    inputs: listEdges(segments.length, edges, 'to'),
    outputs: listEdges(segments.length, edges, 'from'),
    order: orderSegments(segments, options.flow),
    measure,
    bounds,
  };
}

/** Enterprises, or known revenue in yuan: a double is exact enough to choose a colour. */
function valueOf(segment: AtlasSegment, measure: Measure): number {
  if (measure === 'enterprises') return segment.stats.enterprises;
  return segment.stats.withRevenue > 0 ? Number(segment.stats.revenue) : 0;
}

function shadeOf(segment: AtlasSegment, measure: Measure, bounds: readonly number[]): Shade {
  if (measure === 'state') return { state: segment.state };
  const value = valueOf(segment, measure);
  return value > 0 ? { step: stepOf(value, bounds) } : 'nothing';
}

function readEdges(atlas: Atlas, layout: Layout): SceneEdge[] {
  return Array.from(layout.edgeFrom, (from, at) => ({
    from,
    to: layout.edgeTo[at] ?? 0,
    essential: atlas.edges[layout.edgeInput[at] ?? -1]?.essential ?? false,
    // Offsets count points, the array holds their x and y.
    curve: layout.edgePoints.subarray(
      2 * (layout.edgeStart[at] ?? 0),
      2 * (layout.edgeStart[at + 1] ?? 0),
    ),
  }));
}

function listEdges(count: number, edges: SceneEdge[], side: 'from' | 'to'): number[][] {
  const lists: number[][] = Array.from({ length: count }, () => []);
  edges.forEach((edge, at) => lists[edge[side]]?.push(at));
  return lists;
}

function orderSegments(segments: SceneSegment[], flow: Flow): number[] {
  const [along, across] = flow === 'right' ? (['x', 'y'] as const) : (['y', 'x'] as const);
  return [...segments]
    .sort((a, b) => a.band - b.band || a[along] - b[along] || a[across] - b[across])
    .map((segment) => segment.index);
}

function surround(boxes: Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return {
    x: left - MARGIN,
    y: top - MARGIN,
    width: right - left + 2 * MARGIN,
    height: bottom - top + 2 * MARGIN,
  };
}
