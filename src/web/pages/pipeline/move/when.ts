// 何时发生: a date as people write it, as precisely as it is known.
import { isDay } from '../../../address.ts';
import type { Pair } from '../../../text/language.tsx';

const written = /^(\d{4})(?:\s*[-年./]\s*(\d{1,2})(?:\s*[-月./]\s*(\d{1,2}))?)?\s*[年月日]?$/;

export type When = { on: string | undefined } | { problem: Pair };

/**
 * 2024 · 2024年10月 · 2024-10-03 · 2024/10/3 → 2024 · 2024-10 · 2024-10-03 · 2024-10-03. Nothing written: nobody
 * knows. `today`: ISO day; what happened cannot lie ahead of it.
 */
export function readWhen(text: string, today: string): When {
  const trimmed = text.trim();
  if (trimmed === '') return { on: undefined };
  const match = trimmed.length <= 20 ? written.exec(trimmed) : null;
  const [, year = '', month, day] = match ?? [];
  const on = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  if (!match || !isDay(`${on}${'-01'.repeat(3 - on.split('-').length)}`) || year < '1949')
    return {
      problem: {
        zh: '请写成 2024、2024-10 或 2024-10-03。',
        en: 'Write it as 2024, 2024-10 or 2024-10-03.',
      },
    };
  if (on > today.slice(0, on.length))
    return {
      problem: {
        zh: '日期在今天之后：还没有发生的不能算进展。',
        en: 'That day is yet to come: what has not happened is no progress.',
      },
    };
  return { on };
}
