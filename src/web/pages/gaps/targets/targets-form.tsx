import { Checkbox } from 'antd';
import type { Gap } from '../../../../schema/gaps.ts';
import { useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';
import { joinList, splitList } from '../gaps-search.ts';
import type { GapsSearch } from '../gaps-search.ts';
import { NumberBox } from '../number-box.tsx';
import { SegmentsSelect } from '../segment-select.tsx';
import type { ChangeGaps } from '../use-gaps.ts';

/** For which gaps, and under what conditions; every change asks anew. */
export function TargetsForm({
  gaps,
  search,
  onChange,
}: {
  gaps: readonly Gap[];
  search: GapsSearch;
  onChange: ChangeGaps;
}) {
  const t = useText();
  const label = t({ zh: '要补的环节', en: 'Gaps to fill' });
  const box = (
    key: 'most' | 'perSegment' | 'travel',
    name: Pair,
    options: { min: number; max: number; unit: Pair; placeholder: Pair; width?: number },
  ) => (
    <div className="field">
      <span aria-hidden>{t(name)}</span>
      <NumberBox
        label={t(name)}
        value={search[key] === undefined ? undefined : Number(search[key])}
        min={options.min}
        max={options.max}
        unit={t(options.unit)}
        placeholder={t(options.placeholder)}
        width={options.width ?? 110}
        onDone={(value) =>
          onChange({ [key]: value === undefined ? undefined : String(Math.round(value)) })
        }
      />
    </div>
  );
  const count = { zh: '家', en: '' };
  const open = { zh: '不限', en: 'no limit' };
  return (
    <div className="panel targets-form">
      <div className="field is-wide">
        <span aria-hidden>{label}</span>
        <SegmentsSelect
          gaps={gaps}
          label={label}
          placeholder={t({ zh: '全部缺口', en: 'All open gaps' })}
          value={splitList(search.segment)}
          onChange={(segments) => onChange({ segment: joinList(segments) })}
        />
      </div>
      {box(
        'most',
        { zh: '建议几家', en: 'Shortlist' },
        {
          min: 1,
          max: 100,
          unit: count,
          placeholder: { zh: '10', en: '10' },
        },
      )}
      {box(
        'perSegment',
        { zh: '每个环节至多', en: 'Per segment' },
        {
          min: 1,
          max: 100,
          unit: count,
          placeholder: open,
        },
      )}
      {box(
        'travel',
        { zh: '走访往返里程至多', en: 'Travel there and back' },
        {
          min: 0,
          max: 999_999,
          unit: { zh: 'km', en: 'km' },
          placeholder: open,
          width: 150,
        },
      )}
      <Checkbox
        checked={search.excludeRivals === '1'}
        onChange={(event) => onChange({ excludeRivals: event.target.checked ? '1' : undefined })}
      >
        {t({ zh: '排除与本地龙头同业的', en: 'Leave out rivals of local leaders' })}
      </Checkbox>
    </div>
  );
}
