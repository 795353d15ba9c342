import { expect, test } from 'vitest';
import { daysBetween, middleOf, spanOf } from './date-span.ts';

test.each([
  ['2024', '2024-01-01', '2024-12-31', '2024-07-01'],
  ['2024-Q2', '2024-04-01', '2024-06-30', '2024-05-16'],
  ['2024-02', '2024-02-01', '2024-02-29', '2024-02-15'],
  ['2024-10-03', '2024-10-03', '2024-10-03', '2024-10-03'],
])('%s is from %s to %s, its middle %s', (date, first, last, middle) => {
  expect(spanOf(date)).toEqual({ first, last });
  expect(middleOf({ first, last })).toBe(middle);
});

test.each(['', '2024-Q5', '2024-13', '2024-00', '2024-1', '2024-02-31', '年底', '2024-99-99'])(
  '“%s” is no date',
  (words) => {
    expect(spanOf(words)).toBeUndefined();
  },
);

test('days are counted over months and leap years', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2024-03-01', '2023-03-01')).toBe(-366);
});
