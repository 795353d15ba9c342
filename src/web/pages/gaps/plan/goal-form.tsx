import { Button, InputNumber, Segmented, Switch } from 'antd';
import { useId, useState } from 'react';
import type { Gap } from '../../../../schema/gaps.ts';
import { scaleDown } from '../../../format/decimal.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import type { GapsSearch } from '../gaps-search.ts';
import { SegmentSelect } from '../segment-select.tsx';

/** Digits between yuan and the unit in which people state a goal: 亿元, or bn yuan. */
const powers = { zh: 8, en: 9 };

/** What is to be reached; asked with a button, since a goal is more than one field. */
export function GoalForm({
  gaps,
  search,
  onRun,
}: {
  gaps: readonly Gap[];
  search: GapsSearch;
  onRun: (part: GapsSearch) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const power = powers[language];
  const switchId = useId();
  const [kind, setKind] = useState<'segment' | 'value'>(search.value ? 'value' : 'segment');
  const [segment, setSegment] = useState(search.segment);
  const [sum, setSum] = useState<number | null>(
    search.value ? Number(scaleDown(search.value, power, 4)) : null,
  );
  const [imports, setImports] = useState(search.imports !== '0');
  const ready = kind === 'segment' ? segment !== undefined : sum !== null && sum > 0;
  const run = () =>
    onRun({
      segment: kind === 'segment' ? segment : undefined,
      value: kind === 'value' && sum ? String(Math.round(sum * 10 ** power)) : undefined,
      imports: imports ? undefined : '0',
      costs: undefined,
    });
  return (
    <form
      className="panel goal-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) run();
      }}
    >
      <Segmented
        aria-label={t({ zh: '目标', en: 'Goal' })}
        value={kind}
        options={[
          { value: 'segment', label: t({ zh: '补成一个环节', en: 'Make a segment' }) },
          { value: 'value', label: t({ zh: '达到一个产出', en: 'Reach a sum' }) },
        ]}
        onChange={(next) => setKind(next as 'segment' | 'value')}
      />
      {kind === 'segment' ? (
        <SegmentSelect
          className="goal-segment"
          gaps={gaps}
          label={t({ zh: '目标环节', en: 'Segment' })}
          placeholder={t({ zh: '选择环节', en: 'Choose a segment' })}
          value={segment}
          onChange={setSegment}
        />
      ) : (
        <InputNumber
          className="goal-sum"
          aria-label={t({ zh: '完整链上的营收目标', en: 'Revenue on a complete chain' })}
          min={0}
          max={1e7}
          controls={false}
          placeholder={t({ zh: '完整链上的营收', en: 'on a complete chain' })}
          suffix={t({ zh: '亿元', en: 'bn yuan' })}
          value={sum}
          onChange={setSum}
        />
      )}
      <span className="goal-imports">
        <Switch
          id={switchId}
          aria-label={t({
            zh: '可进口的视为已保障',
            en: 'What can be imported counts as supplied',
          })}
          checked={imports}
          onChange={setImports}
        />
        <label htmlFor={switchId}>
          {t({ zh: '可进口的视为已保障', en: 'What can be imported counts as supplied' })}
        </label>
      </span>
      <Button type="primary" htmlType="submit" disabled={!ready}>
        {t({ zh: '计算', en: 'Reckon' })}
      </Button>
    </form>
  );
}
