import { expect, test } from 'vitest';
import { due, project } from '../pipeline.fixture.ts';
import { chooseLate, sortLate } from './late-rows.ts';

const projects = [
  project(1, { light: 'green', idle: 20 }),
  project(2, { light: 'red', idle: 100 }),
  project(3, { light: 'green', idle: 5, dates: { started: due('2024-01', null, null, 30) } }),
  project(4, { light: 'yellow', idle: 70, dates: { producing: due(null, '2023', null, 300) } }),
  project(5, { light: null, idle: 400, stage: 'producing' }),
];
const ids = (list: readonly { entityId: number }[]) => list.map(({ entityId }) => entityId);

test('listed is what is overdue or has a light; or what is overdue alone', () => {
  expect(ids(chooseLate(projects, false))).toEqual([2, 3, 4]);
  expect(ids(chooseLate(projects, true))).toEqual([3, 4]);
});

test('the longest overdue stand first, then the longest idle', () => {
  expect(ids(sortLate(projects, undefined, 'desc'))).toEqual([4, 3, 5, 2, 1]);
});

test('every column sorts both ways; what is not known stands last either way', () => {
  expect(ids(sortLate(projects, 'late', 'asc')).slice(0, 2)).toEqual([3, 4]);
  expect(ids(sortLate(projects, 'late', 'desc')).slice(0, 2)).toEqual([4, 3]);
  expect(ids(sortLate(projects, 'milestone', 'asc')).slice(0, 2)).toEqual([3, 4]);
  expect(ids(sortLate(projects, 'light', 'desc'))).toEqual([2, 4, 1, 3, 5]);
  expect(ids(sortLate(projects, 'idle', 'asc'))).toEqual([3, 1, 4, 2, 5]);
  expect(ids(sortLate(projects, 'name', 'asc'))).toEqual([1, 2, 3, 4, 5]);
});
