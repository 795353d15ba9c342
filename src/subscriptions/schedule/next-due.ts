// When a digest is due next, by the clock of China (UTC+8 all the year).
import type { Schedule } from '../../schema/subscription.ts';
import { isWorkday } from './workdays.ts';

const hour = 3_600_000;
const day = 24 * hour;
const offset = 8 * hour;
/** No run of holidays is as long. */
const daysAtMost = 40;

/**
 * The first instant of the schedule after `after`. However many were missed while nothing ran, one digest
 * follows and then this: what is due is never sent twice to catch up.
 */
export function nextDue(schedule: Schedule, after: Date): Date {
  // Wall clock of China, written as if it were UTC.
  const wall = after.getTime() + offset;
  if (schedule.every === 'hour') {
    const next = new Date((Math.floor(wall / hour) + 1) * hour);
    if (!schedule.workdays || isWorkday(dayOf(next.getTime()))) return toInstant(next.getTime());
    return toInstant(findDay(Math.floor(wall / day) + 1, (text) => isWorkday(text)));
  }
  const [hours = '0', minutes = '0'] = schedule.at.split(':');
  const at = Number(hours) * hour + Number(minutes) * 60_000;
  const today = Math.floor(wall / day);
  const first = today * day + at > wall ? today : today + 1;
  const fits = (text: string): boolean =>
    schedule.every === 'day'
      ? !schedule.workdays || isWorkday(text)
      : (new Date(`${text}T00:00:00Z`).getUTCDay() || 7) === schedule.on;
  return toInstant(findDay(first, fits) + at);
}

/** Its first moment on the wall clock. */
function findDay(first: number, fits: (text: string) => boolean): number {
  for (let n = first; n < first + daysAtMost; n += 1) if (fits(dayOf(n * day))) return n * day;
  throw new Error('No day fits the schedule.');
}

function dayOf(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

function toInstant(wall: number): Date {
  return new Date(wall - offset);
}
