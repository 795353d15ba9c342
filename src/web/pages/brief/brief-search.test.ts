import { expect, test } from 'vitest';
import { chinaToday, listWeeks, readBriefSearch } from './brief-search.ts';

test.each([
  ['2024-12-31', '2024-12-30', '2024-12-23', '2024-12-29'],
  ['2024-12-30', '2024-12-30', '2024-12-23', '2024-12-29'],
  ['2025-01-05', '2024-12-30', '2024-12-23', '2024-12-29'],
])('on %s this week began on %s, and the last ran from %s to %s', (today, from, before, until) => {
  expect(listWeeks(today)).toMatchObject([
    { from, to: today },
    { from: before, to: until },
  ]);
});

test('an address with half a period, or one that runs backwards, shows this week', () => {
  expect(readBriefSearch({ from: '2025-01-01' })).toEqual({});
  expect(readBriefSearch({ from: '2025-01-02', to: '2025-01-01' })).toEqual({});
  expect(readBriefSearch({ from: '2025-02-30', to: '2025-03-01' })).toEqual({});
  const week = { from: '2025-01-01', to: '2025-01-07' };
  expect(readBriefSearch(week)).toEqual(week);
});

test('today is the day in China', () => {
  expect(chinaToday(new Date('2024-12-31T15:59:59Z'))).toBe('2024-12-31');
  expect(chinaToday(new Date('2024-12-31T16:00:00Z'))).toBe('2025-01-01');
});
