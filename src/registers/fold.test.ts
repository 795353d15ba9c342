import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimList } from '../../test/support/arbitrary-claims.ts';
import { fold } from './fold.ts';
import type { Claim, Held } from './fold.ts';
import { sameValue } from './same-value.ts';

/** The fold as sets of record ids: the order within a list is for the eye only. */
function sets(held: ReadonlyMap<string, Held>): unknown {
  const ids = (claims: readonly Claim[]) => claims.map((claim) => claim.recordId).toSorted();
  return [...held.values()].map(({ agreeing, superseded, conflicting, ...shown }) => ({
    ...shown,
    agreeing: ids(agreeing),
    superseded: ids(superseded),
    conflicting: ids(conflicting),
  }));
}

const withShuffle = claimList.chain((claims) =>
  fc.tuple(
    fc.constant(claims),
    fc.shuffledSubarray(claims, { minLength: claims.length, maxLength: claims.length }),
  ),
);

describe('whatever the claims', () => {
  test('their order does not matter', () => {
    fc.assert(
      fc.property(withShuffle, ([claims, shuffled]) => {
        expect(sets(fold(shuffled))).toEqual(sets(fold(claims)));
      }),
    );
  });

  test('each claim on a key is exactly one of winner, agreeing, superseded, conflicting', () => {
    fc.assert(
      fc.property(claimList, (claims) => {
        for (const [key, held] of fold(claims)) {
          const all = [...held.agreeing, ...held.superseded, ...held.conflicting];
          const seen = [held.recordId, ...all.map((claim) => claim.recordId)].toSorted();
          const said = claims.filter((claim) => claim.values[key] !== undefined);
          expect(seen).toEqual(said.map((claim) => claim.recordId).toSorted());
        }
      }),
    );
  });

  test('a pin wins always, and of pins the newest', () => {
    fc.assert(
      fc.property(claimList, (claims) => {
        for (const [key, held] of fold(claims)) {
          const pins = claims.filter((claim) => claim.pinned && claim.values[key] !== undefined);
          const newest = pins.toSorted((a, b) =>
            a.dated === b.dated ? a.recordId - b.recordId : a.dated < b.dated ? -1 : 1,
          );
          if (pins.length > 0) {
            expect(held.recordId).toBe(newest.at(-1)?.recordId);
            expect(held.rule).toBe('pin');
          } else expect(held.rule).not.toBe('pin');
        }
      }),
    );
  });

  test('no series conflicts with its own older word', () => {
    fc.assert(
      fc.property(claimList, (claims) => {
        for (const held of fold(claims).values()) {
          const standing = [...held.agreeing, ...held.conflicting].filter((claim) => !claim.pinned);
          const sources = new Map(standing.map((claim) => [claim.series, claim.sourceId]));
          for (const { series, sourceId } of standing) expect(sources.get(series)).toBe(sourceId);
        }
      }),
    );
  });

  test('what conflicts differs from the winner, what agrees on a comparable key does not', () => {
    fc.assert(
      fc.property(claimList, (claims) => {
        for (const [key, held] of fold(claims)) {
          const same = (claim: Claim) => sameValue(key, claim.values[key] ?? '', held.value);
          expect(held.conflicting.some(same)).toBe(false);
          if (!['products', 'former_names'].includes(key))
            expect(held.agreeing.every(same)).toBe(true);
        }
      }),
    );
  });
});

describe('that an enterprise is on a list', () => {
  const sayStage = (claims: readonly Claim[]) => claims.filter((one) => one.values['stage']);
  const isListing = (one: Claim) => one.values['stage'] === 'listed' && !one.pinned;

  test('changes no other stage, whatever its source, day and trust', () => {
    fc.assert(
      fc.property(claimList, (claims) => {
        const others = claims.filter((one) => !isListing(one));
        fc.pre(sayStage(others).length > 0);
        const held = fold(claims).get('stage');
        const alone = fold(others).get('stage');
        expect(held).toMatchObject({
          value: alone?.value,
          recordId: alone?.recordId,
          rule: alone?.rule,
          conflicting: alone?.conflicting,
        });
      }),
    );
  });

  test('is never a conflict', () => {
    fc.assert(
      fc.property(claimList, (claims) => {
        expect(fold(claims).get('stage')?.conflicting.some(isListing) ?? false).toBe(false);
      }),
    );
  });

  test('stands where nothing else is said', () => {
    const listing = claim(1, '5', { values: { stage: 'listed' } });
    expect(fold([listing]).get('stage')).toMatchObject({ value: 'listed', rule: 'only' });
    const other = claim(2, '5', { values: { stage: 'candidate' }, trust: 1, dated: '1999-01-01' });
    const held = fold([listing, other]).get('stage');
    expect(held).toMatchObject({ value: 'candidate', superseded: [listing], conflicting: [] });
  });
});

const claim = (recordId: number, revenue: string, over: Partial<Claim> = {}): Claim => ({
  recordId,
  kind: 'enterprise',
  sourceId: recordId,
  series: `示例${recordId}`,
  trust: 50,
  dated: '2024-01-31',
  pinned: false,
  values: { revenue },
  ...over,
});

test.each([
  ['only', [claim(1, '5')], 1],
  [
    'only',
    [claim(1, '5', { series: '示例' }), claim(2, '6', { series: '示例', dated: '2024-02-29' })],
    2,
  ],
  ['pin', [claim(1, '5', { pinned: true, dated: '2020-01-01' }), claim(2, '6', { trust: 100 })], 1],
  ['trust', [claim(1, '5', { trust: 60, dated: '2020-01-01' }), claim(2, '6')], 1],
  ['recency', [claim(1, '5', { dated: '2024-02-01' }), claim(2, '6')], 1],
  ['order', [claim(1, '5'), claim(2, '6')], 2],
] as const)('%s decides', (rule, claims, recordId) => {
  expect(fold(claims).get('revenue')).toMatchObject({ rule, recordId });
});

test('two rows of one source both stand, and may conflict', () => {
  const rows = [
    claim(1, '5', { sourceId: 9, series: '示例' }),
    claim(2, '6', { sourceId: 9, series: '示例' }),
  ];
  const held = fold(rows).get('revenue');
  expect(held?.conflicting).toHaveLength(1);
  expect(held?.superseded).toEqual([]);
});

test('nothing folds to nothing', () => {
  expect(fold([]).size).toBe(0);
});
