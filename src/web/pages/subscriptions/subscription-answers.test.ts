import { expect, test } from 'vitest';
import type { Schedule, Subscription } from '../../../schema/subscription.ts';
import { firstAnswers, toAnswers, toSubscription } from './subscription-answers.ts';

const state = { lastSentAt: null, waiting: 0, givenUp: 0, stopped: false, error: null };

function subscription(schedule: Schedule): Subscription {
  return {
    subscriptionId: 1,
    name: '铜杆',
    query: { q: '铜杆' },
    language: 'zh',
    paused: false,
    createdAt: '2025-01-01T00:00:00Z',
    checkedAt: null,
    stories: 0,
    mail: { to: 'office@example.org', schedule, nextAt: null, ...state },
    webhook: { url: 'https://hook.example/1', ...state },
  };
}

test.each<Schedule>([
  { every: 'hour', workdays: true },
  { every: 'day', at: '07:30', workdays: false },
  { every: 'week', on: 5, at: '16:00' },
])('opened and saved again, %o stays as it was', (schedule) => {
  const before = subscription(schedule);
  const { name, query, language, mail, webhook } = toSubscription(toAnswers(before), before.query);
  expect({ name, query, language }).toEqual({ name: '铜杆', query: { q: '铜杆' }, language: 'zh' });
  expect(mail).toEqual({ to: 'office@example.org', schedule });
  expect(webhook).toEqual({ url: 'https://hook.example/1' });
});

test('a way that is turned off is off, whatever still stands in its boxes', () => {
  const answers = {
    ...firstAnswers(' 铜杆 ', 'zh'),
    mailTo: 'a@example.org',
    webhookUrl: 'https://x.example',
  };
  const made = toSubscription(answers, { q: '铜杆' });
  expect(made).toMatchObject({ name: '铜杆', mail: null, webhook: null });
});
