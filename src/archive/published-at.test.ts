import { expect, test } from 'vitest';
import { publishedAt } from './published-at.ts';

test.each([
  ['2025', 'year', null, '2024-12-31T16:00:00.000Z'],
  ['2025-03', 'month', null, '2025-02-28T16:00:00.000Z'],
  ['2025-01-20', 'day', null, '2025-01-19T16:00:00.000Z'],
  ['2025-01-20T16:13', 'minute', null, '2025-01-20T08:13:00.000Z'],
  ['2025-01-20T16:13+08:00', 'minute', '+08:00', '2025-01-20T08:13:00.000Z'],
  ['2025-01-20T08:13:05Z', 'second', 'Z', '2025-01-20T08:13:05.000Z'],
  ['2025-13-40', 'day', null, null],
] as const)('%s (%s, %s) begins at %s', (value, precision, zone, expected) => {
  expect(publishedAt({ value, precision, zone })).toBe(expected);
});

test('nothing is said of a page without a time', () => {
  expect(publishedAt(null)).toBeNull();
});
