import { expect, test } from 'vitest';
import { readGrid } from './read-grid.ts';
import { readInputOutput } from './read-input-output.ts';

const rows = (text: string) => readGrid(Buffer.from(text), '示例.csv');

test('sectors in any order, thousands marks, blanks and final use', () => {
  const table = readInputOutput(
    rows('部门,甲,乙,最终使用,总产出\n乙,"1,000",,500,2000\n\n甲,-,3,4,10\n合计,1,1,,\n'),
  );
  expect(table).toEqual({
    names: ['甲', '乙'],
    deliveries: [
      [0, 3],
      [1000, 0],
    ],
    output: [10, 2000],
    ignored: ['最终使用'],
  });
});

test('output may stand in a row', () => {
  const table = readInputOutput(rows(',甲,乙\n甲,1,2\n乙,3,4\n总投入,9,8\n'));
  expect(table.output).toEqual([9, 8]);
});

test.each([
  ['没有找到投入产出表', '一,二\n三,四\n'],
  ['总产出', ',甲,乙\n甲,1,2\n乙,3,4\n'],
  ['读到“三”', ',甲,乙,总产出\n甲,1,三,9\n乙,3,4,9\n'],
  ['不小于 0', ',甲,乙,总产出\n甲,1,-3,9\n乙,3,4,9\n'],
  ['不小于它卖给各部门的合计', ',甲,乙,总产出\n甲,5,6,9\n乙,3,4,9\n'],
])('%s', (words, text) => {
  expect(() => readInputOutput(rows(text))).toThrow(
    expect.objectContaining({ zh: expect.stringContaining(words) as string }),
  );
});
