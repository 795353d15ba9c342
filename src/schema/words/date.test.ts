import { expect, test } from 'vitest';
import { formatDate, formatInstant } from './date.ts';

test.each([
  ['2024', '2024年', '2024'],
  ['2024-Q4', '2024年第四季度', 'Q4 2024'],
  ['2024-10', '2024年10月', 'Oct 2024'],
  ['2024-10-03', '2024年10月3日', '3 Oct 2024'],
  ['2024-H1', '2024年上半年', 'H1 2024'],
  ['2024-01/09', '2024年1—9月', 'Jan–Sep 2024'],
  ['去年', '去年', '去年'],
])('%s is shown as %s and %s', (value, zh, en) => {
  expect(formatDate(value, 'zh')).toBe(zh);
  expect(formatDate(value, 'en')).toBe(en);
});

test('an instant is shown in local time to the minute', () => {
  const local = new Date(2024, 9, 3, 14, 5).toISOString();
  expect(formatInstant(local, 'zh')).toBe('2024年10月3日 14:05');
  expect(formatInstant('soon', 'zh')).toBe('soon');
});
