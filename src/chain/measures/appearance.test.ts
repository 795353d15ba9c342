import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphOf } from '../and-or/and-or.fixture.ts';
import { rankAppearances } from './appearance.ts';
import { holdingsOf } from './holdings.ts';

// 0 rod, 1 wire (of rod), 2 cable (of wire or rod), 3 paper.
const graph = graphOf({
  rod: [[]],
  wire: [['rod']],
  cable: [['wire'], ['rod']],
  paper: [],
});

test('what many make elsewhere comes first, and local users and suppliers count', () => {
  const ranked = rankAppearances(
    holdingsOf([
      [1, 0, 0, 0],
      [0, 3, 3, 3],
    ]),
    graph,
  );
  expect(ranked.filter(({ place }) => place === 0)).toEqual([
    { place: 0, segment: 1, score: 3.5 * 1.5 * 1.5, makers: 3, breadth: 1, links: 1 / 2 },
    { place: 0, segment: 2, score: 3.5 * 1.5 * 1.5, makers: 3, breadth: 1, links: 1 / 2 },
    { place: 0, segment: 3, score: 3.5 * 1.5, makers: 3, breadth: 1, links: 0 },
  ]);
  // A place of three trades draws rod more than a place of one draws paper.
  expect(ranked[0]).toMatchObject({ place: 1, segment: 0, makers: 1, breadth: 3, links: 1 });
});

test('every pair that nobody holds stands in the order once, and more makers elsewhere never put it lower', () => {
  const cell = fc.integer({ min: 0, max: 3 });
  const row = fc.array(cell, { minLength: 4, maxLength: 4 });
  const tables = fc.array(row, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(tables, fc.nat(), fc.nat(3), (table, pick, segment) => {
      const ranked = rankAppearances(holdingsOf(table), graph);
      const absent = table.flatMap((list, place) =>
        list.flatMap((makers, at) => (makers === 0 ? [`${place} ${at}`] : [])),
      );
      expect(ranked.map((one) => `${one.place} ${one.segment}`).sort()).toEqual(absent.sort());
      const scores = ranked.map(({ score }) => score);
      expect(scores.toSorted((a, b) => b - a)).toEqual(scores);
      const place = pick % table.length;
      const more = table.map((list) => [...list]);
      const held = table[place]?.[segment] ?? 0;
      if (held === 0) return;
      more[place]![segment]! += 1;
      const after = rankAppearances(holdingsOf(more), graph);
      for (const [at, one] of ranked.entries()) {
        if (one.segment !== segment) continue;
        const now = after.findIndex((o) => o.place === one.place && o.segment === segment);
        expect(now).toBeLessThanOrEqual(at);
      }
    }),
  );
});
