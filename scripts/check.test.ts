import { expect, test } from 'vitest';
import { countReport, sum, toLine } from './check.mjs';

const report = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};

test.each([
  ['all well', report, true, '5 passed, 0 failed, 2 skipped'],
  [
    'a failing test counts once, not its file too',
    {
      ...report,
      numFailedTests: 1,
      testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
    },
    false,
    '5 passed, 1 failed, 2 skipped',
  ],
  [
    'a file that cannot be loaded',
    { ...report, testResults: [{ status: 'failed', assertionResults: [] }] },
    false,
    '5 passed, 1 failed, 2 skipped',
  ],
  ['an error outside every test', report, false, '5 passed, 1 failed, 2 skipped'],
  [
    'nothing skipped',
    { ...report, numPendingTests: 0, numTodoTests: 0 },
    true,
    '5 passed, 0 failed',
  ],
])('%s', (_, given, ok, line) => {
  expect(toLine(countReport(given, ok))).toBe(line);
});

test('counts add up', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(sum(one, one, { passed: 0, failed: 0, skipped: 1 })).toEqual({
    passed: 2,
    failed: 4,
    skipped: 7,
  });
});
