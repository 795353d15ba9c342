import { Select } from 'antd';
import { useMemo } from 'react';
import { fieldsOf } from '../../../schema/field.ts';
import { rowAspectsOf } from '../../../schema/row-aspect.ts';
import type { EntityKind } from '../../../schema/stage.ts';
import { useText } from '../../text/language.tsx';

const unread = '';

/** The fields of a kind, found by Chinese or English name or by key; the first choice is not to read the column. */
export function FieldSelect({
  kind,
  value,
  label,
  status,
  onChange,
}: {
  kind: EntityKind;
  value: string | null;
  label: string;
  status: 'warning' | undefined;
  onChange: (field: string | null) => void;
}) {
  const t = useText();
  const options = useMemo(() => {
    const option = (field: { key: string; zh: string; en: string }) => ({
      value: field.key,
      label: t(field),
      words: `${field.key} ${field.zh} ${field.en}`.toLowerCase(),
    });
    const all = fieldsOf(kind);
    const personal = all.filter((field) => field.personal).map(option);
    return [
      { value: unread, label: t({ zh: '不读取', en: 'Not read' }), words: '不读取 not read' },
      ...all.filter((field) => !field.personal).map(option),
      {
        label: t({ zh: '说明这一行', en: 'About the row' }),
        options: rowAspectsOf(kind).map(option),
      },
      ...(personal.length > 0
        ? [{ label: t({ zh: '个人信息，不收录', en: 'Personal, kept out' }), options: personal }]
        : []),
    ];
  }, [kind, t]);
  return (
    <Select<string>
      className="field-select"
      aria-label={label}
      value={value ?? unread}
      status={status}
      showSearch={{
        filterOption: (input, option) =>
          String((option as { words?: string } | undefined)?.words ?? '').includes(
            input.trim().toLowerCase(),
          ),
      }}
      popupMatchSelectWidth={false}
      options={options}
      onChange={(field) => onChange(field === unread ? null : field)}
    />
  );
}
