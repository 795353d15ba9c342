import { CalendarOutlined } from '@ant-design/icons';
import { Icon } from '../../components/icon.tsx';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { addDays } from '../../../util/iso-day.ts';
import { isDay } from '../../address.ts';
import { formatDate } from '../../format/date.ts';
import { localDay } from '../../shell/as-of-presets.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import type { Language, Pair } from '../../text/language.tsx';
import type { PressSearch } from './press-search.ts';
import type { ChangePress } from './use-press.ts';

interface Period {
  name: Pair;
  from: string;
  to: string;
}

/** The periods that people ask for, as of `today` (ISO day). */
export function listPeriods(today: string): Period[] {
  const year = Number(today.slice(0, 4));
  return [
    { name: { zh: '近 7 天', en: 'Last 7 days' }, from: addDays(today, -6), to: today },
    { name: { zh: '近 30 天', en: 'Last 30 days' }, from: addDays(today, -29), to: today },
    { name: { zh: '今年', en: 'This year' }, from: `${year}-01-01`, to: today },
    { name: { zh: '去年', en: 'Last year' }, from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  ];
}

/** 2025年1月1日 — 2025年1月31日; whole months and years by their own name. */
export function namePeriod(
  { from, to }: Pick<PressSearch, 'from' | 'to'>,
  language: Language,
): string | undefined {
  const say = (day: string) => formatDate(day, language);
  if (from && to) {
    const month = from.slice(0, 7);
    if (from === `${from.slice(0, 4)}-01-01` && to === `${from.slice(0, 4)}-12-31`)
      return say(from.slice(0, 4));
    if (from === `${month}-01` && to.startsWith(month) && addDays(to, 1).slice(0, 7) !== month)
      return say(month);
    return `${say(from)} — ${say(to)}`;
  }
  if (from) return language === 'zh' ? `${say(from)}以后` : `from ${say(from)}`;
  if (to) return language === 'zh' ? `${say(to)}以前` : `to ${say(to)}`;
  return undefined;
}

export function PeriodPicker({ search, onChange }: { search: PressSearch; onChange: ChangePress }) {
  const t = useText();
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const [today] = useState(() => localDay(new Date()));
  const pick = (period: Pick<PressSearch, 'from' | 'to'>) => {
    onChange({ from: period.from, to: period.to });
    setOpen(false);
  };
  const dayBox = (key: 'from' | 'to', name: string) => (
    <label>
      <span className="muted">{name}</span>
      <Input
        type="date"
        value={search[key] ?? ''}
        onChange={({ target }) => {
          if (target.value === '') onChange({ [key]: undefined });
          else if (isDay(target.value)) onChange({ [key]: target.value });
        }}
      />
    </label>
  );
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      title={t({ zh: '发布时间', en: 'Published' })}
      content={
        <div className="period-panel">
          {dayBox('from', t({ zh: '从', en: 'From' }))}
          {dayBox('to', t({ zh: '到', en: 'To' }))}
          <div className="period-presets">
            {listPeriods(today).map((period) => (
              <Button key={period.name.en} size="small" onClick={() => pick(period)}>
                {t(period.name)}
              </Button>
            ))}
            <Button
              size="small"
              type="primary"
              onClick={() => pick({ from: undefined, to: undefined })}
            >
              {t({ zh: '不限', en: 'Any time' })}
            </Button>
          </div>
        </div>
      }
    >
      <Button icon={<Icon of={CalendarOutlined} />}>
        {namePeriod(search, language) ?? t({ zh: '发布时间不限', en: 'Published any time' })}
      </Button>
    </Popover>
  );
}
