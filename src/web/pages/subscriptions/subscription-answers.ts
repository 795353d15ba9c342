// A subscription as its form asks for it, and back.
import type {
  NewSubscription,
  Schedule,
  Subscription,
  SubscriptionQuery,
} from '../../../schema/subscription.ts';
import type { Language } from '../../text/language.tsx';

export interface Answers {
  name: string;
  language: Language;
  mailOn: boolean;
  mailTo?: string;
  every: Schedule['every'];
  on: number;
  at: string;
  workdays: boolean;
  webhookOn: boolean;
  webhookUrl?: string;
}

export function firstAnswers(name: string, language: Language): Answers {
  const schedule = { every: 'day', on: 1, at: '08:00', workdays: true } as const;
  return { name, language, mailOn: false, webhookOn: false, ...schedule };
}

export function toAnswers({ name, language, mail, webhook }: Subscription): Answers {
  const schedule = mail?.schedule;
  return {
    ...firstAnswers(name, language),
    mailOn: mail !== null,
    ...(mail && { mailTo: mail.to }),
    ...(schedule && {
      every: schedule.every,
      ...(schedule.every !== 'hour' && { at: schedule.at }),
      ...(schedule.every === 'week' ? { on: schedule.on } : { workdays: schedule.workdays }),
    }),
    webhookOn: webhook !== null,
    ...(webhook && { webhookUrl: webhook.url }),
  };
}

/** What the form leaves out was turned off, or never asked. */
export function toSubscription(
  answers: Partial<Answers> & Pick<Answers, 'name' | 'language'>,
  query: SubscriptionQuery,
): NewSubscription {
  return {
    name: answers.name.trim(),
    query,
    language: answers.language,
    mail:
      answers.mailOn && answers.mailTo
        ? { to: answers.mailTo.trim(), schedule: toSchedule(answers) }
        : null,
    webhook: answers.webhookOn && answers.webhookUrl ? { url: answers.webhookUrl.trim() } : null,
  };
}

function toSchedule({ every, on = 1, at = '08:00', workdays = false }: Partial<Answers>): Schedule {
  if (every === 'hour') return { every, workdays };
  if (every === 'week') return { every, on, at };
  return { every: 'day', at, workdays };
}
