// What an officer reads of one project, from its records alone.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsOn } from '../../../test/support/arbitrary-claims.ts';
import type { Values } from '../../schema/field.ts';
import { isOverdue, lateOf, overdue } from './dates.ts';
import type { ProjectClaim } from './history.ts';
import { pledgedYuan } from './investment.ts';
import { hasReached, readLife } from './life.ts';
import type { Life } from './life.ts';
import { lightOf } from './light.ts';

let next = 0;
const said = (dated: string, values: Values, over: Partial<ProjectClaim> = {}): ProjectClaim => ({
  recordId: (next += 1),
  kind: 'project',
  sourceId: next,
  series: `示例${next}`,
  sourceTitle: '示例来源',
  trust: 50,
  dated,
  pinned: false,
  values: { name: '示例项目', ...values },
  ...over,
});
const live = (asOf: string, ...claims: ProjectClaim[]): Life => {
  const life = readLife(7, claims, asOf);
  if (!life) throw new Error('no life');
  return life;
};
const stagesOf = ({ changes }: Life) => changes.map(({ stage, on }) => [stage, on]);

describe('stages', () => {
  test('follow each other with their days, and the last is the present', () => {
    const signed = said('2023-04-10', { stage: 'signed', signed: '2023-03-28' });
    const building = said('2024-06-30', { stage: 'building', started: '2023-09' });
    const life = live('2024-07-15', building, signed);
    expect(stagesOf(life)).toEqual([
      ['signed', '2023-03-28'],
      ['started', '2023-09'],
      ['building', null],
    ]);
    expect(life).toMatchObject({ stage: 'building', since: '2024-06-30' });
    expect(life.stageRecordId).toBe(building.recordId);
    expect(life.changes[1]?.recordId).toBe(building.recordId);
  });

  test('come from a date that came true where no stage is told', () => {
    const signed = said('2023-04-10', { stage: 'signed' });
    const news = said('2024-05-20', { started: '2024-05' });
    const life = live('2024-07-15', signed, news);
    expect(life).toMatchObject({ stage: 'started', since: '2024-05-01' });
    expect(life.stageRecordId).toBe(news.recordId);
    // A later list that still says 签约 tells the present; a person has to decide.
    const list = said('2024-06-30', { stage: 'signed' });
    expect(live('2024-07-15', signed, news, list).stage).toBe('signed');
  });

  test('do not come from plans: a date to come, or one that the list itself denies', () => {
    const future = said('2024-01-31', { stage: 'signed', started: '2024-06' });
    expect(live('2024-12-31', future)).toMatchObject({
      stage: 'signed',
      dates: { started: { actual: null, planned: { value: '2024-06' } } },
    });
    const denied = said('2024-06-30', { stage: 'building', producing: '2024-03' });
    expect(live('2024-07-01', denied)).toMatchObject({
      stage: 'building',
      dates: { producing: { actual: null, planned: { value: '2024-03' }, late: 92 } },
    });
  });

  test('that a person pinned stand against later words', () => {
    const pin = said('2024-02-01', { stage: 'signed' }, { pinned: true });
    const life = live(
      '2024-12-31',
      pin,
      said('2024-05-20', { stage: 'started', started: '2024-05' }),
    );
    expect(life.stage).toBe('signed');
  });

  test('whatever is told, the last change is where it stands', () => {
    fc.assert(
      fc.property(claimsOn('project'), (claims) => {
        const told = claims.map((claim) => ({ ...claim, sourceTitle: '' }));
        const life = live('2025-01-01', ...told);
        if (life.stageRecordId === null) expect(life.changes).toEqual([]);
        else expect(life.changes.at(-1)?.stage).toBe(life.stage);
        expect(life.idle).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('days late', () => {
  test.each([
    ['2024-10', '2024-06', 93],
    ['2024-10-03', '2024-Q3', 3],
    ['2024', '2024-06', 0],
    ['2024-05', '2024-06', -1],
    ['2025', '2024', 1],
  ])('%s after %s is %i', (actual, due, days) => {
    expect(lateOf(actual, due)).toBe(days);
  });

  test.each([
    ['2024', '2024-12-31', 0],
    ['2024', '2025-01-01', 1],
    ['2024-Q2', '2024-07-02', 2],
    ['2024-10', '2024-10-31', 0],
    ['2024-10', '2024-10-01', -30],
  ])('%s is on %s overdue by %i', (due, asOf, days) => {
    expect(overdue(due, asOf)).toBe(days);
  });

  test('count against the promise before the plan, and only while it is open', () => {
    const signed = said('2024-01-31', {
      stage: 'signed',
      start_promised: '2024-06',
      start_planned: '2024-12',
    });
    const life = live('2024-07-10', signed);
    expect(life.dates.started?.late).toBe(10);
    expect(isOverdue(life)).toBe(true);
    const started = live('2024-09-30', signed, said('2024-08-31', { stage: 'building' }));
    expect(started.dates.started).toMatchObject({ actual: null, late: null });
    expect(isOverdue(started)).toBe(false);
    const dropped = live('2024-09-30', signed, said('2024-08-31', { stage: 'dropped' }));
    expect(isOverdue(dropped)).toBe(false);
  });
});

describe('progress', () => {
  const signed = said('2024-01-31', { stage: 'signed', signed: '2024-01-15', invested: '100' });

  test('is a later stage, a date that came true or more money, and no mere mention', () => {
    expect(live('2024-06-30', signed, said('2024-05-31', { stage: 'signed' })).progress.on).toBe(
      '2024-01-31',
    );
    const more = said('2024-05-31', { stage: 'signed', invested: '200' });
    const life = live('2024-06-30', signed, more);
    expect(life.progress).toMatchObject({ on: '2024-05-31', recordId: more.recordId });
    expect(life.idle).toBe(30);
    expect(live('2024-06-30', signed, said('2024-05-31', { invested: '50' })).progress.on).toBe(
      '2024-01-31',
    );
  });

  test.each([
    [59, 'green'],
    [60, 'yellow'],
    [90, 'red'],
    [180, 'remove'],
  ] as const)('%i days ago is %s', (idle, light) => {
    const rules = { yellow: 60, red: 90, remove: 180 };
    expect(lightOf('signed', idle, rules)).toBe(light);
    expect(lightOf('producing', idle, rules)).toBeNull();
  });
});

describe('money', () => {
  test('told by two sources counts once', () => {
    const a = said('2024-01-31', { investment: '1000' });
    const b = said('2024-02-28', { investment: '1000' });
    expect(pledgedYuan(live('2024-12-31', a, b).investment)).toBe('1000');
  });

  test('of an increase counts its increment alone, whatever total is told after it', () => {
    const first = said('2024-01-31', { investment: '1000' });
    const raise = said('2024-05-31', { 'increase@2024': '300' });
    const after = said('2024-06-30', { investment: '1300' });
    expect(pledgedYuan(live('2024-12-31', first, raise, after).investment)).toBe('1300');
    const second = said('2024-09-30', { 'increase@2025': '50' });
    expect(pledgedYuan(live('2024-12-31', first, raise, after, second).investment)).toBe('1350');
  });

  test('in dollars is in no sum', () => {
    expect(
      pledgedYuan(live('2024-12-31', said('2024-01-31', { investment: 'USD:5' })).investment),
    ).toBe('0');
  });
});

test('a project signed twice counts from the first time', () => {
  const again = said('2024-06-30', { stage: 'signed', signed: '2024-05-18' });
  const first = said('2023-04-10', { stage: 'signed', signed: '2023-03-28' });
  expect(live('2024-12-31', again, first).signed).toEqual({ on: '2023-03-28', dated: true });
});

test('what was dropped keeps how far it came', () => {
  const life = live(
    '2024-12-31',
    said('2023-04-10', { stage: 'started', started: '2023-04' }),
    said('2024-06-30', { stage: 'dropped', dropped: '2024-05' }),
  );
  expect(hasReached(life, 'started')).toBe(true);
  expect(hasReached(life, 'producing')).toBe(false);
  expect(life.signed).toEqual({ on: '2023-04-10', dated: false });
  const only = live('2024-12-31', said('2024-06-30', { stage: 'dropped' }));
  expect(only.signed).toBeNull();
});
