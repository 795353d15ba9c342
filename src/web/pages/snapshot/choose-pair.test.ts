import { expect, test } from 'vitest';
import type { CaptureMark } from '../../../schema/snapshot.ts';
import { choosePair } from './choose-pair.ts';

function mark(
  snapshotId: number,
  changed: boolean,
  state: 'kept' | 'removed' = 'kept',
): CaptureMark {
  const capturedAt = `2025-01-${String(snapshotId).padStart(2, '0')}T00:00:00Z`;
  return { snapshotId, capturedAt, status: 200, kind: 'response', state, bytes: 10, changed };
}

const captures = [mark(1, true), mark(2, false), mark(3, true), mark(4, false)];

test.each([
  ['the text before its own', 4, {}, [2, 3 + 1]],
  ['the first with the next', 1, {}, [1, 2]],
  ['a repeated first text with the one before', 2, {}, [1, 2]],
  ['what the address says', 1, { older: '2', newer: '4' }, [2, 4]],
  ['two in the wrong order, turned round', 1, { older: '4', newer: '2' }, [2, 4]],
  ['one of the address with the shown one', 4, { older: '1' }, [1, 4]],
  ['an unknown number as if it were not there', 4, { older: '99' }, [2, 4]],
])('compares %s', (_, shown, search, pair) => {
  const chosen = choosePair(captures, shown, search);
  expect([chosen?.older.snapshotId, chosen?.newer.snapshotId]).toEqual(pair);
});

test('one capture, or one twice, is no pair; a removed one is passed over', () => {
  expect(choosePair([mark(1, true)], 1, {})).toBeUndefined();
  expect(choosePair(captures, 1, { older: '2', newer: '2' })).toBeUndefined();
  const pair = choosePair([mark(1, true), mark(2, true, 'removed'), mark(3, true)], 3, {});
  expect(pair?.older.snapshotId).toBe(1);
});
