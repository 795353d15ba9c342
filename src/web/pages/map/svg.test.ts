import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutChain } from '../../../chain/layout/layout.ts';
import { segment, smallAtlas } from './atlas.fixture.ts';
import { palettes } from './colours.ts';
import { buildScene, turnLayout, writeLayoutInput } from './scene.ts';
import type { Flow } from './scene.ts';
import { escapeXml } from './svg-pen.ts';
import { writeSvg } from './svg.ts';

function write(title: string, flow: Flow = 'right', language: 'zh' | 'en' = 'zh'): string {
  const atlas = {
    ...smallAtlas,
    name: title,
    groups: smallAtlas.groups.map((group) => ({ ...group, zh: title })),
    segments: [...smallAtlas.segments, segment('x', 'up', { zh: title, state: 'choke' })],
  };
  const laid = layoutChain(writeLayoutInput(atlas, flow));
  const layout = flow === 'down' ? turnLayout(laid) : laid;
  const options = { flow, language, measure: 'state', money: String } as const;
  const scene = buildScene(atlas, layout, options);
  return writeSvg({ atlas, scene, palette: palettes.light, language });
}

const startTag =
  /^<([a-z]+)((?:\s[\w-]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#39);[^"<&]*)*")*)\s*(\/?)>$/;
const textOk = /^[^<&]*(?:&(?:amp|lt|gt|quot|#39);[^<&]*)*$/;

/** A strict reader of the XML subset that the writer may use; answers the element names. */
function readElements(svg: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  const body = svg.replace('<?xml version="1.0" encoding="UTF-8"?>\n', '');
  for (const token of body.match(/<[^>]*>|[^<]+/g) ?? []) {
    if (!token.startsWith('<')) {
      expect(token).toMatch(textOk);
    } else if (token.startsWith('</')) {
      expect(token).toBe(`</${open.pop()}>`);
    } else {
      const tag = startTag.exec(token);
      expect(tag, token).not.toBeNull();
      names.push(tag?.[1] ?? '');
      if (!tag?.[3]) open.push(tag?.[1] ?? '');
    }
  }
  expect(open).toEqual([]);
  return names;
}

const allowed = new Set(['svg', 'title', 'rect', 'text', 'path', 'polygon', 'circle']);

test.each([
  '<script>alert(1)</script>',
  '"><svg onload="alert(1)">',
  "' onmouseover='alert(1)",
  ']]>&lt;&#60;',
  '\u0000\u0008\ud800 表\uffff',
])('a hostile name %j is text and nothing else', (name) => {
  const names = readElements(write(name));
  expect(names.filter((element) => !allowed.has(element))).toEqual([]);
});

test('any name gives a well-formed file', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
      readElements(write(name));
    }),
    { numRuns: 20 },
  );
});

test.each(['right', 'down'] as const)(
  'title, date, scope, legend and heads are in the %s file',
  (flow) => {
    const svg = write('示例链', flow);
    for (const words of ['示例链', '截至2024年10月3日', '4 个环节中 2 个', '断点 1', '必需投入'])
      expect(svg).toContain(words);
    expect(svg).toContain('PingFang SC');
    expect(write('示例链', flow, 'en')).toContain('As of 3 Oct 2024');
  },
);

test('nothing lies outside the view box', () => {
  const svg = write('示例链');
  const [x = 0, y = 0, width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '')
    .split(' ')
    .map(Number);
  for (const [, left, top] of svg.matchAll(/<(?:rect|text) x="([-\d.]+)" y="([-\d.]+)"/g)) {
    expect(Number(left)).toBeGreaterThanOrEqual(x - 0.1);
    expect(Number(left)).toBeLessThanOrEqual(x + width);
    expect(Number(top)).toBeGreaterThanOrEqual(y - 0.1);
    expect(Number(top)).toBeLessThanOrEqual(y + height);
  }
});

test('escaping keeps pairs of surrogates', () => {
  expect(escapeXml('𠮷 & <b>')).toBe('𠮷 &amp; &lt;b&gt;');
});
