// A subscription in words: what it asks for, when it is sent, how its deliveries fared.
import type { DispatchState, Schedule, SubscriptionQuery } from '../../../schema/subscription.ts';
import type { Pair } from '../../text/language.tsx';

const weekdays: Pair[] = [
  { zh: '一', en: 'Monday' },
  { zh: '二', en: 'Tuesday' },
  { zh: '三', en: 'Wednesday' },
  { zh: '四', en: 'Thursday' },
  { zh: '五', en: 'Friday' },
  { zh: '六', en: 'Saturday' },
  { zh: '日', en: 'Sunday' },
];

export const weekdayNames: readonly Pair[] = weekdays.map(({ zh, en }) => ({ zh: `周${zh}`, en }));

/** Times are China's. */
export function nameSchedule(schedule: Schedule): Pair {
  if (schedule.every === 'hour')
    return schedule.workdays
      ? { zh: '工作日每小时', en: 'every hour on workdays' }
      : { zh: '每小时', en: 'every hour' };
  if (schedule.every === 'week') {
    const day = weekdayNames[schedule.on - 1] ?? { zh: '', en: '' };
    return { zh: `每${day.zh} ${schedule.at}`, en: `${day.en}s at ${schedule.at}` };
  }
  return schedule.workdays
    ? { zh: `工作日 ${schedule.at}`, en: `workdays at ${schedule.at}` }
    : { zh: `每天 ${schedule.at}`, en: `daily at ${schedule.at}` };
}

/** A name to begin with: the words, else what narrows; what has a name elsewhere is given by `names`. */
export function proposeName(
  query: SubscriptionQuery,
  names: {
    enterprise?: string | undefined;
    segment?: string | undefined;
    place?: string | undefined;
  },
  all: string,
): string {
  const parts = [
    query.q,
    query.category,
    query.source,
    names.enterprise,
    names.segment,
    names.place,
  ].filter((part) => part !== undefined && part !== '');
  return (parts.join(' · ') || all).slice(0, 100);
}

export const dispatchNames: Record<DispatchState, Pair> = {
  reserved: { zh: '待发送', en: 'waiting' },
  sent: { zh: '已送达', en: 'sent' },
  failed: { zh: '已放弃', en: 'given up' },
  dropped: { zh: '无需发送', en: 'nothing left to send' },
};
