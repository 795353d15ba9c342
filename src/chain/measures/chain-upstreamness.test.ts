import { expect, test } from 'vitest';
import { graphOf } from '../and-or/and-or.fixture.ts';
import { chainUpstreamness } from './chain-upstreamness.ts';

test('ore is further from use than cable, and a loop of scrap settles', () => {
  const graph = graphOf({
    ore: [[]],
    rod: [['ore'], ['scrap']],
    cable: [['rod']],
    scrap: [['cable']],
  });
  const [ore, rod, cable, scrap] = chainUpstreamness(graph);
  // rod = 1 + cable/2, cable = 1 + scrap/2, scrap = 1 + rod/2: all 2; ore = 1 + rod/2.
  for (const steps of [rod, cable, scrap, ore]) expect(steps).toBeCloseTo(2, 9);
  const line = chainUpstreamness(graphOf({ ore: [[]], rod: [['ore']], cable: [['rod']] }));
  expect([...line]).toEqual([1.75, 1.5, 1]);
});
