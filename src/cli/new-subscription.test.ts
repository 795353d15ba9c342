import { expect, test } from 'vitest';
import { UsageError } from './errors.ts';
import { newSubscriptionFlags, readNewSubscription, readSchedule } from './new-subscription.ts';
import { readOptions } from './options.ts';

test.each([
  ['hour', { every: 'hour', workdays: false }],
  ['workhour', { every: 'hour', workdays: true }],
  ['day', { every: 'day', at: '08:00', workdays: false }],
  ['day@17:30', { every: 'day', at: '17:30', workdays: false }],
  ['workday@09:05', { every: 'day', at: '09:05', workdays: true }],
  ['week', { every: 'week', on: 1, at: '08:00' }],
  ['week5@16:00', { every: 'week', on: 5, at: '16:00' }],
])('%s', (text, schedule) => {
  expect(readSchedule(text)).toEqual(schedule);
});

test.each(['', 'month', 'day@8:00', 'day@24:00', 'week8', 'hour@08:00', 'day5'])(
  '“%s” is no schedule',
  (text) => {
    expect(() => readSchedule(text)).toThrow(UsageError);
  },
);

const readFlags = (...argv: string[]) =>
  readNewSubscription(readOptions(argv, newSubscriptionFlags), '示例');

test('flags become what the API takes', () => {
  expect(
    readFlags(
      '--q',
      '变压器',
      '--category',
      '产业',
      '--enterprise',
      '7',
      '--mail',
      'a@example.org',
    ),
  ).toEqual({
    name: '示例',
    query: { q: '变压器', category: '产业', enterprise: 7 },
    language: 'zh',
    mail: { to: 'a@example.org', schedule: { every: 'day', at: '08:00', workdays: false } },
    webhook: null,
  });
});

test.each([[['--language', 'fr']], [['--enterprise', '衡阳示例']], [['--schedule', 'day']]])(
  '%j is wrong usage',
  (argv) => {
    expect(() => readFlags(...argv)).toThrow(UsageError);
  },
);
