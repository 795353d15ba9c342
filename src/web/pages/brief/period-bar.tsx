import { Button, Input } from 'antd';
import { isDay } from '../../address.ts';
import { useText } from '../../text/language.tsx';
import { listWeeks } from './brief-search.ts';
import type { BriefSearch } from './brief-search.ts';

/** This week, last week, or any two days. */
export function PeriodBar({
  from,
  to,
  today,
  onChange,
}: Required<BriefSearch> & { today: string; onChange: (period: BriefSearch) => void }) {
  const t = useText();
  // The other day follows when the two would cross.
  const pick = (key: 'from' | 'to', day: string) => {
    if (!isDay(day)) return;
    if (key === 'from') onChange({ from: day, to: day > to ? day : to });
    else onChange({ from: day < from ? day : from, to: day });
  };
  const dayBox = (key: 'from' | 'to', day: string, name: string) => (
    <label>
      <span className="muted">{name}</span>
      <Input type="date" value={day} onChange={({ target }) => pick(key, target.value)} />
    </label>
  );
  return (
    <div className="brief-period" role="group" aria-label={t({ zh: '期间', en: 'Period' })}>
      {listWeeks(today).map((week) => (
        <Button
          key={week.name.en}
          aria-pressed={week.from === from && week.to === to}
          type={week.from === from && week.to === to ? 'primary' : 'default'}
          onClick={() => onChange({ from: week.from, to: week.to })}
        >
          {t(week.name)}
        </Button>
      ))}
      {dayBox('from', from, t({ zh: '从', en: 'From' }))}
      {dayBox('to', to, t({ zh: '到', en: 'To' }))}
    </div>
  );
}
