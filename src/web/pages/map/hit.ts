// What lies where: culling for the painter, the segment under a pointer, the next one by key.
import { indexBoxes } from './grid.ts';
import type { GridIndex } from './grid.ts';
import type { Curve } from './pen.ts';
import type { Scene, SceneSegment } from './scene.ts';
import type { Box, Point } from './viewport.ts';

/** A short stretch of an edge, one Bézier. */
export interface Piece {
  edge: number;
  /** x and y of its four points. */
  curve: Curve;
  /** It arrives at the product. */
  ends: boolean;
}
export interface SceneIndex {
  segments: GridIndex;
  /** Numbers into `pieceList`. */
  pieces: GridIndex;
  pieceList: Piece[];
}

/**
 * World units. Dashing a line costs by its whole length, and in a large chain some are a hundred
 * screens long: a tile strokes only the pieces that touch it.
 */
const LONGEST = 1_024;

export function indexScene(scene: Scene): SceneIndex {
  const cards = scene.segments.map((segment) => ({ item: segment.index, box: segment }));
  const pieceList = scene.edges.flatMap((edge, number) => {
    const cut = cutCurve(edge.curve);
    return cut.map((curve, at) => ({ edge: number, curve, ends: at === cut.length - 1 }));
  });
  const boxes = pieceList.map(({ curve }, item) => ({ item, box: boxHull(curve) }));
  return { segments: indexBoxes(cards, 512), pieces: indexBoxes(boxes, 512), pieceList };
}

/** The Béziers of a curve, long ones halved until they are short; always at the same places. */
export function cutCurve(curve: Curve): Curve[] {
  const pieces: Curve[] = [];
  for (let at = 0; at + 7 < curve.length; at += 6) cutLong(curve.slice(at, at + 8), pieces);
  return pieces;
}

function cutLong(piece: Curve, pieces: Curve[]): void {
  const { width, height } = boxHull(piece);
  if (Math.max(width, height) <= LONGEST) {
    pieces.push(piece);
    return;
  }
  const [first, second] = halve(piece);
  cutLong(first, pieces);
  cutLong(second, pieces);
}

/** De Casteljau's construction at one half. */
function halve(piece: Curve): [Curve, Curve] {
  const first = Array<number>(8).fill(0);
  const second = Array<number>(8).fill(0);
  for (const axis of [0, 1]) {
    const [a = 0, b = 0, c = 0, d = 0] = [0, 2, 4, 6].map((at) => piece[at + axis] ?? 0);
    const [ab, bc, cd] = [(a + b) / 2, (b + c) / 2, (c + d) / 2];
    const [abc, bcd] = [(ab + bc) / 2, (bc + cd) / 2];
    const middle = (abc + bcd) / 2;
    [a, ab, abc, middle].forEach((value, at) => (first[2 * at + axis] = value));
    [middle, bcd, cd, d].forEach((value, at) => (second[2 * at + axis] = value));
  }
  return [first, second];
}

/** A Bézier never leaves the hull of its points. */
function boxHull(curve: Curve): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at + 1 < curve.length; at += 2) {
    const [x, y] = [curve[at] ?? 0, curve[at + 1] ?? 0];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The segment under a world point, or the nearest within `slack` world units: a finger is wide. */
export function findSegmentAt(
  scene: Scene,
  index: SceneIndex,
  point: Point,
  slack: number,
): SceneSegment | undefined {
  const area = {
    x: point.x - slack,
    y: point.y - slack,
    width: 2 * slack,
    height: 2 * slack,
  };
  let best: SceneSegment | undefined;
  let least = Infinity;
  for (const at of index.segments.query(area)) {
    const segment = scene.segments[at];
    if (!segment) continue;
    const dx = Math.max(segment.x - point.x, 0, point.x - segment.x - segment.width);
    const dy = Math.max(segment.y - point.y, 0, point.y - segment.y - segment.height);
    const distance = Math.hypot(dx, dy);
    if (distance <= slack && distance < least) [best, least] = [segment, distance];
  }
  return best;
}

/** The next or previous segment in the order of the chain; undefined past either end. */
export function findNext(
  scene: Scene,
  current: number | undefined,
  step: 1 | -1,
): SceneSegment | undefined {
  const at = current === undefined ? -1 : scene.order.indexOf(current);
  const next = at === -1 ? (step === 1 ? 0 : scene.order.length - 1) : at + step;
  const index = scene.order[next];
  return index === undefined ? undefined : scene.segments[index];
}
