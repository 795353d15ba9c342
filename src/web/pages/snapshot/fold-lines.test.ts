import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleChangeLine } from '../../../schema/comparison.ts';
import { foldLines } from './fold-lines.ts';

const kinds = { s: 'same', a: 'added', r: 'removed', c: 'changed' } as const;
const read = (text: string): ArticleChangeLine[] =>
  [...text].map((letter) => ({ kind: kinds[letter as keyof typeof kinds], parts: [] }));
const say = (text: string) =>
  foldLines(read(text))
    .map((one) => ('same' in one ? String(one.same) : one.line.kind[0]))
    .join('');

test.each([
  ['sssassss', '2sas3'],
  ['ss', '2'],
  ['s', 's'],
  ['ssas', 'ssas'],
  ['asssa', 'asssa'],
  ['assssa', 'as2sa'],
  ['c', 'c'],
  ['', ''],
])('%s is shown as %s', (lines, shown) => {
  expect(say(lines)).toBe(shown);
});

test('no line is lost, and no change is ever folded', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('s', 'a', 'r', 'c'), maxLength: 40 }), (text) => {
      const folded = foldLines(read(text));
      const told = folded.reduce((sum, one) => sum + ('same' in one ? one.same : 1), 0);
      expect(told).toBe(text.length);
      const changes = folded.filter((one) => 'line' in one && one.line.kind !== 'same').length;
      expect(changes).toBe([...text].filter((letter) => letter !== 's').length);
    }),
  );
});
