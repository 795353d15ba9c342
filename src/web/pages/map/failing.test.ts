import { expect, test } from 'vitest';
import type { AtlasSegment } from '../../../schema/atlas.ts';
import { segment } from './atlas.fixture.ts';
import { findFailing } from './failing.ts';
import type { Scene } from './scene.ts';

/** Only what the paths ask of a scene. */
function sceneOf(makers: Record<string, number>, edges: [string, string, boolean][]): Scene {
  const ids = Object.keys(makers);
  const segments: AtlasSegment[] = ids.map((id) =>
    segment(id, 'g', { stats: { enterprises: makers[id] ?? 0 } }),
  );
  const drawn = edges.map(([from, to, essential]) => ({
    from: ids.indexOf(from),
    to: ids.indexOf(to),
    essential,
    curve: [],
  }));
  const list = (side: 'from' | 'to') =>
    ids.map((_, at) => drawn.flatMap((edge, number) => (edge[side] === at ? [number] : [])));
  return {
    segments: segments.map((one, index) => ({ id: one.id, index, segment: one })),
    edges: drawn,
    inputs: list('to'),
    outputs: list('from'),
  } as unknown as Scene;
}

function stakeOn(dependents: [string, boolean][]) {
  return {
    segment: 'rod',
    stake: {
      revenue: '1',
      share: 0,
      stops: '0',
      enterprises: 1,
      dependents: dependents.map(([segment, stops]) => ({
        segment,
        stops,
        share: 1,
        revenue: '1',
        makers: 1,
      })),
    },
  };
}

const chain = sceneOf({ rod: 0, wire: 0, winding: 3, cable: 4, other: 5, tap: 0 }, [
  ['rod', 'wire', true],
  ['wire', 'winding', true],
  ['rod', 'cable', false],
  ['rod', 'tap', true],
  ['other', 'cable', false],
  ['winding', 'cable', false],
]);

test('paths run over segments that nobody makes here to those that depend on it, and no further', () => {
  const failing = findFailing(
    chain,
    stakeOn([
      ['winding', true],
      ['cable', false],
    ]),
  );
  // wire lies between; tap leads to nobody; other has makers of its own.
  expect([...(failing?.fates ?? [])]).toEqual([
    [2, 'stops'],
    [3, 'partly'],
    [1, 'through'],
  ]);
  expect(failing?.strong).toEqual([0, 1]);
  expect(failing?.light).toEqual([2, 5]);
});

test('nothing to draw where nobody depends on it', () => {
  expect(findFailing(chain, stakeOn([]))).toBeUndefined();
});
