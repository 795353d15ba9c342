import { expect, test } from 'vitest';
import type { Import } from '../../../schema/import.ts';
import type { SourceState } from '../../../schema/source.ts';
import { isUnderWay, percentOf, positionOf, stepOf, type Checking, type Step } from './steps.ts';

function at(state: SourceState): Pick<Import, 'source'> {
  return { source: { state } as Import['source'] };
}

const cases: [SourceState, Checking, Step][] = [
  ['planning', 'columns', 'reading'],
  ['planned', 'columns', 'columns'],
  ['planned', 'diff', 'diff'],
  ['loading', 'columns', 'loading'],
  ['accepted', 'diff', 'accepted'],
  ['failed', 'columns', 'failed'],
  ['undone', 'columns', 'undone'],
];
for (const [state, checking, step] of cases) {
  test(`a ${state} import, checking ${checking}, shows ${step}`, () => {
    expect(stepOf(at(state), checking)).toBe(step);
  });
}

test('without an import a file is to be chosen', () => {
  expect(stepOf(undefined, 'diff')).toBe('choose');
});

test('only planning and loading are polled', () => {
  const states: SourceState[] = ['planning', 'planned', 'loading', 'accepted', 'undone', 'failed'];
  expect(states.filter((state) => isUnderWay(at(state)))).toEqual(['planning', 'loading']);
});

test('a replan stays where it was asked for', () => {
  expect(positionOf('reading', 'columns')).toBe(1);
  expect(positionOf('reading', 'diff')).toBe(2);
});

test('percent is whole, bounded, and unknown without a total', () => {
  expect(percentOf({ done: 2, total: 3 })).toBe(66);
  expect(percentOf({ done: 5, total: 3 })).toBe(100);
  expect(percentOf({ done: 5, total: null })).toBeUndefined();
  expect(percentOf({ done: 0, total: 0 })).toBeUndefined();
});
