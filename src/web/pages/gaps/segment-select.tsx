import { Select } from 'antd';
import { useMemo } from 'react';
import type { Gap } from '../../../schema/gaps.ts';
import { useLanguage } from '../../text/language.tsx';
import { StateSign } from '../map/state-sign.tsx';

interface Common {
  gaps: readonly Gap[];
  label: string;
  placeholder: string;
  className?: string;
}

/** Every segment of the chain with its sign, gaps first; typing finds it in either language. */
function useOptions(gaps: readonly Gap[]) {
  const { language } = useLanguage();
  return useMemo(
    () =>
      gaps.map((gap) => ({
        value: gap.segment,
        name: gap[language],
        words: `${gap.zh} ${gap.en}`.toLowerCase(),
        label: (
          <span className="segment-option">
            <StateSign state={gap.state} bare /> {gap[language]}
          </span>
        ),
      })),
    [gaps, language],
  );
}

function holds(typed: string, option: { words: string } | undefined): boolean {
  return option?.words.includes(typed.trim().toLowerCase()) ?? false;
}

export function SegmentSelect({
  gaps,
  label,
  value,
  onChange,
  ...rest
}: Common & { value: string | undefined; onChange: (segment: string | undefined) => void }) {
  const options = useOptions(gaps);
  return (
    <Select
      {...rest}
      aria-label={label}
      // Null is nothing chosen; undefined would leave the last choice standing.
      value={value ?? null}
      options={options}
      optionLabelProp="name"
      showSearch={{ filterOption: holds }}
      popupMatchSelectWidth={320}
      onChange={(chosen: string | null) => onChange(chosen ?? undefined)}
    />
  );
}

export function SegmentsSelect({
  gaps,
  label,
  value,
  onChange,
  ...rest
}: Common & { value: readonly string[]; onChange: (segments: string[]) => void }) {
  const options = useOptions(gaps);
  return (
    <Select
      {...rest}
      mode="multiple"
      aria-label={label}
      value={[...value]}
      options={options}
      optionLabelProp="name"
      showSearch={{ filterOption: holds }}
      maxTagCount="responsive"
      allowClear
      popupMatchSelectWidth={320}
      onChange={onChange}
    />
  );
}
