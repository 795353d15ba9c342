import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Schedule } from '../../schema/subscription.ts';
import { attemptsAtMost, backoffMs } from './backoff.ts';
import { nextDue } from './next-due.ts';
import { isWorkday } from './workdays.ts';

const daily: Schedule = { every: 'day', at: '08:00', workdays: false };
const working: Schedule = { every: 'day', at: '08:00', workdays: true };
const monday: Schedule = { every: 'week', on: 1, at: '08:00' };
const hourly: Schedule = { every: 'hour', workdays: false };

test.each<[string, Schedule, string, string]>([
  ['later today', daily, '2025-01-20T07:59:59+08:00', '2025-01-20T08:00:00+08:00'],
  ['at the very moment, tomorrow', daily, '2025-01-20T08:00:00+08:00', '2025-01-21T08:00:00+08:00'],
  ['by the day of China', daily, '2025-01-19T23:30:00Z', '2025-01-20T08:00:00+08:00'],
  ['over the year', daily, '2024-12-31T23:00:00+08:00', '2025-01-01T08:00:00+08:00'],
  ['over the spring festival', working, '2025-01-27T09:00:00+08:00', '2025-02-05T08:00:00+08:00'],
  [
    'on a Saturday that is worked',
    working,
    '2025-02-07T09:00:00+08:00',
    '2025-02-08T08:00:00+08:00',
  ],
  ['over a weekend', working, '2025-03-07T09:00:00+08:00', '2025-03-10T08:00:00+08:00'],
  ['this Monday', monday, '2025-01-20T07:00:00+08:00', '2025-01-20T08:00:00+08:00'],
  ['next Monday', monday, '2025-01-20T08:00:00+08:00', '2025-01-27T08:00:00+08:00'],
  ['Sunday', { ...monday, on: 7 }, '2025-01-20T08:00:00+08:00', '2025-01-26T08:00:00+08:00'],
  ['the next full hour', hourly, '2025-01-20T08:00:00+08:00', '2025-01-20T09:00:00+08:00'],
  [
    'no hour of a weekend',
    { every: 'hour', workdays: true },
    '2025-03-07T23:30:00+08:00',
    '2025-03-10T00:00:00+08:00',
  ],
])('%s', (_name, schedule, after, expected) => {
  expect(nextDue(schedule, new Date(after))).toEqual(new Date(expected));
});

// 365 days, 104 of weekends and 13 public holidays: 248, as the wage rules count.
test.each([2025, 2026])('%i has 248 working days', (year) => {
  let count = 0;
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000)
    if (isWorkday(new Date(at).toISOString().slice(0, 10))) count += 1;
  expect(count).toBe(248);
});

const schedule = fc.oneof(
  fc.record({ every: fc.constant('hour' as const), workdays: fc.boolean() }),
  fc.record({
    every: fc.constant('day' as const),
    at: fc.constantFrom('00:00', '08:00', '23:59'),
    workdays: fc.boolean(),
  }),
  fc.record({
    every: fc.constant('week' as const),
    on: fc.integer({ min: 1, max: 7 }),
    at: fc.constantFrom('00:00', '08:00', '23:59'),
  }),
);
const instant = fc.date({
  min: new Date('2024-01-01T00:00:00Z'),
  max: new Date('2030-01-01T00:00:00Z'),
  noInvalidDate: true,
});

test('nothing of a schedule lies between an instant and what is due next', () => {
  fc.assert(
    fc.property(
      schedule,
      instant,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (one, after, share) => {
        const due = nextDue(one, after).getTime();
        expect(due).toBeGreaterThan(after.getTime());
        const between = after.getTime() + Math.floor((due - after.getTime() - 1) * share);
        expect(nextDue(one, new Date(between)).getTime()).toBe(due);
      },
    ),
  );
});

test('waits grow, spread by a quarter, and heed what the receiver asks for within a day', () => {
  expect(backoffMs(1, 0.5)).toBe(10_000);
  expect(backoffMs(1, 0)).toBe(7500);
  expect(backoffMs(2, 0.999)).toBeLessThan(50_000);
  expect(backoffMs(attemptsAtMost - 1, 0.5)).toBe(40_960_000);
  expect(backoffMs(30, 0.5)).toBe(12 * 3_600_000);
  expect(backoffMs(1, 0.5, 90_000)).toBe(90_000);
  expect(backoffMs(1, 0.5, 1e12)).toBe(24 * 3_600_000);
});
