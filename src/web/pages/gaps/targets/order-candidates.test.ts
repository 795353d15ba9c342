import { expect, test } from 'vitest';
import type { Candidate } from '../../../../schema/targets.ts';
import { orderCandidates } from './order-candidates.ts';

function candidate(entityId: number, score: number): Candidate {
  const factor = { score, reasons: [] };
  return {
    entityId,
    name: `示例${entityId}`,
    city: null,
    province: null,
    km: null,
    register: 'target',
    stage: null,
    products: null,
    segments: ['copper-rod'],
    score,
    fit: factor,
    gain: factor,
    reach: factor,
    rivals: [],
  };
}

test('the shortlist stands first in its own order, each with what it adds; nobody twice', () => {
  const listed = orderCandidates({
    candidates: [candidate(1, 0.9), candidate(2, 0.8), candidate(3, 0.7)],
    shortlist: {
      chosen: [
        { entityId: 3, gain: '300' },
        { entityId: 1, gain: '100' },
        { entityId: 99, gain: '1' },
      ],
      value: '400',
      bound: '400',
      share: 1,
    },
  });
  expect(listed.map(({ entityId, chosen }) => [entityId, chosen?.place, chosen?.gain])).toEqual([
    [3, 1, '300'],
    [1, 2, '100'],
    [2, undefined, undefined],
  ]);
});
