// The words of a written brief that are no lines of it: its title, its period, what was left out, its file's name.
import type { Brief } from '../../../schema/brief.ts';
import type { Language } from '../../../schema/subscription.ts';
import { formatDate } from '../../../schema/words/date.ts';

/** A week at most is called one. */
export function briefTitle({ cluster, from, to }: Brief, language: Language): string {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (language === 'en') return `${cluster}: ${days <= 7 ? 'weekly brief' : 'brief'}`;
  return `${cluster}${days <= 7 ? '周报' : '简报'}`;
}

/** 2025年1月20日—2025年1月26日 */
export function periodWords({ from, to }: Brief, language: Language): string {
  if (from === to) return formatDate(from, language);
  return `${formatDate(from, language)}${language === 'zh' ? '—' : ' – '}${formatDate(to, language)}`;
}

export function figureWords({ figures }: Brief, language: Language): string {
  return language === 'zh'
    ? figures.map(({ zh, value }) => `${zh} ${value}`).join('，')
    : figures.map(({ en, value }) => `${en.toLowerCase()} ${value}`).join(', ');
}

export function leftOutWords(leftOut: number, language: Language): string {
  return language === 'zh'
    ? `另有${leftOut}条未列，可在图库中查看。`
    : `${leftOut} more ${leftOut === 1 ? 'line is' : 'lines are'} left out for length.`;
}

/** 周报-2025-01-20至2025-01-26.docx */
export function briefFileName(
  { from, to }: Pick<Brief, 'from' | 'to'>,
  language: Language,
): string {
  return language === 'zh' ? `周报-${from}至${to}.docx` : `brief-${from}-to-${to}.docx`;
}
