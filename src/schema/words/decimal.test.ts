import { assert, bigInt, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { groupThousands, scaleDown, scaleUp } from './decimal.ts';

test.each([
  ['1234567', '1,234,567'],
  ['-1234.5678', '-1,234.5678'],
  ['12', '12'],
  ['一万', '一万'],
])('groups %s as %s', (text, grouped) => expect(groupThousands(text)).toBe(grouped));

test.each([
  ['12345678', 4, 2, '1234.57'],
  ['5', 1, 0, '1'],
  ['4', 1, 0, '0'],
  ['-5', 1, 0, '-1'],
  ['-4', 1, 0, '0'],
  ['1.005', 0, 2, '1.01'],
  ['100', 2, 2, '1'],
])('%s / 10^%i to %i places is %s', (text, power, places, scaled) =>
  expect(scaleDown(text, power, places)).toBe(scaled),
);

test('refuses what is no decimal', () => {
  expect(() => scaleDown('1e5', 0, 2)).toThrow(TypeError);
});

test('scaling up and down again gives the number back', () => {
  assert(
    property(
      bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
      integer({ min: 0, max: 12 }),
      (n, power) => {
        expect(scaleDown(scaleUp(String(n), power), power, 0)).toBe(String(n));
      },
    ),
  );
  expect(scaleUp('0.00015', 4)).toBe('1.5');
  expect(scaleUp('-1.5', 4)).toBe('-15000');
});
