// The moving map on one canvas: view, flights, focus. No React; a frame is drawn only when something changed.
import { createCanvasPen } from './canvas-pen.ts';
import type { Palette } from './colours.ts';
import { headingHeight, paintHeadings } from './headings.ts';
import type { Failing } from './failing.ts';
import { findOpening } from './opening.ts';
import { VEIL, paintNeighbourhood } from './paint.ts';
import type { Picture } from './picture.ts';
import type { Scene } from './scene.ts';
import { between, centreOn, fitBox, keepInSight, panBy, zoomAt, zoomLimits } from './viewport.ts';
import type { Box, Point, Size, Viewport } from './viewport.ts';

/** What the stage shows. */
export interface Play {
  scene: Scene;
  picture: Picture;
  palette: Palette;
}

export interface Stage {
  /** A new picture of the same chain keeps the view. */
  show(play: Play): void;
  resize(size: Size, ratio: number): void;
  view(): Viewport;
  size(): Size;
  /** Pixels on the right and below that a panel covers. */
  cover(right: number, below: number): void;
  /** Highlights a segment with its inputs and outputs, or with the paths of its failure. */
  focus(index: number | undefined, failing?: Failing): void;
  panBy(dx: number, dy: number): void;
  zoomAt(anchor: Point, factor: number): void;
  /** Zooms around the middle, in a flight. */
  zoomBy(factor: number): void;
  fit(): void;
  /** Brings a segment into sight, near enough to read. */
  flyTo(index: number): void;
  /** Moves only if the segment is out of sight. */
  reveal(index: number): void;
  centre(point: Point): void;
  /** Comes closer to a screen point, to scale `k` at least. */
  flyNear(anchor: Point, k: number): void;
  /** Calls after every frame; answers how to stop. */
  onFrame(listener: () => void): () => void;
  close(): void;
}

/** Milliseconds without a zoom step after which the picture is painted crisp. */
const SETTLE = 110;
const FLIGHT = 420;
/** Milliseconds of tile painting per frame: half a frame at 60 Hz. */
const BUDGET = 7;
const READABLE = 0.9;

