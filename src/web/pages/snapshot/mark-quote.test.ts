import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NamedMention } from '../../../schema/press.ts';
import { markMentions } from './mark-mentions.ts';
import { markQuote } from './mark-quote.ts';
import type { Run } from './mark-quote.ts';

const words = (runs: readonly Run[]) =>
  runs.map(({ quoted, pieces }) => [quoted, pieces.map(({ text }) => text).join('')]);
const paragraphs = ['示例铜材签约。', '示例电缆开工，投资三亿元。'];

test('the quoted sentence is cut out of its paragraph, and no other paragraph is touched', () => {
  const lines = markMentions(paragraphs, []);
  const start = paragraphs.join('\n').indexOf('示例电缆');
  const runs = lines.map((line) => words(markQuote(line, { start, end: start + 6 })));
  expect(runs).toEqual([
    [[false, '示例铜材签约。']],
    [
      [true, '示例电缆开工'],
      [false, '，投资三亿元。'],
    ],
  ]);
});

test('a name inside the quote stays a link, one over its edge is quoted whole', () => {
  const name = '示例铜材';
  const mention: NamedMention = {
    start: 0,
    end: 4,
    kind: 'enterprise',
    ref: '1',
    name,
    words: name,
  };
  const [line = []] = markMentions(paragraphs, [mention]);
  expect(words(markQuote(line, { start: 2, end: 6 }))).toEqual([
    [true, '示例铜材签约'],
    [false, '。'],
  ]);
});

test('whatever the address says, no letter of the text is lost', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), (start, end) => {
      for (const [index, line] of markMentions(paragraphs, []).entries())
        expect(
          words(markQuote(line, { start, end }))
            .map(([, text]) => text)
            .join(''),
        ).toBe(paragraphs[index]);
    }),
  );
});
