// The day of the view: every page shows the cluster as the sources of that day told it.
import { CalendarOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { isDay } from '../address.ts';
import { Icon } from '../components/icon.tsx';
import { formatDate } from '../format/date.ts';
import { useLanguage, useText } from '../text/language.tsx';
import { useView } from '../use-view.ts';
import { listPresets, localDay } from './as-of-presets.ts';

function useSetAsOf(): (asOf: string | undefined) => void {
  const navigate = useNavigate();
  return (asOf) => {
    void navigate({
      to: '.',
      search: (previous: Record<string, unknown>) => ({ ...previous, asOf }),
      resetScroll: false,
    });
  };
}

export function AsOfPicker() {
  const t = useText();
  const { language } = useLanguage();
  const { asOf } = useView();
  const setAsOf = useSetAsOf();
  const [open, setOpen] = useState(false);
  const [today] = useState(() => localDay(new Date()));
  const pick = (day: string | undefined) => {
    setAsOf(day);
    setOpen(false);
  };
  const name = asOf ? formatDate(asOf, language) : t({ zh: '今天', en: 'Today' });
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      title={t({ zh: '看哪一天的情况', en: 'As of which day' })}
      content={
        <div className="as-of-panel">
          <Input
            type="date"
            aria-label={t({ zh: '截至日期', en: 'As-of date' })}
            value={asOf ?? today}
            max={today}
            onChange={(event) => {
              if (isDay(event.target.value)) setAsOf(event.target.value);
            }}
          />
          <div className="as-of-presets">
            {listPresets(today).map((preset) => (
              <Button key={preset.day} size="small" onClick={() => pick(preset.day)}>
                {t(preset.name)}
              </Button>
            ))}
            <Button size="small" type="primary" onClick={() => pick(undefined)}>
              {t({ zh: '今天', en: 'Today' })}
            </Button>
          </div>
        </div>
      }
    >
      <Button
        icon={<Icon of={CalendarOutlined} />}
        aria-label={t({ zh: `截至日期：${name}`, en: `As of: ${name}` })}
        className="as-of-button"
      >
        <span className="wide-only">{name}</span>
      </Button>
    </Popover>
  );
}

/** A clear line under the header while the view is not today's. */
export function AsOfBanner() {
  const t = useText();
  const { language } = useLanguage();
  const { asOf } = useView();
  const setAsOf = useSetAsOf();
  if (!asOf) return null;
  const day = formatDate(asOf, language);
  return (
    <div className="as-of-banner" role="status">
      <Icon of={CalendarOutlined} />
      <span>{t({ zh: `截至 ${day} 的视图`, en: `View as of ${day}` })}</span>
      <Button size="small" onClick={() => setAsOf(undefined)}>
        {t({ zh: '回到今天', en: 'Back to today' })}
      </Button>
    </div>
  );
}
