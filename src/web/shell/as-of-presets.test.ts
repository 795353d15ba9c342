import { expect, test } from 'vitest';
import { listPresets, localDay } from './as-of-presets.ts';

test.each([
  ['2024-11-24', ['2024-10-31', '2024-09-30', '2023-12-31']],
  ['2024-04-02', ['2024-03-31', '2023-12-31']],
  ['2024-03-01', ['2024-02-29', '2023-12-31']],
  ['2024-01-15', ['2023-12-31']],
])('on %s the days offered are %o', (today, days) =>
  expect(listPresets(today).map((preset) => preset.day)).toEqual(days),
);

test('today is the reader’s day, not that of UTC', () => {
  expect(localDay(new Date(2024, 2, 1, 0, 30))).toBe('2024-03-01');
  expect(localDay(new Date(2024, 11, 31, 23, 30))).toBe('2024-12-31');
});
