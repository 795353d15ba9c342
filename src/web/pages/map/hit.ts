// What lies where: culling for the painter, the segment under a pointer, the next one by key.
import { indexBoxes } from './grid.ts';
import type { GridIndex } from './grid.ts';
import type { Curve } from './pen.ts';
import type { Scene, SceneSegment } from './scene.ts';
import type { Box, Point } from './viewport.ts';

export interface SceneIndex {
  segments: GridIndex;
  edges: GridIndex;
}

export function indexScene(scene: Scene): SceneIndex {
  const cards = scene.segments.map((segment) => ({ item: segment.index, box: segment }));
  const pieces = scene.edges.flatMap((edge, item) =>
    boxPieces(edge.curve).map((box) => ({ item, box })),
  );
  return { segments: indexBoxes(cards, 512), edges: indexBoxes(pieces, 512) };
}

/** Boxes around the Béziers of a curve; a Bézier never leaves the hull of its four points. */
export function boxPieces(curve: Curve): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 7 < curve.length; at += 6) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let corner = at; corner < at + 8; corner += 2) {
      const [x, y] = [curve[corner] ?? 0, curve[corner + 1] ?? 0];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    boxes.push({ x: left, y: top, width: right - left, height: bottom - top });
  }
  return boxes;
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
