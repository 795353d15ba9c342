import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Heap } from './heap.ts';

test('items come out by key, then by number', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 20 })));
  fc.assert(
    fc.property(pairs, (list) => {
      const heap = new Heap();
      for (const [key, item] of list) heap.push(key, item);
      const out: [number, number][] = [];
      for (let top = heap.peek(); top; top = heap.peek()) {
        expect(heap.pop()).toBe(top.item);
        out.push([top.key, top.item]);
      }
      expect(heap.pop()).toBeUndefined();
      expect(out).toEqual(list.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
    }),
  );
});
