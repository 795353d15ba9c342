import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimList, claimsOn } from '../../test/support/arbitrary-claims.ts';
import { fold } from './fold.ts';
import type { Claim } from './claim.ts';
import type { Held } from './fold.ts';
import { rankOf } from './stage-by-time.ts';
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

describe('the stage of a project', () => {
  const stages = (claims: readonly Claim[]) => claims.filter((one) => one.values['stage']);
  const projects = claimsOn('project').filter((claims) => stages(claims).length > 0);

  test('is what the latest source tells, whoever is trusted more', () => {
    fc.assert(
      fc.property(projects, (claims) => {
        const said = stages(claims);
        fc.pre(!said.some(({ pinned }) => pinned));
        const last = said
          .map(({ dated }) => dated)
          .toSorted()
          .at(-1);
        const held = fold(claims).get('stage');
        const winner = claims.find(({ recordId }) => recordId === held?.recordId);
        expect(winner?.dated).toBe(last);
      }),
    );
  });

  test('stands against no earlier stage of an older source', () => {
    fc.assert(
      fc.property(projects, (claims) => {
        const held = fold(claims).get('stage');
        const winner = claims.find(({ recordId }) => recordId === held?.recordId);
        const past = (one: Claim) =>
          one.dated < (winner?.dated ?? '') &&
          rankOf(String(one.values['stage'])) < rankOf(String(held?.value));
        expect(held?.conflicting.some(past)).toBe(false);
      }),
    );
  });

  const said = (recordId: number, stage: string, dated: string, over: Partial<Claim> = {}) =>
    claim(recordId, '', { kind: 'project', values: { stage }, dated, ...over });

  test('moves on with time, and a further stage told before stands against it', () => {
    const signed = said(1, 'signed', '2024-01-31', { trust: 90 });
    const building = said(2, 'building', '2024-06-30');
    expect(fold([signed, building]).get('stage')).toMatchObject({
      value: 'building',
      rule: 'recency',
      superseded: [signed],
      conflicting: [],
    });
    const again = said(3, 'signed', '2024-07-31');
    expect(fold([building, again]).get('stage')).toMatchObject({
      value: 'signed',
      conflicting: [building],
    });
    const sameDay = said(4, 'started', '2024-06-30', { trust: 10 });
    expect(fold([building, sameDay]).get('stage')).toMatchObject({
      value: 'building',
      rule: 'trust',
      conflicting: [sameDay],
    });
  });

  test('pinned by a person stays, and a further stage told later is a conflict', () => {
    const pin = said(1, 'signed', '2024-03-01', { pinned: true });
    const before = said(2, 'talks', '2024-01-31');
    const later = said(3, 'started', '2024-06-30');
    expect(fold([pin, before, later]).get('stage')).toMatchObject({
      value: 'signed',
      rule: 'pin',
      superseded: [before],
      conflicting: [later],
    });
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
