import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWhen } from './when.ts';

const today = '2024-10-08';

test.each([
  ['2024', '2024'],
  ['2024年', '2024'],
  ['2024年9月', '2024-09'],
  ['2024-09', '2024-09'],
  ['2024.9.3', '2024-09-03'],
  ['2024/10/8', '2024-10-08'],
  [' 2023年12月31日 ', '2023-12-31'],
  ['2024-10', '2024-10'],
])('%s is read as %s', (text, on) => {
  expect(readWhen(text, today)).toEqual({ on });
});

test('nothing written means that nobody knows when', () => {
  expect(readWhen('  ', today)).toEqual({ on: undefined });
});

test.each(['明年', '2024-13', '2024-02-30', '24-10-03', '1024-10', '2024-10-03-04'])(
  '%s is no date, and it says how to write one',
  (text) => {
    expect(readWhen(text, today)).toHaveProperty('problem');
  },
);

test.each(['2025', '2024-11', '2024年10月9日'])('%s lies ahead: no progress yet', (text) => {
  const read = readWhen(text, today);
  expect('problem' in read && read.problem.zh).toContain('今天之后');
});

test('every day up to today is read as itself', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1949-10-01'), max: new Date(today), noInvalidDate: true }),
      (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(readWhen(day, today)).toEqual({ on: day });
      },
    ),
  );
});
