import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimList } from '../../../test/support/arbitrary-claims.ts';
import type { Claim } from '../claim.ts';
import { fold } from '../fold.ts';
import { sameValue } from '../same-value.ts';
import { diffClaim } from './diff.ts';

const claim = (recordId: number, over: Partial<Claim>): Claim => ({
  recordId,
  kind: 'enterprise',
  sourceId: recordId,
  series: `示例${recordId}`,
  trust: 50,
  dated: '2024-01-31',
  pinned: false,
  values: {},
  ...over,
});

const standing = claim(1, { values: { name: '衡阳示例厂', city: '衡阳市' } });
const said = (over: Partial<Claim>) => claim(2, over);

test.each([
  ['unchanged', said({ values: { name: '衡阳示例厂', city: '衡阳市' } }), []],
  ['changed', said({ values: { district: '珠晖区' } }), ['fill']],
  ['changed', said({ series: '示例1', values: { city: '长沙市' } }), ['change']],
  ['conflicting', said({ values: { city: '长沙市' } }), ['conflict']],
  ['conflicting', said({ trust: 10, values: { city: '长沙市' } }), ['conflict']],
  [
    'conflicting',
    said({ trust: 90, values: { city: '长沙市', district: '珠晖区' } }),
    ['conflict', 'fill'],
  ],
  // An older issue of the same series changes nothing that is shown.
  ['unchanged', said({ series: '示例1', dated: '2023-01-31', values: { city: '长沙市' } }), []],
] as const)('%s: %j', (kind, next, cells) => {
  const diff = diffClaim([standing], next);
  expect(diff.class).toBe(kind);
  expect(diff.cells.map((cell) => cell.kind)).toEqual(cells);
});

test('a pinned value is not changed by a newer list, and is said to be contradicted', () => {
  const pinned = claim(1, { pinned: true, dated: '2020-01-01', values: { city: '衡阳市' } });
  expect(diffClaim([pinned], said({ trust: 100, values: { city: '长沙市' } }))).toMatchObject({
    class: 'conflicting',
    cells: [{ kind: 'conflict', before: '衡阳市', after: '长沙市' }],
  });
});

test('a change that lets another series through is told', () => {
  const values = { stage: 'operating' };
  const first = claim(1, { series: '甲', trust: 100, values });
  const second = claim(2, { series: '乙', trust: 100, values: { stage: 'dropped' } });
  const newer = claim(3, { series: '乙', trust: 50, values });
  expect(diffClaim([first, second], newer)).toMatchObject({
    class: 'changed',
    cells: [{ key: 'stage', kind: 'change', before: 'dropped', after: 'operating' }],
  });
});

test('each cell tells what acceptance does', () => {
  fc.assert(
    fc.property(claimList, (claims) => {
      const [next, ...existing] = claims.toReversed();
      if (!next) return;
      const [before, after] = [fold(existing), fold(claims)];
      const { cells } = diffClaim(existing, next);
      for (const { key, kind, before: shown, after: then } of cells) {
        expect(shown ?? undefined).toEqual(before.get(key)?.value);
        if (kind === 'fill') expect(before.has(key)).toBe(false);
        // What will be shown, whether this record is shown itself or another that says the same.
        if (kind === 'change') expect(sameValue(key, after.get(key)?.value ?? '', then)).toBe(true);
      }
      const told = new Set(cells.map((cell) => cell.key));
      for (const [key, held] of after) {
        const was = before.get(key);
        if (!was || !sameValue(key, was.value, held.value)) expect([...told], key).toContain(key);
      }
    }),
  );
});
