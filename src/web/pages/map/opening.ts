// Where a telephone opens the map: near enough that the names of one group can be read, not all of it as dots.
import type { Scene } from './scene.ts';
import { fitBox } from './viewport.ts';
import type { Size, Viewport } from './viewport.ts';

/** Screen pixels per world unit at which every name on a card can be read. */
const legible = 0.5;

/**
 * The first group at a legible scale, where most of its segments stand side by side.
 * @param top screen pixels above the group that its heading takes
 * @returns undefined when the whole map is legible as it is
 */
export function findOpening(scene: Scene, screen: Size, top: number): Viewport | undefined {
  if (fitBox(scene.box, screen, 0).k >= legible) return undefined;
  const band = scene.bands.findIndex(({ segments }) => segments > 0);
  const group = scene.bands[band];
  if (!group) return undefined;
  const cards = scene.segments.filter((segment) => segment.band === band);
  const wide = screen.width / legible;
  const starts = cards.map((card) => card.x);
  const within = (from: number): number =>
    cards.filter(({ x, width }) => x >= from && x + width <= from + wide).length;
  const from = starts.reduce((best, x) => (within(x) > within(best) ? x : best), starts[0] ?? 0);
  const inside = cards.filter(({ x, width }) => x >= from && x + width <= from + wide);
  const end = Math.max(...inside.map(({ x, width }) => x + width), from);
  // What is left over is shared by both sides.
  return { x: from - (wide - (end - from)) / 2, y: group.y - top / legible, k: legible };
}
