import { useLanguage, useText } from '../../text/language.tsx';
import { sayDays } from './pipeline-words.ts';

/** 逾期 12 天, 晚 12 天, 按时: days late of a milestone, as words. */
export function LateWords({ late, open }: { late: number | null; open: boolean }) {
  const t = useText();
  const { language } = useLanguage();
  if (late === null) return <span className="muted">—</span>;
  if (late <= 0)
    return (
      <span className="muted">
        {open ? t({ zh: '未到期', en: 'not due' }) : t({ zh: '按时', en: 'in time' })}
      </span>
    );
  const days = sayDays(late, language);
  return (
    <span className="late-words" data-open={open}>
      {open
        ? t({ zh: `逾期 ${days}`, en: `${days} overdue` })
        : t({ zh: `晚 ${days}`, en: `${days} late` })}
    </span>
  );
}
