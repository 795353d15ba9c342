import { expect, test } from 'vitest';
import { due, project } from '../pipeline.fixture.ts';
import { groupRows, sortRows } from './rows.ts';

const signed = (on: string) => ({ signed: due(null, null, on, null) });
const projects = [
  project(1, { dates: signed('2024-03'), stage: 'building', city: '长沙市' }),
  project(2, { dates: {}, stage: 'lead', city: null }),
  project(3, {
    dates: { ...signed('2023-11-02'), started: due('2024-01', null, null, 250) },
    city: '衡阳市',
  }),
];
const ids = (list: readonly { entityId: number }[]) => list.map(({ entityId }) => entityId);

test('rows stand by signing, those without any date last; or the longest overdue first', () => {
  expect(ids(sortRows(projects, undefined))).toEqual([3, 1, 2]);
  expect(ids(sortRows(projects, 'late'))).toEqual([3, 1, 2]);
  expect(ids(sortRows(projects.toReversed(), 'late'))).toEqual([3, 2, 1]);
});

test('headings by stage follow a project’s life; what is not known stands last', () => {
  const by = (group: 'stage' | 'city' | 'year') =>
    groupRows(projects, group, undefined).map(({ name, projects }) => [name?.zh, ids(projects)]);
  expect(by('stage')).toEqual([
    ['谋划', [2]],
    ['签约', [3]],
    ['建设', [1]],
  ]);
  expect(by('city').at(-1)).toEqual(['未注明', [2]]);
  expect(by('year')).toEqual([
    ['2023年签约', [3]],
    ['2024年签约', [1]],
    ['未签约', [2]],
  ]);
  expect(groupRows(projects, undefined, undefined)).toHaveLength(1);
});
