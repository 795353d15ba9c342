import { Checkbox, Select } from 'antd';
import type { Register } from '../../../schema/stage.ts';
import { WordFilter } from '../../components/word-filter.tsx';
import { useText } from '../../text/language.tsx';
import type { RegisterSearch } from './register-search.ts';
import { useFacetOptions } from './use-facets.ts';

export interface FilterBarProps {
  register: Register;
  search: RegisterSearch;
  onChange: (change: Partial<RegisterSearch>) => void;
}

/** The filters of a register; every choice shows how many it leaves. */
export function FilterBar({ register, search, onChange }: FilterBarProps) {
  const t = useText();
  const facets = useFacetOptions(register, search);
  const filters = [
    { key: 'city', name: t({ zh: '市州', en: 'City' }) },
    { key: 'district', name: t({ zh: '县区', en: 'District' }) },
    { key: 'segment', name: t({ zh: '产业链环节', en: 'Segment' }) },
    { key: 'stage', name: t({ zh: '阶段', en: 'Stage' }) },
  ] as const;
  // All of these stand at one stage.
  const shown =
    register === 'existing' || register === 'directory'
      ? filters.filter((filter) => filter.key !== 'stage')
      : filters;
  return (
    <div className="filter-bar" role="search">
      <WordFilter
        className="filter-words"
        hint={t({ zh: '名称、代码、产品', en: 'Name, code, product' })}
        q={search.q}
        onChange={onChange}
      />
      {shown.map((filter) => (
        <Select
          key={filter.key}
          className="filter-select"
          placeholder={filter.name}
          aria-label={filter.name}
          value={search[filter.key]}
          options={facets[filter.key]}
          loading={facets.loading}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          onChange={(value: string | undefined) =>
            onChange({
              [filter.key]: value,
              ...(filter.key === 'city' && { district: undefined }),
            })
          }
        />
      ))}
      <Checkbox
        checked={search.conflicts === '1'}
        onChange={(event) => onChange({ conflicts: event.target.checked ? '1' : undefined })}
      >
        {t({ zh: '仅看有冲突', en: 'Disputed only' })}
      </Checkbox>
    </div>
  );
}
