import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pickLargest } from './pick-largest.ts';

test('it is what a stable sort would put first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.nat(12), (numbers, n) => {
      const items = numbers.map((value, at) => ({ value, at }));
      const sorted = items.toSorted((a, b) => b.value - a.value || a.at - b.at);
      expect(pickLargest(items, n, ({ value }) => value)).toEqual(sorted.slice(0, n));
    }),
  );
});
