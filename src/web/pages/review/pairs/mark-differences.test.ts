import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { markDifferences, type Span } from './mark-differences.ts';

function whole(spans: Span[]): string {
  return spans.map((span) => span.text).join('');
}
function show(spans: Span[]): string {
  return spans.map((span) => (span.differs ? `[${span.text}]` : span.text)).join('');
}

const cases: [string, string, string, string][] = [
  ['衡阳示例电缆', '衡南示例电缆', '衡[阳]示例电缆', '衡[南]示例电缆'],
  ['示例变压器', '示例变压器一厂', '示例变压器', '示例变压器[一厂]'],
  ['同', '同', '同', '同'],
  ['甲', '乙', '[甲]', '[乙]'],
  ['', '乙', '', '[乙]'],
];
for (const [left, right, markedLeft, markedRight] of cases) {
  test(`${left} | ${right}`, () => {
    const marked = markDifferences(left, right);
    expect([show(marked.left), show(marked.right)]).toEqual([markedLeft, markedRight]);
  });
}

test('what is not marked is common to both, and nothing is lost', () => {
  const words = fc.string({ unit: fc.constantFrom('衡', '阳', '南', '示', '𠮷'), maxLength: 20 });
  fc.assert(
    fc.property(words, words, (left, right) => {
      const marked = markDifferences(left, right);
      const common = (spans: Span[]) => whole(spans.filter((span) => !span.differs));
      expect(whole(marked.left)).toBe(left);
      expect(whole(marked.right)).toBe(right);
      expect(common(marked.left)).toBe(common(marked.right));
    }),
  );
});

test('long texts are not compared character by character', () => {
  const marked = markDifferences('甲'.repeat(201), '乙');
  expect([...marked.left, ...marked.right].some((span) => span.differs)).toBe(false);
});
