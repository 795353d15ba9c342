import fc from 'fast-check';
import { expect, test } from 'vitest';
import { due, project } from '../pipeline.fixture.ts';
import { listLateParts, listMarks, listTicks, makeScale, spanYears, toDays } from './geometry.ts';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const today = day('2024-10-08');

test('a date is as wide as it is known', () => {
  expect(toDays('2024-10-03')).toEqual({ from: day('2024-10-03'), to: day('2024-10-03') });
  expect(toDays('2024-02')).toEqual({ from: day('2024-02-01'), to: day('2024-02-29') });
  expect(toDays('2024-Q4')).toEqual({ from: day('2024-10-01'), to: day('2024-12-31') });
  expect(toDays('2023')).toEqual({ from: day('2023-01-01'), to: day('2023-12-31') });
  expect(toDays('明年')).toBeUndefined();
});

const late = project(1, {
  dates: {
    signed: due(null, null, '2023-05', null),
    started: due('2023-10', '2023-08', '2023-12-01', 31),
    producing: due(null, '2024-06-30', null, 100),
    dropped: due(null, null, '不详', null),
  },
});

test('every date that can be placed has a mark, in the order of a project’s life', () => {
  expect(listMarks(late).map(({ milestone, kind }) => `${milestone} ${kind}`)).toEqual([
    'signed actual',
    'started planned',
    'started promised',
    'started actual',
    'producing planned',
  ]);
});

test('the late part goes from the last day that was promised to the actual day, or to today', () => {
  expect(listLateParts(late, today)).toEqual([
    { milestone: 'started', days: 31, open: false, from: day('2023-10-31'), to: day('2023-12-01') },
    { milestone: 'producing', days: 100, open: true, from: day('2024-06-30'), to: today },
  ]);
  expect(listLateParts({ ...late, stage: 'dropped' }, today)).toHaveLength(1);
});

test('the span is of whole years with today in it; a date that is a slip of the pen does not stretch it', () => {
  const wrong = project(2, { dates: { signed: due(null, null, '0202-01-01', null) } });
  expect(spanYears([late, wrong], today)).toEqual({
    from: day('2023-01-01'),
    to: day('2024-12-31'),
  });
  expect(spanYears([], today)).toEqual({ from: day('2024-01-01'), to: day('2024-12-31') });
});

test('quarters are ruled, and every year begins with its number', () => {
  const ticks = listTicks({ from: day('2023-01-01'), to: day('2024-12-31') });
  expect(ticks).toHaveLength(8);
  expect(ticks.flatMap(({ year }) => year ?? [])).toEqual([2023, 2024]);
});

test('later days stand further right, all within the drawing, which is never narrower than its place', () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.nat(20_000), fc.nat(2_000), (a, b, room) => {
      const span = { from: Math.min(a, b), to: Math.max(a, b) };
      const { width, x } = makeScale(span, room, 190);
      expect(width).toBeGreaterThanOrEqual(room);
      const [left, right] = [x(span.from), x(span.to)];
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(left).toBeLessThanOrEqual(right);
    }),
  );
});
