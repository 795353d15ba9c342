import { expect, test } from 'vitest';
import type { Published } from '../../schema/article.ts';
import { formatChinaInstant, formatPublished, formatPublishedShort } from './published.ts';

const cases: [Published, string, string][] = [
  [{ value: '2025', precision: 'year', zone: null }, '2025年', '2025'],
  [{ value: '2025-01', precision: 'month', zone: null }, '2025年1月', 'Jan 2025'],
  [{ value: '2025-01-20', precision: 'day', zone: null }, '2025年1月20日', '20 Jan 2025'],
  [
    { value: '2025-01-20T16:13+08:00', precision: 'minute', zone: null },
    '2025年1月20日 16:13',
    '20 Jan 2025 16:13',
  ],
  [
    { value: '2025-01-20T16:13:07+08:00', precision: 'second', zone: '+08:00' },
    '2025年1月20日 16:13:07',
    '20 Jan 2025 16:13:07',
  ],
];

test.each(cases)('%o is said as precisely as it is known', (published, zh, en) => {
  expect(formatPublished(published, 'zh')).toBe(zh);
  expect(formatPublished(published, 'en')).toBe(en);
});

test('lists leave the seconds out and nothing else', () => {
  const value = '2025-01-20T16:13:07+08:00';
  expect(formatPublishedShort({ value, precision: 'second', zone: null }, 'zh')).toBe(
    '2025年1月20日 16:13',
  );
  expect(formatPublishedShort({ value: '2025-01', precision: 'month', zone: null }, 'zh')).toBe(
    '2025年1月',
  );
});

test('captures are told in the time of China, over midnight too', () => {
  expect(formatChinaInstant('2025-01-20T10:45:02Z', 'zh')).toBe('2025年1月20日 18:45:02');
  expect(formatChinaInstant('2025-01-20T16:45:02Z', 'zh')).toBe('2025年1月21日 00:45:02');
  expect(formatChinaInstant('no time', 'zh')).toBe('no time');
});
