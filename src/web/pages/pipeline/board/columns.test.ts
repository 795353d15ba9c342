import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lights } from '../../../../schema/pipeline.ts';
import { projectStages } from '../../../../schema/stage.ts';
import { project } from '../pipeline.fixture.ts';
import { makeColumns, openingStage } from './columns.ts';

test('every stage has its column, empty or not; what needs a hand stands on top', () => {
  const columns = makeColumns([
    project(1, { light: 'green', idle: 50 }),
    project(2, { light: 'red', idle: 95 }),
    project(3, { light: 'yellow', idle: 80 }),
    project(4, { light: 'red', idle: 120 }),
    project(5, { stage: 'producing', light: null }),
  ]);
  expect(columns.map(({ stage }) => stage)).toEqual([...projectStages]);
  const ids = (stage: string) =>
    columns.find((column) => column.stage === stage)?.projects.map(({ entityId }) => entityId);
  expect(ids('signed')).toEqual([4, 2, 3, 1]);
  expect(ids('producing')).toEqual([5]);
  expect(ids('dropped')).toEqual([]);
});

test('a telephone opens with the chosen stage, or the first that holds a card', () => {
  const columns = makeColumns([project(1, { stage: 'started' })]);
  expect(openingStage(columns, undefined)).toBe('started');
  expect(openingStage(columns, 'lead')).toBe('lead');
  expect(openingStage(makeColumns([]), undefined)).toBe('lead');
});

test('no card is lost or shown twice, whatever the stages and lights', () => {
  const some = fc.record({
    stage: fc.constantFrom(...projectStages),
    light: fc.option(fc.constantFrom(...lights)),
    idle: fc.nat(999),
  });
  fc.assert(
    fc.property(fc.array(some), (changes) => {
      const projects = changes.map((change, at) => project(at + 1, change));
      const shown = makeColumns(projects).flatMap((column) => column.projects);
      expect(shown.map(({ entityId }) => entityId).toSorted((a, b) => a - b)).toEqual(
        projects.map(({ entityId }) => entityId),
      );
    }),
  );
});
