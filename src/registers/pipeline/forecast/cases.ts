// What a forecast learns from: how long each case was followed, and how it ended.

export interface Case {
  id: number;
  /** Since the beginning, 0 or more. */
  days: number;
  /** reached: what is forecast came · dropped: now it never will · open: still waiting, or lost from sight */
  end: 'reached' | 'dropped' | 'open';
}

/** All that happened on one day. */
export interface Moment {
  day: number;
  reached: number;
  dropped: number;
  /** Whose waiting ended that day without either. They were still at risk on it. */
  open: number;
  atRisk: number;
}

/** One for each day on which anything happened, in order. */
export function momentsOf(cases: readonly Case[]): Moment[] {
  const byDay = new Map<number, Moment>();
  for (const { days, end } of cases) {
    const held = byDay.get(days) ?? { day: days, reached: 0, dropped: 0, open: 0, atRisk: 0 };
    held[end] += 1;
    byDay.set(days, held);
  }
  const moments = [...byDay.values()].sort((a, b) => a.day - b.day);
  let atRisk = cases.length;
  for (const moment of moments) {
    moment.atRisk = atRisk;
    atRisk -= moment.reached + moment.dropped + moment.open;
  }
  return moments;
}
