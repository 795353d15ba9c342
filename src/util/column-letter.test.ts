import { expect, test } from 'vitest';
import { columnLetter } from './column-letter.ts';

const cases: [number, string][] = [
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
];
for (const [index, letter] of cases) {
  test(`${index} → ${letter}`, () => expect(columnLetter(index)).toBe(letter));
}
