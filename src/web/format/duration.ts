// Lengths of time as people say them.
import type { Language } from '../text/language.tsx';

const units = [
  { seconds: 86_400, zh: '天', en: 'day' },
  { seconds: 3_600, zh: '小时', en: 'hour' },
  { seconds: 60, zh: '分钟', en: 'minute' },
  { seconds: 1, zh: '秒', en: 'second' },
] as const;

/** 5400 → 1.5 小时, 1.5 hours: in the largest unit that is full once, to one decimal. */
export function formatDuration(seconds: number, language: Language): string {
  const unit = units.find((one) => seconds >= one.seconds) ?? units[3];
  const count = Math.round((seconds / unit.seconds) * 10) / 10;
  return language === 'zh' ? `${count} ${unit.zh}` : `${count} ${unit.en}${count === 1 ? '' : 's'}`;
}
