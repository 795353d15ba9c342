import { expect, test } from 'vitest';
import { sumRows } from './sum-funnel.ts';
import type { FunnelRow } from './sum-funnel.ts';

const row = (key: string, signed: number[], started: number[], yuan: string): FunnelRow => ({
  key,
  steps: [
    { milestone: 'signed', projects: signed, yuan },
    { milestone: 'started', projects: started, yuan: '0.1' },
  ],
  dropped: [],
});

test('all rows together hold every project once and the exact sum of their money', () => {
  const all = sumRows([row('2023', [1, 2], [1], '0.1'), row('2024', [3], [], '0.2')]);
  expect(all?.steps).toEqual([
    { milestone: 'signed', projects: [1, 2, 3], yuan: '0.3' },
    { milestone: 'started', projects: [1], yuan: '0.2' },
  ]);
  expect(sumRows([])).toBeUndefined();
});
