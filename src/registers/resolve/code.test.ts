import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCode, organisationCode, regionOfCode } from './code.ts';

// The worked example of GB 32100-2015.
const EXAMPLE = '91350100M000100Y43';
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Valid codes built from a department, division digits and free letters. */
const codes = fc
  .tuple(
    fc.constantFrom('91', '92', '93', '12', '52', 'N2', 'A1'),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }),
    fc.array(fc.constantFrom(...ALPHABET), { minLength: 9, maxLength: 9 }),
  )
  .map(([head, digits, tail]) => complete(head + digits.join('') + tail.join('')));

function complete(first17: string): string {
  const code = [...ALPHABET].map((check) => first17 + check).find((text) => checkCode(text).ok);
  if (code === undefined) throw new Error(`no check character fits ${first17}`);
  return code;
}

test('the example of the standard holds, in every width and case', () => {
  for (const text of [
    EXAMPLE,
    ' 9135 0100 M000 100Y43',
    '９１３５０１００m０００１００y４３',
    `'${EXAMPLE}`,
  ]) {
    expect(checkCode(text)).toEqual({ ok: true, code: EXAMPLE });
  }
});

test.each([
  ['', 'empty'],
  ['12345', 'length'],
  ['91350100M000100Y44', 'checksum'],
  ['91350100M000100Y4O', 'alphabet'],
  ['9I350100M000100Y43', 'alphabet'],
  ['9.13501E+17', 'mangled'],
  ['913501001234567000', 'mangled'],
  ['430000000012348', 'registration-number'],
  ['M000100Y4', 'organisation-code'],
])('%s is refused as %s', (text, reason) => {
  const check = checkCode(text);
  expect(check).toMatchObject({ ok: false, reason });
  if (!check.ok) expect([check.zh, check.en].every((words) => words.length > 3)).toBe(true);
});

test('a code outside the departments of the standard has no shape', () => {
  const first17 = 'B1350100M000100Y4';
  const reasons = [...ALPHABET].map((check) => checkCode(first17 + check));
  expect(reasons.every(({ ok }) => !ok)).toBe(true);
  expect(reasons.filter((check) => !check.ok && check.reason === 'shape')).toHaveLength(1);
});

test('exactly one check character fits, and any single substitution is caught', () => {
  fc.assert(
    fc.property(codes, fc.nat(17), fc.constantFrom(...ALPHABET), (code, at, letter) => {
      fc.pre(code[at] !== letter);
      expect(checkCode(code.slice(0, at) + letter + code.slice(at + 1)).ok).toBe(false);
    }),
  );
});

test('checking is idempotent and blind to spaces and case', () => {
  fc.assert(
    fc.property(codes, fc.nat(17), (code, at) => {
      const check = checkCode(`${code.slice(0, at)} ${code.slice(at).toLowerCase()}`);
      expect(check).toEqual({ ok: true, code });
    }),
  );
});

test('the parts of a code', () => {
  expect(organisationCode(EXAMPLE)).toBe('M000100Y4');
  expect(organisationCode('M000100Y5')).toBeUndefined();
  expect(regionOfCode(EXAMPLE)).toBe('350100');
  expect(regionOfCode('M000100Y4')).toBeUndefined();
});
