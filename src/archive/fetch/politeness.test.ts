import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  beginFetch,
  endFetch,
  hasFreeConnection,
  newHost,
  nextAllowed,
  parseRetryAfter,
  politenessPolicy,
} from './politeness.ts';
import type { HostState, PolitenessPolicy } from './politeness.ts';

const noon = Date.parse('2025-01-20T04:00:00Z');

function fetched(
  host: HostState,
  status: number | undefined,
  retryAfter?: string,
  lasted = 100,
): HostState {
  return endFetch(beginFetch(host, noon - lasted), { at: noon, status, retryAfter });
}

test('a host that was never asked may be asked now', () => {
  expect(nextAllowed(newHost, noon)).toBe(noon);
});

test.each<[string, HostState, number]>([
  ['a pause of a second', fetched(newHost, 200), 1_000],
  ['robots.txt asks for more', { ...fetched(newHost, 200), crawlDelay: 5 }, 5_000],
  ['robots.txt asks for less', { ...fetched(newHost, 200), crawlDelay: 0.1 }, 1_000],
  ['a slow host', fetched(newHost, 200, undefined, 4_000), 4_000],
  ['a 404 is no failure', fetched(newHost, 404), 1_000],
  ['a failure', fetched(newHost, 500), 30_000],
  ['no answer', fetched(newHost, undefined), 30_000],
  ['a third failure', fetched(fetched(fetched(newHost, 500), 502), undefined), 120_000],
  ['a success ends it', fetched(fetched(newHost, 500), 200), 1_000],
  ['Retry-After', fetched(newHost, 503, '120'), 120_000],
  ['a short Retry-After does not undercut', fetched(fetched(newHost, 503), 503, '1'), 60_000],
  ['Retry-After as a date', fetched(newHost, 429, 'Mon, 20 Jan 2025 04:10:00 GMT'), 600_000],
  ['an absurd Retry-After', fetched(newHost, 429, '9999999999'), politenessPolicy.maxRetryAfterMs],
  ['a Retry-After of the past', fetched(newHost, 429, 'Mon, 20 Jan 2020 04:10:00 GMT'), 30_000],
  ['Retry-After of a page', fetched(newHost, 200, '120'), 1_000],
  [
    'a thousandth failure',
    { ...fetched(newHost, 500), failures: 1_000 },
    politenessPolicy.backoffCapMs,
  ],
])('%s', (_name, host, wait) => {
  expect(nextAllowed(host, noon) - noon).toBe(wait);
});

test('one connection per host', () => {
  const busy = beginFetch(newHost, noon);
  expect([hasFreeConnection(newHost), hasFreeConnection(busy)]).toEqual([true, false]);
  expect(hasFreeConnection(endFetch(busy, { at: noon, status: 200 }))).toBe(true);
  expect(hasFreeConnection(busy, { ...politenessPolicy, connectionsPerHost: 2 })).toBe(true);
});

test.each([
  ['120', noon + 120_000],
  [' 0 ', noon],
  ['Mon, 20 Jan 2025 04:10:00 GMT', noon + 600_000],
  ['Monday, 20-Jan-25 04:10:00 GMT', noon + 600_000],
  ['Mon Jan 20 04:10:00 2025', noon + 600_000],
  ['2025-01-20', undefined],
  ['-5', undefined],
  ['soon', undefined],
  ['', undefined],
])('Retry-After: %s', (value, expected) => {
  expect(parseRetryAfter(value, noon)).toBe(expected);
});

const night: PolitenessPolicy = {
  ...politenessPolicy,
  window: { from: '22:00', to: '06:00', zone: 'Asia/Shanghai' },
};
test.each([
  // 12:00 in Shanghai is before the window of that evening.
  ['2025-01-20T04:00:30Z', '2025-01-20T14:00:00Z'],
  ['2025-01-20T14:00:00Z', '2025-01-20T14:00:00Z'],
  ['2025-01-20T21:59:59Z', '2025-01-20T21:59:59Z'],
  ['2025-01-20T22:00:00Z', '2025-01-21T14:00:00Z'],
])('the night window moves %s to %s', (now, expected) => {
  expect(new Date(nextAllowed(newHost, Date.parse(now), night)).toISOString()).toBe(
    new Date(expected).toISOString(),
  );
});

test('a window across a change of clocks opens at its local time', () => {
  const policy = { ...night, window: { from: '04:00', to: '05:00', zone: 'Europe/Berlin' } };
  const at = nextAllowed(newHost, Date.parse('2025-03-29T20:00:00Z'), policy);
  expect(new Date(at).toISOString()).toBe('2025-03-30T02:00:00.000Z');
});

test('never earlier than now, the pause and the request of the host', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          status: fc.constantFrom(200, 404, 429, 503, undefined),
          retryAfter: fc.constantFrom(undefined, '5', 'x', '100'),
        }),
        { maxLength: 12 },
      ),
      fc.nat(100_000),
      (fetches, later) => {
        let host = newHost;
        for (const { status, retryAfter } of fetches) host = fetched(host, status, retryAfter);
        const next = nextAllowed(host, noon + later, night);
        expect(next).toBeGreaterThanOrEqual(noon + later);
        if (fetches.length > 0)
          expect(next).toBeGreaterThanOrEqual(noon + politenessPolicy.minDelayMs);
        expect(host.open).toBe(0);
      },
    ),
  );
});
