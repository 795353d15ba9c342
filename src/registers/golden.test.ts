import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimList } from '../../test/support/arbitrary-claims.ts';
import { fold } from './fold.ts';
import { goldenOf, goldenVersions, latestPeriods, valuesOf } from './golden.ts';

const days = [
  '2023-01-30',
  '2023-01-31',
  '2023-02-01',
  '2023-06-30',
  '2024-01-30',
  '2024-01-31',
  '2025-01-01',
];

test('the row of any day is the fold of what was known on it', () => {
  fc.assert(
    fc.property(claimList, fc.constantFrom(...days), (claims, day) => {
      const standing = goldenVersions('enterprise', claims).filter(
        ({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo > day),
      );
      const known = claims.filter((claim) => claim.dated <= day);
      if (known.length === 0) {
        expect(standing).toEqual([]);
        return;
      }
      const held = fold(known);
      const conflicts = [...held.values()].filter(
        ({ conflicting, rule }) => conflicting.length > 0 && rule !== 'pin',
      ).length;
      const row = goldenOf('enterprise', valuesOf(held), conflicts, known.length);
      expect(standing.map((version) => version.row)).toEqual([row]);
    }),
  );
});

test('versions follow each other without gap, and neighbours differ', () => {
  fc.assert(
    fc.property(claimList, (claims) => {
      const versions = goldenVersions('enterprise', claims);
      expect(versions.at(-1)?.validTo).toBeNull();
      for (const [index, version] of versions.entries()) {
        const next = versions[index + 1];
        if (!next) continue;
        expect(version.validTo).toBe(next.validFrom);
        expect(next.validFrom > version.validFrom).toBe(true);
        expect(next.row).not.toEqual(version.row);
      }
    }),
  );
});

test('an entity without claims has no version', () => {
  expect(goldenVersions('enterprise', [])).toEqual([]);
});

test.each([
  [{ 'revenue@2022': '1', 'revenue@2023': '2' }, 'revenue@2023'],
  [{ 'revenue@2023': '2', revenue: '9' }, 'revenue@2023'],
  [{ revenue: '9' }, 'revenue'],
])('the latest period of %j is %s', (values, key) => {
  expect(latestPeriods(values).get('revenue')).toBe(key);
});

test('foreign money and unreadable stages do not enter typed columns', () => {
  const row = goldenOf(
    'enterprise',
    { name: '示例', registered_capital: 'USD:5', stage: '?' },
    0,
    1,
  );
  expect(row).toMatchObject({ registeredCapital: null, stage: 'operating', register: 'existing' });
  expect(goldenOf('project', { name: '示例' }, 0, 1)).toMatchObject({
    stage: 'lead',
    register: 'planned',
  });
  expect(goldenOf('cluster', { name: '示例' }, 0, 1)).toMatchObject({
    stage: null,
    register: null,
  });
});
