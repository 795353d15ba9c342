import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CsvTokens, findDelimiter, splitCsv } from './csv-tokens.ts';

const cell = fc.string({
  unit: fc.constantFrom('a', '示', ',', '"', '\n', '\r\n', ' ', '例'),
  maxLength: 6,
});
const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

test('reads back what a writer of RFC 4180 wrote, however the text is cut, and as csv-parse does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 7 }),
      (rows, end, size) => {
        const text = rows.map((row) => row.map(quote).join(',')).join(end);
        const found: string[][] = [];
        const tokens = new CsvTokens(',', ({ cells }) => found.push(cells));
        for (let at = 0; at < text.length; at += size) tokens.write(text.slice(at, at + size));
        tokens.end();
        expect(found).toEqual(rows);
        expect(found).toEqual(parse(text, { relax_column_count: true, record_delimiter: [end] }));
      },
    ),
  );
});

test('an empty line is a row, as Excel counts', () => {
  expect(splitCsv('a,b\n\nc,d\n', ',').map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    [''],
    ['c', 'd'],
  ]);
});

test('a quote inside plain text is a character', () => {
  expect(splitCsv('5" pipe,x\n', ',')[0]?.cells).toEqual(['5" pipe', 'x']);
  expect(splitCsv('"示例"公司,x\ny,z\n', ',')).toEqual([
    { cells: ['"示例"公司', 'x'] },
    { cells: ['y', 'z'] },
  ]);
  expect(splitCsv('a,"示例,x\ny,z\n', ',')).toEqual([
    { cells: ['a', '"示例,x'], broken: 'quote' },
    { cells: ['y', 'z'] },
  ]);
});

test.each([
  ['a,b\n1,2\n', ','],
  ['a\tb,c\n1\t2,3\n', '\t'],
  ['a;b\n"1,5";"2,5"\n', ';'],
  ['a；b\n1；2\n', '；'],
  ['sep=|\na|b\n', '|'],
  ['企业名称\n示例\n', ','],
])('delimiter of %j is %j', (text, delimiter) => expect(findDelimiter(text)).toBe(delimiter));
