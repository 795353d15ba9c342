import { Input, Select, Space } from 'antd';
import { formatDate } from '../../../format/date.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { splitPeriod, yearParts } from './period.ts';

/** A year and all or a part of it. A control of a form: the form gives value and change. */
export function PeriodInput({
  id,
  value = '',
  onChange,
}: {
  id?: string;
  value?: string;
  onChange?: (period: string) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { year, part } = splitPeriod(value);
  const parts = yearParts.map((one) => ({ value: one.value, label: t(one.name) }));
  // 1 to 4月 is no part that is offered, but the passage may speak of it.
  if (!parts.some((one) => one.value === part))
    parts.push({ value: part, label: formatDate(value, language) });
  return (
    <Space.Compact block>
      <Input
        {...(id !== undefined && { id })}
        value={year}
        inputMode="numeric"
        maxLength={4}
        placeholder={t({ zh: '如 2024', en: 'Such as 2024' })}
        onChange={(event) => onChange?.(`${event.target.value.trim()}${part}`)}
      />
      <Select
        className="cite-part"
        aria-label={t({ zh: '全年或其中一段', en: 'All or part of the year' })}
        value={part}
        options={parts}
        onChange={(chosen) => onChange?.(`${year}${chosen}`)}
      />
    </Space.Compact>
  );
}
