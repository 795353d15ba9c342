// The real chain on real screens: which names can be read whole where the map opens.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseChain } from '../../src/chain/file/parse.ts';
import { buildGraph, listPairs } from '../../src/chain/graph.ts';
import { layoutChain } from '../../src/chain/layout/layout.ts';
import type { Atlas } from '../../src/schema/atlas.ts';
import { headingHeight } from '../../src/web/pages/map/headings.ts';
import { findOpening } from '../../src/web/pages/map/opening.ts';
import { detailOf, titleRoom } from '../../src/web/pages/map/paint.ts';
import {
  buildScene,
  layoutSpaces,
  turnLayout,
  writeLayoutInput,
} from '../../src/web/pages/map/scene.ts';
import type { Flow, Scene } from '../../src/web/pages/map/scene.ts';
import { isCut, layTitle } from '../../src/web/pages/map/titles.ts';
import { fitBox, visibleBox } from '../../src/web/pages/map/viewport.ts';

const file = new URL('../../examples/hengyang-uhv/chain.yaml', import.meta.url);
const { chain } = parseChain(readFileSync(file, 'utf8'));

function draw(flow: Flow): Scene {
  const graph = buildGraph(chain);
  const stats = {
    enterprises: 0,
    withRevenue: 0,
    revenue: '0',
    targets: 0,
    building: 0,
    planned: 0,
    cities: [],
  };
  const atlas: Atlas = {
    name: chain.name,
    asOf: '2024-12-31',
    groups: chain.groups,
    segments: chain.segments.map((segment) => ({
      ...segment,
      stats,
      state: 'unknown',
      reasons: [],
    })),
    edges: listPairs(graph).map(({ from, to, essential }) => ({
      from: graph.ids[from] ?? '',
      to: graph.ids[to] ?? '',
      essential,
    })),
  };
  const laid = layoutChain(writeLayoutInput(atlas, flow), layoutSpaces[flow]);
  const layout = flow === 'down' ? turnLayout(laid) : laid;
  return buildScene(atlas, layout, {
    flow,
    language: 'zh',
    measure: 'state',
    money: (yuan) => yuan,
  });
}

test('on 1280 × 800 every name of the whole chain is read whole', () => {
  const scene = draw('right');
  // What header, navigation, title and legend leave of the screen.
  const { k } = fitBox(scene.box, { width: 1248, height: 588 - headingHeight.right }, 4);
  expect(detailOf(k)).toBe('middle');
  const cut = scene.segments
    .map(({ title }) => layTitle(title, titleRoom(k), k))
    .filter((block) => isCut(block));
  expect(cut.map(({ lines }) => lines.join(''))).toEqual([]);
});

test('a telephone opens on the first group, near enough to read its names', () => {
  const scene = draw('down');
  const screen = { width: 366, height: 590 };
  const view = findOpening(scene, screen, headingHeight.down);
  if (!view) throw new Error('a chain of a hundred is legible on a telephone');
  expect(detailOf(view.k)).toBe('middle');
  const seen = visibleBox(view, screen);
  const whole = scene.segments.filter(
    ({ x, y, width, height }) =>
      x >= seen.x &&
      y >= seen.y &&
      x + width <= seen.x + seen.width &&
      y + height <= seen.y + seen.height,
  );
  expect(whole.length).toBeGreaterThanOrEqual(5);
  expect(whole.some(({ band }) => band === 0)).toBe(true);
  for (const { title } of scene.segments)
    expect(isCut(layTitle(title, titleRoom(view.k), view.k)), title).toBe(false);
  // The group's heading stands at the top edge.
  expect((scene.bands[0]?.y ?? 0) - seen.y).toBeCloseTo(headingHeight.down / view.k, 3);
});

test('what fits a screen is shown whole', () => {
  const scene = draw('down');
  expect(findOpening(scene, { width: 9_000, height: 9_000 }, 24)).toBeUndefined();
});
