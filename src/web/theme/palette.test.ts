import { expect, test } from 'vitest';
import { palettes } from './palette.ts';
import type { Palette } from './palette.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const pairs: [text: keyof Palette, ground: keyof Palette][] = [
  ...(['text', 'muted', 'primary', 'warn', 'bad', 'good'] as const).flatMap(
    (text): [keyof Palette, keyof Palette][] => [
      [text, 'page'],
      [text, 'surface'],
      [text, 'raised'],
    ],
  ),
  ['text', 'primarySoft'],
  ['primary', 'primarySoft'],
  ['onPrimary', 'primary'],
  ['good', 'goodSoft'],
  ['warn', 'warnSoft'],
  ['bad', 'badSoft'],
  ['text', 'mark'],
];

test.each(
  (['light', 'dark'] as const).flatMap((mode) =>
    pairs.map((pair) => [mode, pair[0], pair[1]] as const),
  ),
)('in %s colours %s is readable on %s (WCAG AA, 4.5:1)', (mode, text, ground) => {
  expect(contrast(palettes[mode][text], palettes[mode][ground])).toBeGreaterThanOrEqual(4.5);
});
