// A subscription as it is written on the command line.
import type { NewSubscription, Schedule } from '../schema/subscription.ts';
import { UsageError } from './errors.ts';
import type { Options } from './options.ts';

export const newSubscriptionFlags = {
  q: { type: 'string' },
  category: { type: 'string' },
  source: { type: 'string' },
  enterprise: { type: 'string' },
  segment: { type: 'string' },
  place: { type: 'string' },
  mail: { type: 'string' },
  schedule: { type: 'string' },
  webhook: { type: 'string' },
  language: { type: 'string' },
} as const;

export function readNewSubscription({ text }: Options, name: string | undefined): NewSubscription {
  if (!name) throw new UsageError('请写订阅的名称：tuku subscriptions add 名称 --q 检索词');
  const language = text('language') ?? 'zh';
  if (language !== 'zh' && language !== 'en') throw new UsageError('--language 应为 zh 或 en');
  const enterprise = text('enterprise');
  if (enterprise !== undefined && !/^[1-9]\d{0,14}$/.test(enterprise))
    throw new UsageError('--enterprise 应为企业编号');
  const to = text('mail');
  const schedule = text('schedule');
  if (schedule !== undefined && to === undefined)
    throw new UsageError('--schedule 是邮件的发送时间，请同时用 --mail 写明邮箱');
  const url = text('webhook');
  const named = (['category', 'source', 'segment', 'place'] as const).flatMap((key) => {
    const value = text(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return {
    name,
    query: {
      q: text('q') ?? '',
      ...Object.fromEntries(named),
      ...(enterprise === undefined ? {} : { enterprise: Number(enterprise) }),
    },
    language,
    mail: to === undefined ? null : { to, schedule: readSchedule(schedule ?? 'day') },
    webhook: url === undefined ? null : { url },
  };
}

/** hour · day · day@08:00 · workday@08:00 · workhour · week1@08:00 (1 is Monday) */
export function readSchedule(text: string): Schedule {
  const parts = /^(hour|workhour|day|workday|week([1-7])?)(?:@((?:[01]\d|2[0-3]):[0-5]\d))?$/.exec(
    text,
  );
  const every = parts?.[1] ?? '';
  const at = parts?.[3] ?? '08:00';
  if (every === 'day' || every === 'workday')
    return { every: 'day', at, workdays: every === 'workday' };
  if (every.startsWith('week')) return { every: 'week', on: Number(parts?.[2] ?? 1), at };
  if ((every === 'hour' || every === 'workhour') && parts?.[3] === undefined)
    return { every: 'hour', workdays: every === 'workhour' };
  throw new UsageError(
    `--schedule 应为 hour、workhour、day@08:00、workday@08:00 或 week1@08:00：${text}`,
  );
}
