import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutChain } from '../../../chain/layout/layout.ts';
import { smallAtlas } from './atlas.fixture.ts';
import { indexBoxes } from './grid.ts';
import { cutCurve, findNext, findSegmentAt, indexScene } from './hit.ts';
import { buildScene, writeLayoutInput } from './scene.ts';

const box = fc.record({
  x: fc.integer({ min: -2_000, max: 2_000 }),
  y: fc.integer({ min: -2_000, max: 2_000 }),
  width: fc.integer({ min: 0, max: 900 }),
  height: fc.integer({ min: 0, max: 900 }),
});

test('the grid finds every box that touches the area', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 40 }), box, (boxes, area) => {
      const found = indexBoxes(
        boxes.map((box, item) => ({ item, box })),
        128,
      ).query(area);
      boxes.forEach((box, at) => {
        const touches =
          box.x <= area.x + area.width &&
          box.x + box.width >= area.x &&
          box.y <= area.y + area.height &&
          box.y + box.height >= area.y;
        if (touches) expect(found).toContain(at);
      });
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});

test('a box over very many cells is kept, not spread', () => {
  const huge = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };
  const index = indexBoxes([{ item: 7, box: huge }], 10);
  expect(index.query({ x: 5, y: 5, width: 1, height: 1 })).toEqual([7]);
});

test('a curve is cut into short pieces that join and keep its ends', () => {
  const coordinate = fc.integer({ min: -20_000, max: 20_000 });
  const beziers = fc.integer({ min: 1, max: 4 });
  const curves = beziers.chain((count) =>
    fc.array(coordinate, { minLength: 2 + 6 * count, maxLength: 2 + 6 * count }),
  );
  fc.assert(
    fc.property(curves, (curve) => {
      const pieces = cutCurve(curve);
      expect(pieces[0]?.slice(0, 2)).toEqual(curve.slice(0, 2));
      expect(pieces.at(-1)?.slice(6)).toEqual(curve.slice(-2));
      pieces.forEach((piece, at) => {
        const next = pieces[at + 1];
        if (next) expect(next.slice(0, 2)).toEqual(piece.slice(6));
        expect(Math.abs((piece[6] ?? 0) - (piece[0] ?? 0))).toBeLessThanOrEqual(1_024);
      });
    }),
    { numRuns: 30 },
  );
  expect(cutCurve([1, 2])).toEqual([]);
  expect(cutCurve([0, 0, 10, -5, 20, 30, 30, 20])).toEqual([[0, 0, 10, -5, 20, 30, 30, 20]]);
});

const layout = layoutChain(writeLayoutInput(smallAtlas, 'right'));
const scene = buildScene(smallAtlas, layout, {
  flow: 'right',
  language: 'zh',
  measure: 'state',
  money: String,
});
const index = indexScene(scene);

test('the pointer finds the card under it, a finger the nearest one, open ground nothing', () => {
  for (const segment of scene.segments) {
    const inside = { x: segment.x + 3, y: segment.y + 3 };
    expect(findSegmentAt(scene, index, inside, 0)?.id).toBe(segment.id);
    const beside = { x: segment.x - 5, y: segment.y + 3 };
    expect(findSegmentAt(scene, index, beside, 1)).toBeUndefined();
    expect(findSegmentAt(scene, index, beside, 8)?.id).toBe(segment.id);
  }
});

test('Tab walks from upstream to downstream and ends at both ends', () => {
  const walk: string[] = [];
  for (let at = findNext(scene, undefined, 1); at; at = findNext(scene, at.index, 1))
    walk.push(at.id);
  expect(walk).toEqual(['a', 'b', 'c']);
  expect(findNext(scene, undefined, -1)?.id).toBe('c');
  expect(findNext(scene, scene.order[0], -1)).toBeUndefined();
});
