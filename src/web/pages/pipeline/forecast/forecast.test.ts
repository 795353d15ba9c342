import { expect, test } from 'vitest';
import { palettes } from '../../../theme/palette.ts';
import { drawCurves, fromSigning } from './curve-option.ts';
import { judgeForecast, judgementWords } from './judge-forecast.ts';

const tested = (...skills: (number | null)[]) =>
  skills.map((skill, at) => ({
    day: 365 * (at + 1),
    forecast: 0.2,
    baseRate: 0.2,
    cases: 9,
    skill,
  }));

test('a sentence says whether the forecast beats the base rate', () => {
  expect(judgeForecast(tested(0.1, 0.02))).toBe('better');
  expect(judgeForecast(tested(0, -0.1))).toBe('worse');
  expect(judgeForecast(tested(0.1, -0.1))).toBe('mixed');
  expect(judgeForecast(tested(null))).toBe('untested');
  expect(judgeForecast([])).toBe('untested');
  expect(judgementWords.worse.zh).toContain('不比基准率');
});

const point = (day: number, value: number, low: number | null, high: number | null) => ({
  day,
  value,
  low,
  high,
  atRisk: 5,
});

test('a curve begins on the day of signing', () => {
  const curve = [point(30, 0.8, 0.6, 0.9)];
  expect(fromSigning(curve, 1)[0]).toEqual(point(0, 1, 1, 1));
  expect(fromSigning([point(0, 1, null, null)], 1)).toHaveLength(1);
  expect(fromSigning([], 0)).toEqual([]);
});

test('the band lies between low and high, and closes where no interval can be reckoned', () => {
  const curve = [point(0, 1, null, null), point(30, 0.8, 0.5, 0.9)];
  const { series } = drawCurves([{ name: '未开工', curve, colour: '#000' }], palettes.light, 'zh');
  const [low, width] = series as { data: [number, number][] }[];
  expect(low?.data).toEqual([
    [0, 1],
    [30, 0.5],
  ]);
  expect(width?.data.map(([, height]) => height)).toEqual([0, 0.4]);
});
