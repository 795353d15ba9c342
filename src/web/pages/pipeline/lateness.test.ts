import { expect, test } from 'vitest';
import { findWorst, listLate, listOverdue } from './lateness.ts';
import { due, project } from './pipeline.fixture.ts';

const late = project(1, {
  stage: 'building',
  dates: {
    signed: due(null, null, '2023-05-01', null),
    started: due('2023-10', '2023-08', '2023-12-01', 31),
    producing: due(null, '2024-06', null, 120),
    'at-capacity': due('2024-03', null, null, 200),
  },
});

test('a milestone is late against its promise, or against its plan where nothing was promised', () => {
  expect(listLate(late).map(({ milestone, basis, due }) => [milestone, basis, due.value])).toEqual([
    ['started', 'promised', '2023-10'],
    ['producing', 'planned', '2024-06'],
    ['at-capacity', 'promised', '2024-03'],
  ]);
});

test('what came true late is no longer overdue; the one overdue the longest is told first', () => {
  expect(listOverdue(late).map(({ milestone }) => milestone)).toEqual(['producing', 'at-capacity']);
  expect(findWorst(late)?.milestone).toBe('at-capacity');
});

test('a dropped project owes nothing, and what is in time is not late', () => {
  expect(findWorst({ ...late, stage: 'dropped' })).toBeUndefined();
  expect(findWorst(project(2, { dates: { started: due('2030', null, null, 0) } }))).toBeUndefined();
});
