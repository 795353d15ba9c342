import { Button, Select } from 'antd';
import { useCallback } from 'react';
import { lightNames, lights } from '../../../schema/pipeline.ts';
import type { Light, Pipeline } from '../../../schema/pipeline.ts';
import { WordFilter } from '../../components/word-filter.tsx';
import { useText } from '../../text/language.tsx';
import { pickFilters } from './pipeline-search.ts';
import { usePipelineSearch } from './use-pipeline.ts';

/** Which projects: by words, city, year of signing and light; all of it stands in the address. */
export function PipelineFilters({ pipeline }: { pipeline: Pipeline | undefined }) {
  const t = useText();
  const [search, change] = usePipelineSearch();
  const setWords = useCallback(
    (words: { q: string | undefined }) => change(words, { replace: true }),
    [change],
  );
  const select = (
    key: 'city' | 'year' | 'light',
    name: string,
    options: { value: string; label: string }[],
  ) => (
    <Select
      className="pipeline-select"
      placeholder={name}
      aria-label={name}
      // Null is nothing chosen; undefined would leave the last choice standing.
      value={search[key] ?? null}
      options={options}
      allowClear
      popupMatchSelectWidth={false}
      onChange={(value: string | null) => change({ [key]: value ?? undefined })}
    />
  );
  const filtered = Object.keys(pickFilters(search)).length > 0;
  return (
    <div
      className="pipeline-filters"
      role="search"
      aria-label={t({ zh: '筛选项目', en: 'Filter the projects' })}
    >
      <WordFilter
        className="pipeline-words"
        hint={t({ zh: '项目、建设单位', en: 'Project, owner' })}
        q={search.q}
        onChange={setWords}
      />
      {select(
        'city',
        t({ zh: '市州', en: 'City' }),
        withChosen(pipeline?.cities ?? [], search.city).map((city) => ({
          value: city,
          label: city,
        })),
      )}
      {select(
        'year',
        t({ zh: '签约年份', en: 'Year signed' }),
        withChosen((pipeline?.years ?? []).map(String), search.year).map((year) => ({
          value: year,
          label: t({ zh: `${year}年`, en: year }),
        })),
      )}
      {select(
        'light',
        t({ zh: '亮灯', en: 'Light' }),
        lights.map((light: Light) => ({ value: light, label: t(lightNames[light]) })),
      )}
      {filtered && (
        <Button
          type="text"
          onClick={() =>
            change({ q: undefined, city: undefined, year: undefined, light: undefined })
          }
        >
          {t({ zh: '清除筛选', en: 'Clear filters' })}
        </Button>
      )}
    </div>
  );
}

/** What is chosen can be seen even when the answer does not offer it. */
function withChosen(options: readonly string[], chosen: string | undefined): readonly string[] {
  return chosen === undefined || options.includes(chosen) ? options : [chosen, ...options];
}
