import { InputNumber } from 'antd';
import { useState } from 'react';

/** A number that counts once it is finished: with Enter, or on leaving the box. Empty is no number. */
export function NumberBox({
  label,
  value,
  min,
  max,
  step = 1,
  unit,
  placeholder,
  width = 96,
  onDone,
}: {
  label: string;
  value: number | undefined;
  min: number;
  max: number;
  step?: number;
  unit?: string;
  placeholder?: string;
  width?: number;
  onDone: (value: number | undefined) => void;
}) {
  const [draft, setDraft] = useState<number | null>();
  const finish = () => {
    if (draft !== undefined && (draft ?? undefined) !== value) onDone(draft ?? undefined);
    setDraft(undefined);
  };
  return (
    <InputNumber
      aria-label={label}
      value={draft === undefined ? (value ?? null) : draft}
      min={min}
      max={max}
      step={step}
      {...(unit && { suffix: unit })}
      {...(placeholder && { placeholder })}
      style={{ width }}
      controls={false}
      onChange={setDraft}
      onBlur={finish}
      onPressEnter={finish}
    />
  );
}
