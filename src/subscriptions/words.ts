// Dates and marks of stories in the words of either language, and text made safe for markup.
import type { Language, Schedule } from '../schema/subscription.ts';
import type { ToldStory } from './stories.ts';

/** 2025-01-20 16:13 as the page states it; a month stays a month. */
export function whenOf({ published, precision }: ToldStory): string {
  if (published === null) return '';
  if (precision === 'minute' || precision === 'second')
    return published.slice(0, 16).replace('T', ' ');
  return published;
}

const weekdays = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** 每个工作日 08:00（北京时间） */
export function scheduleWords(schedule: Schedule, language: Language): string {
  const zh = language === 'zh';
  if (schedule.every === 'hour') {
    if (schedule.workdays) return zh ? '工作日每小时' : 'every hour of working days';
    return zh ? '每小时' : 'every hour';
  }
  if (schedule.every === 'week') {
    const day = weekdays[language][schedule.on - 1] ?? '';
    return zh ? `每${day} ${schedule.at}（北京时间）` : `every ${day} at ${schedule.at} (UTC+8)`;
  }
  const day = schedule.workdays
    ? zh
      ? '每个工作日'
      : 'every working day'
    : zh
      ? '每天'
      : 'every day';
  return zh ? `${day} ${schedule.at}（北京时间）` : `${day} at ${schedule.at} (UTC+8)`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For HTML and XML alike: characters that XML 1.0 (2.2) does not know are left out. */
export function escapeMarkup(text: string): string {
  return plain(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}

/** Without control characters and half surrogates. */
export function plain(text: string): string {
  return Buffer.from(text)
    .toString()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '');
}

/** On one line, for subjects, titles and file-like lists. */
export function oneLine(text: string): string {
  return plain(text).replace(/\s+/g, ' ').trim();
}
