import { expect, test } from 'vitest';
import { median } from './pace.ts';

test('the usual time is the middle one: a pause for tea does not count', () => {
  expect(median([])).toBeUndefined();
  expect(median([4])).toBe(4);
  expect(median([3, 5])).toBe(4);
  expect(median([2, 3_600, 4])).toBe(4);
});
