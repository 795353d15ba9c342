import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Analysis } from './analysis.ts';
import { apportionStakes } from './apportion.ts';
import { compareWorlds } from './compare.ts';
import { factsOf, localGraphOf, worlds } from './gaps.fixture.ts';

const local = localGraphOf({
  cathode: [[]],
  rod: [['cathode']],
  aluminium: [[]],
  oil: [[]],
  wire: [['rod'], ['aluminium']],
  cable: [['rod']],
  transformer: [['wire', 'oil']],
});
const v = (id: string): number => local.graph.indexOf.get(id)!;
const facts = factsOf(local, {
  wire: { makers: 2, revenue: 20 },
  cable: { makers: 1, revenue: 30 },
  transformer: { makers: 3, revenue: 100 },
});
const today = new Analysis(local, facts);

test('what stops for certain is less than what depends', () => {
  expect(today.stakeOf(v('rod'))).toBe(0.5 * 20 + 30 + 0.5 * 100);
  expect(today.stopsOf(v('rod'))).toBe(30);
  expect(today.stopsOf(v('oil'))).toBe(100);
  expect([...today.selfSufficient]).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('revenue at stake of several gaps is divided among them, never counted twice', () => {
  const [rod = 0, oil = 0] = apportionStakes(today, [v('rod'), v('oil')]);
  // Transformers depend on oil in full and on rod by half: of their 100 two thirds and one third.
  expect(oil).toBeCloseTo(200 / 3, 9);
  expect(rod).toBeCloseTo(10 + 30 + 100 / 3, 9);
});

test('a maker that leaves is made up for from outside, unless nobody is there', () => {
  const without = factsOf(local, {
    cable: { makers: 1, revenue: 30 },
    transformer: { makers: 3, revenue: 100 },
  });
  const bought = new Analysis(local, without, { before: today });
  expect(compareWorlds(today, bought)).toMatchObject({ stops: 0, buysOutside: 100, secured: 0 });
  const failed = new Uint8Array(local.graph.ids.length);
  failed[v('wire')] = 1;
  const cut = new Analysis(local, without, { failed, before: today });
  expect(compareWorlds(today, cut)).toMatchObject({ stops: 100, buysOutside: 0 });
  expect(compareWorlds(bought, today)).toMatchObject({ secured: 100 });
});

test('a circle that only an import leads into runs today, and what hangs on it still hangs on the rest', () => {
  const loop = localGraphOf({
    scrap: [['cable']],
    metal: [['scrap']],
    cable: [['metal']],
    acid: [[]],
    plate: [['metal', 'acid']],
  });
  const known = { makers: 1, revenue: 10 };
  const analysis = new Analysis(
    loop,
    factsOf(loop, { scrap: known, metal: known, cable: known, plate: known }),
  );
  expect([...analysis.runs]).toEqual([1, 1, 1, 1, 1]);
  expect(analysis.stoppedBy(3)).toEqual([4]);
});

test('what is taken over from before is what would be worked out anew', () => {
  fc.assert(
    fc.property(worlds, fc.nat(7), fc.nat(2), fc.boolean(), ({ local, facts }, at, makers, cut) => {
      const n = facts.segments.length;
      const before = new Analysis(local, facts);
      for (let w = 0; w < n; w++) {
        before.stakeOf(w);
        before.stopsOf(w);
      }
      const segments = facts.segments.map((of, w) => (w === at % n ? { ...of, makers } : of));
      const failed = new Uint8Array(n);
      if (cut) failed[(at + 1) % n] = 1;
      const changed = { ...facts, segments };
      const [quick, anew] = [
        new Analysis(local, changed, { failed, before }),
        new Analysis(local, changed, { failed }),
      ];
      for (let w = 0; w < n; w++) {
        expect(quick.dependentsOn(w)).toEqual(anew.dependentsOn(w));
        expect(quick.stoppedBy(w)).toEqual(anew.stoppedBy(w));
      }
    }),
    { numRuns: 1000 },
  );
});

test('one enterprise more never makes a segment less producible, nor stops another', () => {
  fc.assert(
    fc.property(worlds, fc.nat(7), ({ local, facts }, at) => {
      const before = new Analysis(local, facts);
      const segments = facts.segments.map((of, w) =>
        w === at % facts.segments.length ? { ...of, makers: of.makers + 1 } : of,
      );
      const after = new Analysis(local, { ...facts, segments });
      for (const [w, one] of before.selfSufficient.entries())
        expect(after.selfSufficient[w]).toBeGreaterThanOrEqual(one);
      expect(compareWorlds(before, after).stops).toBe(0);
    }),
    { numRuns: 1000 },
  );
});

test('revenue at stake is never more than all revenue, and stops never more than stake', () => {
  fc.assert(
    fc.property(worlds, ({ local, facts }) => {
      const analysis = new Analysis(local, facts);
      const all = facts.segments.reduce((sum, { revenue }) => sum + revenue, 0);
      const gaps = facts.segments.map((_, w) => w);
      for (const w of gaps) {
        expect(analysis.stakeOf(w)).toBeLessThanOrEqual(all + 1e-6);
        expect(analysis.stopsOf(w)).toBeLessThanOrEqual(analysis.stakeOf(w) + 1e-6);
      }
      const sum = apportionStakes(analysis, gaps).reduce((total, x) => total + x, 0);
      expect(sum).toBeLessThanOrEqual(all + 1e-6);
    }),
    { numRuns: 1000 },
  );
});
