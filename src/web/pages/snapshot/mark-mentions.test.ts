import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NamedMention } from '../../../schema/press.ts';
import { markMentions } from './mark-mentions.ts';

function mention(text: string, words: string, kind: NamedMention['kind']): NamedMention {
  const start = text.indexOf(words);
  return { kind, ref: '1', start, end: start + words.length, words, name: words };
}

test('mentions stand in their paragraph; of two that overlap the longer is kept', () => {
  const paragraphs = ['衡阳示例变压器开工。', '长沙的铜杆到了衡阳。'];
  const text = paragraphs.join('\n');
  const pieces = markMentions(paragraphs, [
    mention(text, '衡阳', 'place'),
    mention(text, '衡阳示例变压器', 'enterprise'),
    mention(text, '铜杆', 'segment'),
  ]);
  expect(pieces.map((line) => line.map(({ text, mention }) => [text, mention?.kind]))).toEqual([
    [
      ['衡阳示例变压器', 'enterprise'],
      ['开工。', undefined],
    ],
    [
      ['长沙的', undefined],
      ['铜杆', 'segment'],
      ['到了衡阳。', undefined],
    ],
  ]);
});

test('whatever the offsets, every letter of the text is shown once and in order', () => {
  const offsets = fc.tuple(fc.integer({ min: -3, max: 60 }), fc.integer({ min: -3, max: 60 }));
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 12 }), { maxLength: 5 }),
      fc.array(offsets),
      (paragraphs, spans) => {
        const mentions = spans.map(([start, end]): NamedMention => ({
          kind: 'place',
          ref: '1',
          start,
          end,
          words: '',
          name: '',
        }));
        const shown = markMentions(paragraphs, mentions);
        expect(shown.map((line) => line.map(({ text }) => text).join(''))).toEqual(paragraphs);
      },
    ),
  );
});
