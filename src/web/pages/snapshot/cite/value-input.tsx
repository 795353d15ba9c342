import { Input, Select } from 'antd';
import type { FieldType } from '../../../../schema/field.ts';
import { stageNames } from '../../../../schema/stage.ts';
import type { EntityKind } from '../../../../schema/stage.ts';
import { useText } from '../../../text/language.tsx';

/** A stage is chosen, everything else is written. A control of a form. */
export function ValueInput({
  id,
  value = '',
  type,
  kind,
  onChange,
}: {
  id?: string;
  value?: string;
  type: FieldType;
  kind: EntityKind;
  onChange?: (value: string) => void;
}) {
  const t = useText();
  const named = id === undefined ? {} : { id };
  if (type === 'stage')
    return (
      <Select
        {...named}
        value={value || undefined}
        options={Object.entries(stageNames[kind]).map(([stage, name]) => ({
          value: stage,
          label: t(name),
        }))}
        onChange={(stage: string) => onChange?.(stage)}
      />
    );
  if (type === 'text' || type === 'list')
    return (
      <Input.TextArea
        {...named}
        value={value}
        maxLength={500}
        autoSize={{ minRows: 1, maxRows: 6 }}
        onChange={(event) => onChange?.(event.target.value)}
      />
    );
  return (
    <Input
      {...named}
      value={value}
      maxLength={500}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}
