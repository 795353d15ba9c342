import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts } from './compare-captures.ts';

const page = (...paragraphs: string[]) => ({ title: '示例集群签约', paragraphs });

test('a corrected figure is marked inside its paragraph', () => {
  const { lines, changed, title } = compareTexts(
    page('会上共签约20个项目。', '总投资352.8亿元。'),
    page('会上共签约21个项目。', '总投资352.8亿元。'),
  );
  expect(title).toBeNull();
  expect(changed).toBe(1);
  expect(lines[0]?.parts).toEqual([
    { kind: 'same', text: '会上共签约2' },
    { kind: 'removed', text: '0' },
    { kind: 'added', text: '1' },
    { kind: 'same', text: '个项目。' },
  ]);
  expect(lines[1]).toEqual({ kind: 'same', parts: [{ kind: 'same', text: '总投资352.8亿元。' }] });
});

test('a paragraph that came or went is one line, not a riddle of letters', () => {
  const { lines, added, removed } = compareTexts(
    page('甲段文字在此。', '乙段说另一件事情。'),
    page('甲段文字在此。', '完全不同之语句'),
  );
  expect({ added, removed }).toEqual({ added: 1, removed: 1 });
  expect(lines.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added']);
});

test('both texts can be read off the comparison, in their order', () => {
  const text = fc.array(fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '1'), maxLength: 8 }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { lines } = compareTexts(page(...before), page(...after));
      const side = (left: 'removed' | 'added') =>
        lines
          .filter(({ kind }) => kind === 'same' || kind === 'changed' || kind === left)
          .map(({ parts }) =>
            parts
              .flatMap(({ kind, text }) => (kind === 'same' || kind === left ? [text] : []))
              .join(''),
          );
      expect(side('removed')).toEqual(before);
      expect(side('added')).toEqual(after);
    }),
  );
});
