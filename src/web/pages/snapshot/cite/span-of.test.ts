import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphAt, spanOf } from './span-of.ts';

const paragraphs = ['项目开工。', '总投资 15亿元。', '年底投产。'];
const text = paragraphs.join('\n');
const said = (from: number, to: number) => {
  const span = spanOf(paragraphs, from, to);
  return span && text.slice(span.start, span.end);
};

test.each([
  ['within a paragraph', 5, 12, '总投资 15亿'],
  ['over the end of one', 2, 8, '开工。\n总投资'],
  ['a whole paragraph, from the end of the one before', 5, 14, '总投资 15亿元。'],
  ['everything, and more', -3, 99, text],
])('%s', (_, from, to, words) => {
  expect(said(from, to)).toBe(words);
});

test('blanks at the ends are no part of a quote, and alone they are none', () => {
  expect(said(8, 11)).toBe('15');
  expect(said(8, 9)).toBeUndefined();
  expect(said(5, 5)).toBeUndefined();
});

test('the letters of a span are the letters that were selected', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 6 }),
      fc.nat(60),
      fc.nat(60),
      (lines, a, b) => {
        const shown = lines.join('');
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const span = spanOf(lines, from, to);
        const quote = span ? lines.join('\n').slice(span.start, span.end) : '';
        expect(quote.replace(/\s/g, '')).toBe(shown.slice(from, to).replace(/\s/g, ''));
      },
    ),
  );
});

test('a place lies in the paragraph that holds it; its end belongs to it', () => {
  expect([0, 5, 6, 15, 16, 99].map((place) => paragraphAt(paragraphs, place))).toEqual([
    0, 0, 1, 1, 2, 2,
  ]);
});
