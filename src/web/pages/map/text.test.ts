import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureText, shorten, wrapText } from './text.ts';

test.each<[string, number, number, string[]]>([
  ['取向硅钢', 100, 2, ['取向硅钢']],
  ['换流变阀侧套管', 45, 2, ['换流变阀', '侧套管']],
  ['电解铜（阴极）', 42, 3, ['电解铜', '（阴极）']],
  ['变压器油箱）', 52, 2, ['变压器油箱）']],
  ['Autotransformers', 60, 2, ['Autotransf…']],
  ['Silicone rubber compounds', 90, 2, ['Silicone rubber', 'compounds']],
  ['SF6 及替代气体', 62, 2, ['SF6 及替代', '气体']],
  ['特高压交流变压器设备', 45, 2, ['特高压交', '流变压…']],
])('%s in %i wide', (text, width, most, lines) => {
  expect(wrapText(text, width, 10, most)).toEqual(lines);
});

const plain = (text: string): string => text.replaceAll(/\s/g, '');

test('lines fit, are few, and lose nothing silently', () => {
  const words = fc.string({ unit: fc.constantFrom(...'变压器（）、abc XYZ-/0'), maxLength: 30 });
  fc.assert(
    fc.property(
      words,
      fc.integer({ min: 40, max: 200 }),
      fc.integer({ min: 1, max: 4 }),
      (text, width, most) => {
        const lines = wrapText(text, width, 10, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(measureText(line, 10)).toBeLessThanOrEqual(width + 10);
        if (!lines.join('').includes('…')) expect(plain(lines.join(''))).toBe(plain(text));
      },
    ),
  );
});

test('a short text is not cut', () => {
  expect(shorten('铜', 10, 10)).toBe('铜');
  expect(shorten('铜精矿', 25, 10)).toBe('铜…');
});
