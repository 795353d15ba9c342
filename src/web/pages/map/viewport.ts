// Pan and zoom arithmetic of the map. World units are CSS pixels at scale 1.
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface Size {
  width: number;
  height: number;
}
export interface Point {
  x: number;
  y: number;
}
/** `x`, `y`: the world point at the screen's top left corner; `k`: screen pixels per world unit. */
export interface Viewport {
  x: number;
  y: number;
  k: number;
}
export interface ZoomLimits {
  min: number;
  max: number;
}

export function toScreen(view: Viewport, point: Point): Point {
  return { x: (point.x - view.x) * view.k, y: (point.y - view.y) * view.k };
}

export function toWorld(view: Viewport, point: Point): Point {
  return { x: point.x / view.k + view.x, y: point.y / view.k + view.y };
}

/** The part of the world that a screen of this size shows. */
export function visibleBox(view: Viewport, screen: Size): Box {
  return { x: view.x, y: view.y, width: screen.width / view.k, height: screen.height / view.k };
}

/** Moves the picture by screen pixels: a drag to the right shows what lies to the left. */
export function panBy(view: Viewport, dx: number, dy: number): Viewport {
  return { x: view.x - dx / view.k, y: view.y - dy / view.k, k: view.k };
}

/** Whether `outer` holds all of `inner`, but for a hair. */
export function holdsBox(outer: Box, inner: Box): boolean {
  const hair = inner.width / 100;
  return (
    outer.x <= inner.x + hair &&
    outer.y <= inner.y + hair &&
    outer.x + outer.width >= inner.x + inner.width - hair &&
    outer.y + outer.height >= inner.y + inner.height - hair
  );
}

/** Multiplies the scale; the world point under `anchor` (screen pixels) stays under it. */
export function zoomAt(
  view: Viewport,
  anchor: Point,
  factor: number,
  limits: ZoomLimits,
): Viewport {
  const k = Math.min(limits.max, Math.max(limits.min, view.k * factor));
  const world = toWorld(view, anchor);
  return { x: world.x - anchor.x / k, y: world.y - anchor.y / k, k };
}

/** Shows the whole box, centred, with `padding` screen pixels around it; never larger than `maxScale`. */
export function fitBox(box: Box, screen: Size, padding: number, maxScale = 1.25): Viewport {
  const width = Math.max(1, screen.width - 2 * padding);
  const height = Math.max(1, screen.height - 2 * padding);
  const k = Math.min(width / Math.max(1, box.width), height / Math.max(1, box.height), maxScale);
  return centreOn({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, screen, k);
}

export function centreOn(point: Point, screen: Size, k: number): Viewport {
  return { x: point.x - screen.width / 2 / k, y: point.y - screen.height / 2 / k, k };
}

/** From a little under "all of it" to large print. */
export function zoomLimits(box: Box, screen: Size): ZoomLimits {
  return { min: Math.min(0.5, fitBox(box, screen, 0).k * 0.7), max: 3 };
}

/** Keeps at least a third of the screen, or of the picture when that is smaller, in sight. */
export function keepInSight(view: Viewport, box: Box, screen: Size): Viewport {
  const seen = visibleBox(view, screen);
  return {
    x: keepSpan(view.x, seen.width, box.x, box.width),
    y: keepSpan(view.y, seen.height, box.y, box.height),
    k: view.k,
  };
}

function keepSpan(start: number, span: number, from: number, length: number): number {
  const least = Math.min(span, length) / 3;
  return Math.min(from + length - least, Math.max(from + least - span, start));
}

/** A frame of a flight, `t` in 0..1 with slow start and end; scale runs on its logarithm. */
export function between(from: Viewport, to: Viewport, screen: Size, t: number): Viewport {
  if (t <= 0) return from;
  if (t >= 1) return to;
  const ease = t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2;
  const k = Math.exp(Math.log(from.k) * (1 - ease) + Math.log(to.k) * ease);
  const middle = { x: screen.width / 2, y: screen.height / 2 };
  const start = toWorld(from, middle);
  const end = toWorld(to, middle);
  return centreOn(
    { x: start.x + (end.x - start.x) * ease, y: start.y + (end.y - start.y) * ease },
    screen,
    k,
  );
}
