import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAtoms } from './atoms.ts';
import type { Atoms } from './atoms.ts';
import { findPhrase } from './phrase.ts';
import { needsOf, termAt } from './terms.ts';

function spell({ codes, words, count }: Atoms): string[] {
  return [...codes.subarray(0, count)].map((code) => {
    if (code > 0) return String.fromCodePoint(code);
    return code < 0 ? (words[-code - 1] as string) : '|';
  });
}

const readings: [text: string, atoms: string][] = [
  ['特高压变压器', '特 高 压 变 压 器'],
  ['特 高\u3000压', '特 高 压'],
  ['變壓器，電纜。', '变 压 器 | 电 缆'],
  ['500千伏', '500 千 伏'],
  ['±800kV', '800 kv'],
  ['５００ＫＶ', '500 kv'],
  ['GB/T 4754—2017', 'gb | t 4754 | 2017'],
  ['SZ11型', 'sz 11 型'],
  ['2,045.50亿元', '2045.50 亿 元'],
  ['1,2,3', '1 | 2 | 3'],
  ['3.1.4', '3.1 | 4'],
  ['12,3456', '12 | 3456'],
  ['第2.节', '第 2 | 节'],
  ['café CAFE\u0301', 'cafe cafe'],
  ['100㎞', '100 km'],
  ['㈱示例', '株 | 示 例'],
  ['𠮷野家', '𠮷 野 家'],
  ['甲\n乙', '甲 | 乙'],
  ['……甲！！乙？？', '甲 | 乙'],
  ['电\u200b力', '电 力'],
  ['😀电😀力', '电 | 力'],
  ['', ''],
];
for (const [text, atoms] of readings) {
  test(`${JSON.stringify(text)} reads ${atoms}`, () =>
    expect(spell(readAtoms(text)).join(' ')).toBe(atoms));
}

test('an atom knows where it stands in the text as given', () => {
  const text = '约 2,045.5 亿元（𠮷）';
  const { count, starts, ends } = readAtoms(text);
  const pieces = Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]));
  expect(pieces).toEqual(['约', '2,045.5', '亿', '元', '（', '𠮷']);
});

test('a text is read up to its limit, and a word is cut at its own', () => {
  expect(readAtoms('变'.repeat(50), 20).count).toBe(20);
  expect(readAtoms('㍿'.repeat(50), 70).count).toBe(70);
  expect(readAtoms('x'.repeat(1000)).words.every((word) => word.length <= 64)).toBe(true);
});

/** Few letters, so that phrases meet texts; with everything that ends or joins words. */
const letters = fc.constantFrom(...'变压器電电缆a1B 2，。\n.,、Ａ𠮷㎞é|:');
const words = fc.array(letters, { maxLength: 40 }).map((list) => list.join(''));

test('the terms of a phrase prove it: where they stand at their offsets, its atoms stand in a row', () => {
  fc.assert(
    fc.property(words, fc.array(letters, { minLength: 1, maxLength: 5 }), (text, list) => {
      const atoms = readAtoms(text);
      const phrase = readAtoms(list.join(''));
      const spelt = spell(phrase);
      const all = spell(atoms);
      const expected = all
        .map((_, at) => at)
        .filter((at) => spelt.length > 0 && spelt.every((one, i) => all[at + i] === one));
      expect(findPhrase(atoms, phrase)).toEqual(expected);

      const needs = needsOf(phrase);
      const stands = (at: number, term: string, prefix: boolean): boolean =>
        at < atoms.count &&
        (prefix ? termAt(atoms, at).startsWith(term) : termAt(atoms, at) === term);
      const proved = all
        .map((_, at) => at)
        .filter(
          (at) =>
            needs.length > 0 &&
            needs.every(({ term, offset, prefix }) => stands(at + offset, term, prefix)),
        );
      expect(proved).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

test('reading never throws, and what was read stands in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { count, starts, ends } = readAtoms(text);
      for (let at = 0; at < count; at += 1) {
        expect(ends[at]).toBeGreaterThan(starts[at] as number);
        if (at > 0) expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] as number);
      }
    }),
  );
});
