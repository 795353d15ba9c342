import { expect, test } from 'vitest';
import { layoutChain } from '../../../chain/layout/layout.ts';
import { segment, smallAtlas } from './atlas.fixture.ts';
import { buildScene, CARD, turnLayout, writeLayoutInput } from './scene.ts';
import type { Flow, SceneOptions } from './scene.ts';

function build(change: Partial<SceneOptions> = {}, atlas = smallAtlas) {
  const flow: Flow = change.flow ?? 'right';
  const laid = layoutChain(writeLayoutInput(atlas, flow));
  const layout = flow === 'down' ? turnLayout(laid) : laid;
  const options = {
    flow,
    language: 'zh',
    measure: 'state',
    money: (yuan: string) => `${yuan}元`,
  } as const;
  return buildScene(atlas, layout, { ...options, ...change });
}

test('edges run from the side of the input to the side of the product', () => {
  const scene = build();
  expect(scene.edges).toHaveLength(3);
  for (const { from, to, curve } of scene.edges) {
    const [source, target] = [scene.segments[from], scene.segments[to]];
    expect(curve[0]).toBeCloseTo((source?.x ?? 0) + CARD.width, 1);
    expect(curve[curve.length - 2]).toBeCloseTo(target?.x ?? -1, 1);
    expect((curve.length - 2) % 6).toBe(0);
  }
});

test('flowing down, products stand below their inputs and edges leave downwards', () => {
  const scene = build({ flow: 'down' });
  for (const { from, to, curve } of scene.edges) {
    const [source, target] = [scene.segments[from], scene.segments[to]];
    expect(target?.y).toBeGreaterThan(source?.y ?? Infinity);
    expect(curve[1]).toBeCloseTo((source?.y ?? 0) + CARD.height, 1);
  }
});

test('essential is what the atlas says of that very edge', () => {
  const scene = build();
  const said = scene.edges.map(({ from, to, essential }) => [
    scene.segments[from]?.id,
    scene.segments[to]?.id,
    essential,
  ]);
  expect(said).toEqual(
    expect.arrayContaining([
      ['a', 'b', true],
      ['a', 'c', false],
      ['b', 'c', true],
    ]),
  );
});

test('inputs and outputs list edges by segment', () => {
  const scene = build();
  const c = scene.segments.find((one) => one.id === 'c');
  expect(scene.inputs[c?.index ?? -1]).toHaveLength(2);
  expect(scene.outputs[c?.index ?? -1]).toEqual([]);
});

test('everything stands inside the box, every segment inside its band', () => {
  for (const flow of ['right', 'down'] as const) {
    const { box, segments, bands } = build({ flow });
    for (const one of segments) {
      const band = bands[one.band];
      for (const outer of [box, band]) {
        expect(one.x).toBeGreaterThanOrEqual(outer?.x ?? Infinity);
        expect(one.y + one.height).toBeLessThanOrEqual((outer?.y ?? 0) + (outer?.height ?? 0));
      }
    }
    expect(bands.map(({ title, segments }) => [title, segments])).toEqual([
      ['上游', 2],
      ['下游', 1],
    ]);
  }
});

test.each([
  ['c', '12 家 · 320000000元(5 家)'],
  ['a', '3 家 · 1000000元'],
  ['b', '暂无企业'],
])('the figures of %s say their denominator', (id, facts) => {
  expect(build().segments.find((one) => one.id === id)?.facts).toBe(facts);
});

test('unknown revenue has no colour of a small one', () => {
  const atlas = {
    ...smallAtlas,
    segments: [...smallAtlas.segments, segment('d', 'up', { stats: { enterprises: 4 } })],
  };
  const scene = build({ measure: 'revenue' }, atlas);
  const shade = (id: string) => scene.segments.find((one) => one.id === id)?.shade;
  expect(shade('d')).toBe('nothing');
  expect(shade('a')).toEqual({ step: 0 });
  expect(shade('c')).toEqual({ step: scene.bounds.length });
});

test('an empty chain has a box', () => {
  const scene = build({}, { ...smallAtlas, segments: [], edges: [] });
  expect(scene.box.width).toBeGreaterThan(0);
  expect(scene.order).toEqual([]);
});
