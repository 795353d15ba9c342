import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from './copy.ts';

/** PostgreSQL's side of the text format, as its documentation says it. */
function decode(text: string): string | null {
  if (text === '\\N') return null;
  return text.replace(
    /\\(.)/gs,
    (_, found: string) => ({ t: '\t', n: '\n', r: '\r' })[found] ?? found,
  );
}

const words = fc.string({
  unit: fc.constantFrom('\\', '\t', '\n', '\r', '\u0000', 'N', '.', 'u0000', '"', '变', '😀'),
});

test('a string is read back without its NULs, and never breaks its line', () => {
  fc.assert(
    fc.property(words, (text) => {
      const encoded = encode(text);
      expect(encoded).not.toMatch(/[\t\n\r\u0000]/);
      expect(decode(encoded)).toBe(text.replaceAll('\u0000', ''));
    }),
  );
});

test('an object is read back as JSON without NULs, even where its words look like escapes', () => {
  fc.assert(
    fc.property(words, words, (key, value) => {
      const clean = (text: string) => text.replaceAll('\u0000', '');
      const encoded = encode({ [`k${key}`]: [value] });
      expect(encoded).not.toMatch(/[\t\n\r\u0000]/);
      expect(JSON.parse(decode(encoded) ?? '')).toEqual({ [`k${clean(key)}`]: [clean(value)] });
    }),
  );
});

test.each([
  [null, '\\N'],
  [undefined, '\\N'],
  ['\\N', '\\\\N'],
  ['', ''],
  [true, 't'],
  [false, 'f'],
  [-1.5, '-1.5'],
  [['a\\b'], '["a\\\\\\\\b"]'],
  [
    { half: '\ud83d', pair: '😀', words: '\\ud83d' },
    '{"half":"\ufffd","pair":"😀","words":"\\\\\\\\ud83d"}',
  ],
])('%j', (value, encoded) => {
  expect(encode(value)).toBe(encoded);
});