export function createStage(canvas: HTMLCanvasElement): Stage {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('this browser has no 2D canvas');
  let play: Play | undefined;
  let view: Viewport = { x: 0, y: 0, k: 1 };
  let size: Size = { width: 0, height: 0 };
  let ratio = 1;
  let covered = { right: 0, below: 0 };
  let focused: number | undefined;
  let failing: Failing | undefined;
  let flight: { from: Viewport; to: Viewport; start: number } | undefined;
  let zoomed = -Infinity;
  let placed = false;
  let request = 0;
  const listeners = new Set<() => void>();
  const calm = matchMedia('(prefers-reduced-motion: reduce)');

  const draw = (now: number): void => {
    request = 0;
    if (!play || size.width === 0) return;
    if (flight) {
      const t = (now - flight.start) / FLIGHT;
      view = between(flight.from, flight.to, size, Math.max(0, t));
      if (t >= 1) flight = undefined;
      else zoomed = now;
    }
    const steady = !flight && now - zoomed > SETTLE;
    const complete = play.picture.draw(context, view, size, ratio, steady, BUDGET);
    paintOver(play);
    for (const listener of listeners) listener();
    if (flight || !steady || !complete) ask();
  };
  const ask = (): void => {
    if (request === 0) request = requestAnimationFrame(draw);
  };

  const paintOver = ({ scene, palette }: Play): void => {
    const pen = createCanvasPen(context);
    const focus = focused === undefined ? undefined : scene.segments[focused];
    if (focus) {
      context.globalAlpha = VEIL;
      context.fillStyle = palette.paper;
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.globalAlpha = 1;
      const scale = view.k * ratio;
      context.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale);
      paintNeighbourhood(pen, scene, focus, { palette, k: view.k }, failing);
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paintHeadings(createCanvasPen(context), scene, view, size, palette);
  };

  const limits = () => zoomLimits(play?.scene.box ?? { x: 0, y: 0, width: 1, height: 1 }, size);
  const set = (next: Viewport): void => {
    view = play ? keepInSight(next, play.scene.box, size) : next;
    ask();
  };
  const fly = (to: Viewport): void => {
    if (calm.matches) {
      flight = undefined;
      set(to);
    } else {
      flight = { from: view, to, start: performance.now() };
      ask();
    }
  };
  const fitted = (): Viewport => {
    if (!play) return view;
    const heading = headingHeight[play.scene.flow];
    // On a telephone the buttons lie along the bottom.
    const foot = play.scene.flow === 'down' ? 52 : 0;
    const room = { width: size.width - covered.right, height: size.height - heading - foot };
    const fit = fitBox(play.scene.box, room, 4);
    return { ...fit, y: fit.y - heading / fit.k };
  };
  /** All of it, or on a telephone what can be read of it. */
  const opening = (): Viewport => {
    const whole = fitted();
    if (play?.scene.flow !== 'down') return whole;
    return findOpening(play.scene, size, headingHeight.down + 8) ?? whole;
  };
  const centreSegment = (box: Box, k: number): Viewport =>
    centreOn(
      {
        x: box.x + (box.width + covered.right / k) / 2,
        y: box.y + (box.height + covered.below / k) / 2,
      },
      size,
      k,
    );
  const middle = (): Point => ({ x: size.width / 2, y: size.height / 2 });

  return {
    show(next) {
      const same = play && sameBox(play.scene, next.scene);
      play = next;
      if (focused !== undefined && focused >= next.scene.segments.length) {
        focused = undefined;
        failing = undefined;
      }
      if ((!same || !placed) && size.width > 0) {
        view = opening();
        placed = true;
      }
      ask();
    },
    resize(next, nextRatio) {
      const whole = placed && isFitted(view, fitted());
      size = next;
      ratio = nextRatio;
      canvas.width = Math.max(1, Math.round(next.width * nextRatio));
      canvas.height = Math.max(1, Math.round(next.height * nextRatio));
      if (play && !placed) {
        view = opening();
        placed = true;
      } else if (whole) view = fitted();
      // Without waiting for a frame: a resized canvas is blank.
      draw(performance.now());
    },
    view: () => view,
    size: () => size,
    focus(index, paths) {
      if (index === focused && paths === failing) return;
      focused = index;
      failing = paths;
      ask();
    },
    panBy(dx, dy) {
      flight = undefined;
      set(panBy(view, dx, dy));
    },
    zoomAt(anchor, factor) {
      flight = undefined;
      zoomed = performance.now();
      set(zoomAt(view, anchor, factor, limits()));
    },
    zoomBy(factor) {
      const from = flight?.to ?? view;
      fly(zoomAt(from, middle(), factor, limits()));
    },
    fit: () => fly(fitted()),
    cover(right, below) {
      covered = { right, below };
    },
    flyTo(index) {
      const segment = play?.scene.segments[index];
      if (segment) fly(centreSegment(segment, Math.max(view.k, READABLE)));
    },
    reveal(index) {
      const segment = play?.scene.segments[index];
      if (!segment) return;
      const target = flight?.to ?? view;
      const left = (segment.x - target.x) * target.k;
      const top = (segment.y - target.y) * target.k;
      const out =
        left < 0 ||
        top < headingHeight[play?.scene.flow ?? 'right'] ||
        left + segment.width * target.k > size.width - covered.right ||
        top + segment.height * target.k > size.height - covered.below;
      if (out) fly(centreSegment(segment, target.k));
    },
    centre(point) {
      flight = undefined;
      set(centreOn(point, size, view.k));
    },
    flyNear: (anchor, k) => fly(zoomAt(view, anchor, Math.max(1, k / view.k), limits())),
    onFrame(listener) {
      listeners.add(listener);
      ask();
      return () => {
        listeners.delete(listener);
      };
    },
    close() {
      cancelAnimationFrame(request);
      play = undefined;
    },
  };
}

function sameBox(a: Scene, b: Scene): boolean {
  return (
    a.segments.length === b.segments.length &&
    a.box.width === b.box.width &&
    a.box.height === b.box.height
  );
}

function isFitted(view: Viewport, fit: Viewport): boolean {
  return Math.abs(view.k / fit.k - 1) < 0.001 && Math.abs(view.x - fit.x) * fit.k < 2;
}
