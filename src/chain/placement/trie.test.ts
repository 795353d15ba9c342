import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildTrie } from './trie.ts';

function scan(patterns: string[], text: string): string[] {
  const codes = Uint16Array.from(text, (char) => char.charCodeAt(0));
  const found: string[] = [];
  buildTrie(patterns).scan(codes, codes.length, (pattern, start, end) => {
    expect(text.slice(start, end)).toBe(patterns[pattern]);
    found.push(`${start}${patterns[pattern]}`);
  });
  return found;
}

test('the longest pattern at the leftmost place wins', () => {
  expect(scan(['变压器', '变压器油', '油箱', '压器'], '变压器油箱、变压器')).toEqual([
    '0变压器油',
    '6变压器',
  ]);
});

test('it finds what a plain search finds', () => {
  const word = fc.string({
    unit: fc.constantFrom('变', '压', '器', '油'),
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 30 }),
      fc.string({ unit: fc.constantFrom('变', '压', '器', '油', '、'), maxLength: 40 }),
      (patterns, text) => {
        const expected: string[] = [];
        for (let i = 0; i < text.length;) {
          const best = patterns
            .filter((one) => text.startsWith(one, i))
            .toSorted((a, b) => b.length - a.length)[0];
          if (best) expected.push(`${i}${best}`);
          i += best?.length ?? 1;
        }
        expect(scan(patterns, text)).toEqual(expected);
      },
    ),
  );
});
