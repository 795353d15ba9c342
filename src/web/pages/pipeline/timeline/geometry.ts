// 时间线: dates as places on a line, without drawing anything. Days count from 1970-01-01, UTC.
import { milestones } from '../../../../schema/pipeline.ts';
import type { Milestone, PipelineProject, Proven } from '../../../../schema/pipeline.ts';
import { listLate } from '../lateness.ts';

const DAY = 86_400_000;

/** The days that a date may mean, [from, to]: 2024-10 is the whole of October. */
export interface Days {
  from: number;
  to: number;
}

function dayOf(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month, day) / DAY);
}

/** Undefined for what is no date. */
export function toDays(date: string): Days | undefined {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/.exec(date);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2]) {
    const first = (Number(match[2]) - 1) * 3;
    return { from: dayOf(year, first, 1), to: dayOf(year, first + 3, 0) };
  }
  if (match[3] === undefined) return { from: dayOf(year, 0, 1), to: dayOf(year, 12, 0) };
  const month = Number(match[3]) - 1;
  if (match[4] === undefined) return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 0) };
  const day = dayOf(year, month, Number(match[4]));
  return { from: day, to: day };
}

export const markKinds = ['planned', 'promised', 'actual'] as const;
export type MarkKind = (typeof markKinds)[number];

export interface Mark extends Days {
  milestone: Milestone;
  kind: MarkKind;
  value: Proven;
}

/** Every date of a project that can be placed, in the order of its life. */
export function listMarks({ dates }: Pick<PipelineProject, 'dates'>): Mark[] {
  return milestones.flatMap((milestone) =>
    markKinds.flatMap((kind) => {
      const value = dates[milestone]?.[kind];
      const days = value && toDays(value.value);
      return value && days ? [{ milestone, kind, value, ...days }] : [];
    }),
  );
}

export interface LatePart extends Days {
  milestone: Milestone;
  days: number;
  open: boolean;
}

/** From the day that was missed to the day it came true, or to `today` while it has not. */
export function listLateParts(
  project: Pick<PipelineProject, 'dates' | 'stage'>,
  today: number,
): LatePart[] {
  return listLate(project).flatMap(({ milestone, days, due, open }) => {
    if (open && project.stage === 'dropped') return [];
    const from = toDays(due.value)?.to;
    const actual = project.dates[milestone]?.actual;
    const to = actual ? toDays(actual.value)?.from : today;
    if (from === undefined || to === undefined || to <= from) return [];
    return [{ milestone, days, open, from, to }];
  });
}

/** Whole years that hold every mark and today. */
export function spanYears(projects: readonly PipelineProject[], today: number): Days {
  const marks = projects.flatMap(listMarks);
  // Dates far away from all others are mistakes of a source; they must not flatten everything else.
  const near = marks.filter(({ from, to }) => from > today - 40 * 365 && to < today + 40 * 365);
  const from = near.reduce((least, mark) => Math.min(least, mark.from), today);
  const to = near.reduce((most, mark) => Math.max(most, mark.to), today);
  const year = (day: number) => new Date(day * DAY).getUTCFullYear();
  return { from: dayOf(year(from), 0, 1), to: dayOf(year(to) + 1, 0, 0) };
}

export interface Tick {
  day: number;
  /** Only the first of January carries its year. */
  year: number | undefined;
}

/** The first day of every quarter in the span. */
export function listTicks({ from, to }: Days): Tick[] {
  const ticks: Tick[] = [];
  const first = new Date(from * DAY).getUTCFullYear();
  const last = new Date(to * DAY).getUTCFullYear();
  for (let year = first; year <= last; year += 1)
    for (const month of [0, 3, 6, 9])
      ticks.push({ day: dayOf(year, month, 1), year: month === 0 ? year : undefined });
  return ticks.filter(({ day }) => day >= from && day <= to);
}

export interface Scale {
  width: number;
  x: (day: number) => number;
}

/** Fills the room there is, but gives a year no less than `leastYear` pixels. `edge`: free at both ends. */
export function makeScale(span: Days, room: number, leastYear: number, edge = 16): Scale {
  const days = Math.max(1, span.to - span.from);
  const width = Math.max(room, Math.ceil((days / 365) * leastYear) + 2 * edge);
  return { width, x: (day) => edge + ((day - span.from) / days) * (width - 2 * edge) };
}
