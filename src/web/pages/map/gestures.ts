// Wheel, drag, pinch, double tap and hover on the map's canvas.
import type { Stage } from './stage.ts';
import type { Point } from './viewport.ts';

export interface GestureListeners {
  /** Undefined: the pointer left. */
  onHover(point: Point | undefined): void;
  onPick(point: Point, touch: boolean): void;
}

/** Pixels a pointer may tremble and still be a click. */
const TREMBLE = 5;
const DOUBLE_TAP = 320;

/** Answers how to stop listening. */
export function listenGestures(
  target: HTMLElement,
  stage: Stage,
  listeners: GestureListeners,
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const down = new Map<number, Point>();
  let start: Point | undefined;
  let dragged = false;
  let tapped = { at: -Infinity, x: 0, y: 0 };
  const locate = (event: MouseEvent): Point => {
    const box = target.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const spread = (): { centre: Point; distance: number } => {
    const [a, b] = [...down.values()];
    if (!a || !b) return { centre: a ?? { x: 0, y: 0 }, distance: 1 };
    return {
      centre: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
      distance: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)),
    };
  };

  target.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      // A line is about 16 px, a page about 400; pinching on a trackpad arrives as ctrl + wheel.
      const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
      if (event.shiftKey) stage.panBy(-event.deltaY * unit, 0);
      else {
        const pull = event.deltaY * unit * (event.ctrlKey ? 0.01 : 0.0018);
        stage.zoomAt(locate(event), Math.exp(-Math.max(-0.6, Math.min(0.6, pull))));
      }
    },
    { passive: false, signal },
  );
  target.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      target.setPointerCapture(event.pointerId);
      down.set(event.pointerId, locate(event));
      if (down.size === 1) {
        start = locate(event);
        dragged = false;
      } else dragged = true;
    },
    { signal },
  );
  target.addEventListener(
    'pointermove',
    (event) => {
      const point = locate(event);
      const last = down.get(event.pointerId);
      if (!last) {
        if (event.pointerType === 'mouse') listeners.onHover(point);
        return;
      }
      if (start && Math.hypot(point.x - start.x, point.y - start.y) > TREMBLE) dragged = true;
      if (!dragged) return;
      const before = spread();
      down.set(event.pointerId, point);
      const after = spread();
      stage.panBy(after.centre.x - before.centre.x, after.centre.y - before.centre.y);
      if (down.size > 1) stage.zoomAt(after.centre, after.distance / before.distance);
      listeners.onHover(undefined);
    },
    { signal },
  );
  const lift = (event: PointerEvent): void => {
    const was = down.delete(event.pointerId);
    if (!was || dragged || event.type !== 'pointerup' || down.size > 0) return;
    const point = locate(event);
    const touch = event.pointerType !== 'mouse';
    const again =
      touch &&
      event.timeStamp - tapped.at < DOUBLE_TAP &&
      Math.hypot(point.x - tapped.x, point.y - tapped.y) < 30;
    tapped = { at: again ? -Infinity : event.timeStamp, ...point };
    if (again) stage.zoomAt(point, 2);
    else listeners.onPick(point, touch);
  };
  target.addEventListener('pointerup', lift, { signal });
  target.addEventListener('pointercancel', lift, { signal });
  target.addEventListener('pointerleave', () => listeners.onHover(undefined), { signal });
  return () => stop.abort();
}
