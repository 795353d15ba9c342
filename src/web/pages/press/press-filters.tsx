import { useQuery } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import { getChain } from '../../api.ts';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { EnterpriseFilter } from './enterprise-filter.tsx';
import { PeriodPicker } from './period-picker.tsx';
import type { PressSearch } from './press-search.ts';
import type { ChangePress } from './use-press.ts';
import { usePressFacets } from './use-press.ts';

export interface PressFiltersProps {
  search: PressSearch;
  onChange: ChangePress;
}

/** Source, time, what is mentioned; and whether reposts and older captures are listed too. */
export function PressFilters({ search, onChange }: PressFiltersProps) {
  const t = useText();
  const { cluster } = useView();
  const sources = usePressFacets(search, ['source']);
  const chain = useQuery({
    queryKey: ['chain', cluster],
    queryFn: () => getChain(cluster),
    staleTime: 300_000,
  });
  const sourceName = t({ zh: '来源', en: 'Source' });
  const segmentName = t({ zh: '提到的环节', en: 'Segment mentioned' });
  return (
    <div className="press-filters" role="group" aria-label={t({ zh: '筛选', en: 'Filters' })}>
      <Select
        className="filter-source"
        placeholder={sourceName}
        aria-label={sourceName}
        value={search.source}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        loading={sources.isPending}
        options={(sources.data?.source ?? [])
          .filter(({ value }) => value !== '')
          .map(({ value, count }) => ({ value, label: `${value}（${formatCount(count)}）` }))}
        onChange={(source: string | undefined) => onChange({ source })}
      />
      <PeriodPicker search={search} onChange={onChange} />
      <EnterpriseFilter onChoose={(enterprise) => onChange({ enterprise })} />
      <Select
        className="filter-segment"
        placeholder={segmentName}
        aria-label={segmentName}
        value={search.segment}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        loading={chain.isPending}
        options={(chain.data?.segments ?? []).map((one) => ({ value: one.id, label: t(one) }))}
        onChange={(segment: string | undefined) => onChange({ segment })}
      />
      <Checkbox
        checked={search.each === '1'}
        onChange={(event) => onChange({ each: event.target.checked ? '1' : undefined })}
      >
        {t({ zh: '逐篇列出转载', en: 'List every repost' })}
      </Checkbox>
      <Checkbox
        checked={search.older === '1'}
        onChange={(event) => onChange({ older: event.target.checked ? '1' : undefined })}
      >
        {t({ zh: '含旧版快照', en: 'Older captures too' })}
      </Checkbox>
    </div>
  );
}
