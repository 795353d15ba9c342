import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from './parse-query.ts';
import type { Term } from './parse-query.ts';
import { readRange } from './read-range.ts';

const spell = ({ field, words, exact }: Term): string =>
  `${field === 'text' ? '' : `${field}:`}${exact ? `"${words}"` : words}`;

const cases: [text: string, meaning: string][] = [
  ['变压器', '变压器'],
  ['  变压器\u3000电缆 ', '变压器 电缆'],
  ['"特高压 变压器"', '"特高压 变压器"'],
  ['“特高压”', '"特高压"'],
  ['「特高压」项目', '"特高压" 项目'],
  ['特高压"变压器"', '特高压 "变压器"'],
  ['"没有合上 的', '"没有合上 的"'],
  ['变压器 -电缆', '变压器 -电缆'],
  ['变压器 －"电缆 附件"', '变压器 -"电缆 附件"'],
  ['SZ-11', 'SZ-11'],
  ['a OR b', 'a|b'],
  ['a 或 b c', 'a|b c'],
  ['a OR b OR c', 'a|b|c'],
  ['或许', '或许'],
  ['标题:变压器', 'title:变压器'],
  ['标题：“变压器”', 'title:"变压器"'],
  ['Source:示例日报', 'source:示例日报'],
  ['-来源:示例', '-source:示例'],
  ['比例3:2', '比例3:2'],
  ['栏目:产业', '[产业]'],
  ['2025-01..2025-03', '<20250101-20250331>'],
  ['2024..', '<20240101->'],
  ['..2024-02', '<-20240229>'],
  ['2025-03..2025-01', '<20250101-20250331>'],
  ['时间:2025年1月', '<20250101-20250131>'],
  ['after:2025-01-20', '<20250120->'],
  ['before:2025', '<-20251231>'],
  ['after:2025 before:2024', '<20250101-20241231>'],
  ['等等..', '等等..'],
  ['', ''],
];
test.each(cases)('%s', (text, meaning) => {
  const { clauses, none, from, to, categories, ignored } = parseQuery(text);
  const parts = [
    ...clauses.map((terms) => terms.map(spell).join('|')),
    ...none.map((term) => `-${spell(term)}`),
    ...categories.map((one) => `[${one}]`),
    ...(from || to ? [`<${from || ''}-${to || ''}>`] : []),
  ];
  expect(parts.join(' ')).toBe(meaning);
  expect(ignored).toEqual([]);
});

const notes: [text: string, ignored: string[]][] = [
  ['OR a', ['OR']],
  ['a OR', ['OR']],
  ['，。', ['，。']],
  ['标题: a', ['标题:']],
  ['after:昨天', ['after:昨天']],
  ['2025-13..2025-14', ['2025-13..2025-14']],
  ['2025-02-30..', ['2025-02-30..']],
  ['-栏目:产业', ['-栏目:产业']],
  ['a OR -b', ['OR']],
  ['-', ['-']],
];
test.each(notes)('%s says what was left out', (text, ignored) => {
  const found = parseQuery(text).ignored;
  expect(found.map(({ words }) => words)).toEqual(ignored);
  for (const { zh, en } of found) expect([zh, en].every((sentence) => sentence !== '')).toBe(true);
});

test('whatever is typed is a question, and no part of it grows beyond bounds', () => {
  const pieces = fc.constantFrom(
    ...'" “ ” - － : ： OR 或 .. 2025 -01 标题 after ( ) 变压器 | \\ \n 𠮷'.split(' '),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 60 }),
      (list) => {
        const { clauses, none, from, to } = parseQuery(list.join(''));
        const terms = [...clauses.flat(), ...none];
        expect(terms.length).toBeLessThanOrEqual(24);
        for (const term of terms) expect(term.words.length).toBeLessThanOrEqual(500);
        expect(clauses.every((clause) => clause.length > 0)).toBe(true);
        expect([from, to].every((day) => day === 0 || (day > 0 && day < 100_000_000))).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a range reads the same days however they are joined', () => {
  for (const text of [
    '2025-01..2025-03',
    '2025/1..2025/3',
    '2025年1月..2025年3月',
    '2025.01..2025.03',
  ]) {
    expect([text, readRange(text)]).toEqual([text, { from: 20_250_101, to: 20_250_331 }]);
  }
});
