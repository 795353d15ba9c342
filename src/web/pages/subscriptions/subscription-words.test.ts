import { expect, test } from 'vitest';
import { nameSchedule, proposeName } from './subscription-words.ts';

test.each([
  [{ every: 'hour', workdays: false } as const, '每小时', 'every hour'],
  [{ every: 'hour', workdays: true } as const, '工作日每小时', 'every hour on workdays'],
  [{ every: 'day', at: '08:00', workdays: false } as const, '每天 08:00', 'daily at 08:00'],
  [{ every: 'day', at: '08:30', workdays: true } as const, '工作日 08:30', 'workdays at 08:30'],
  [{ every: 'week', on: 1, at: '09:00' } as const, '每周一 09:00', 'Mondays at 09:00'],
  [{ every: 'week', on: 7, at: '09:00' } as const, '每周日 09:00', 'Sundays at 09:00'],
])('%o is said in words', (schedule, zh, en) => {
  expect(nameSchedule(schedule)).toEqual({ zh, en });
});

test('a subscription is called by all that narrows it, or by its being for everything', () => {
  expect(
    proposeName(
      { q: '铜杆', category: '产业', enterprise: 3 },
      { enterprise: '示例铜业' },
      '全部资讯',
    ),
  ).toBe('铜杆 · 产业 · 示例铜业');
  expect(proposeName({ q: '' }, {}, '全部资讯')).toBe('全部资讯');
  expect(proposeName({ q: '长'.repeat(200) }, {}, '')).toHaveLength(100);
});
