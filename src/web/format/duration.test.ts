import { expect, test } from 'vitest';
import { formatDuration } from './duration.ts';

test.each([
  [0, '0 秒', '0 seconds'],
  [45, '45 秒', '45 seconds'],
  [60, '1 分钟', '1 minute'],
  [5_400, '1.5 小时', '1.5 hours'],
  [86_400, '1 天', '1 day'],
  [100_000, '1.2 天', '1.2 days'],
])('%i seconds are %s, %s', (seconds, zh, en) => {
  expect(formatDuration(seconds, 'zh')).toBe(zh);
  expect(formatDuration(seconds, 'en')).toBe(en);
});
