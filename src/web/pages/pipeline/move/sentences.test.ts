import fc from 'fast-check';
import { expect, test } from 'vitest';
import { putNamedFirst, splitSentences } from './sentences.ts';

test('sentences end with their marks or their paragraph, closing quotes included', () => {
  const text = '示例项目开工。负责人说：“年底投产！”现场\n下一段没有句号';
  expect(splitSentences(text).map(({ words }) => words)).toEqual([
    '示例项目开工。',
    '负责人说：“年底投产！”',
    '现场',
    '下一段没有句号',
  ]);
});

test('what is chosen is a passage of the very text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('铜', '。', '！', '”', '\n', ' ', 'a')), (letters) => {
      const text = letters.join('');
      const sentences = splitSentences(text);
      for (const { start, end, words } of sentences) {
        expect(text.slice(start, end)).toBe(words);
        expect(words.trim()).toBe(words);
      }
      // Nothing but blanks is left out.
      expect(
        sentences
          .map(({ words }) => words)
          .join('')
          .replaceAll(/\s/g, ''),
      ).toBe(text.replaceAll(/\s/g, ''));
    }),
  );
});

test('sentences that name the project or its owner stand first', () => {
  const sentences = splitSentences('天气很好。示例铜杆项目开工。示例电气到场。');
  const { named, others } = putNamedFirst(sentences, ['示例铜杆项目', '示例电气', '']);
  expect(named.map(({ words }) => words)).toEqual(['示例铜杆项目开工。', '示例电气到场。']);
  expect(others.map(({ words }) => words)).toEqual(['天气很好。']);
});
