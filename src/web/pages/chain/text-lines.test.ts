import { expect, test } from 'vitest';
import { countLines, lineSpan } from './text-lines.ts';

test('lines are counted as an editor shows them', () => {
  expect(['', '甲', '甲\n', '甲\n乙\n\n丙'].map(countLines)).toEqual([1, 1, 2, 4]);
});

const text = 'name: 示例\n\ngroups:\n  - id: a';
const cases: [number, string][] = [
  [1, 'name: 示例'],
  [2, ''],
  [3, 'groups:'],
  [4, '  - id: a'],
  [9, ''],
];
for (const [line, words] of cases) {
  test(`line ${line} is "${words}"`, () => {
    const { start, end } = lineSpan(text, line);
    expect(text.slice(start, end)).toBe(words);
  });
}
