import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureText } from './text.ts';
import { isCut, layTitle } from './titles.ts';

/** What a card of 208 × 78 leaves beside its sign. */
const room = { width: 172, height: 74 };

test.each([
  ['精铜杆', 0.33, ['精铜杆']],
  ['压力释放阀与气体继电器', 0.33, ['压力释放阀与', '气体继电器']],
  ['换流变压器（±800/±1100 kV）', 0.33, ['换流变压器']],
  ['换流变压器（±800 kV）', 0.6, ['换流变压器（±800 kV）']],
])('%s at %f', (title, k, lines) => {
  expect(layTitle(title, room, k).lines).toEqual(lines);
});

test('a long name gets smaller letters before it loses any', () => {
  const long = layTitle('开关柜、环网柜与中压断路器', room, 0.33);
  expect(isCut(long)).toBe(false);
  expect(long.size).toBeLessThan(layTitle('精铜杆', room, 0.33).size);
  // Nobody reads letters smaller than this; then the name is cut, and says so.
  const longest = layTitle('变'.repeat(60), room, 0.33);
  expect(isCut(longest)).toBe(true);
  expect(longest.size * 0.33).toBeGreaterThanOrEqual(8);
});

test('lines stay within the box', () => {
  const words = fc.string({ unit: fc.constantFrom(...'变压器、与abc XYZ-/0'), maxLength: 40 });
  fc.assert(
    fc.property(words, fc.double({ min: 0.28, max: 0.8, noNaN: true }), (title, k) => {
      const { lines, size, step } = layTitle(title, room, k);
      expect(lines.length * step - (step - size)).toBeLessThanOrEqual(room.height + 0.01);
      for (const line of lines)
        expect(measureText(line, size)).toBeLessThanOrEqual(room.width + size);
    }),
  );
});
