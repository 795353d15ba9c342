import { AutoComplete } from 'antd';
import { useMemo, useState } from 'react';
import type { Atlas } from '../../../schema/atlas.ts';
import { SearchInput } from '../../components/search-input.tsx';
import { useLanguage, useText } from '../../text/language.tsx';
import { searchSegments } from './describe.ts';

/** Finds a segment by Chinese or English name or alias, and goes there. */
export function MapSearch({ atlas, onFind }: { atlas: Atlas; onFind: (id: string) => void }) {
  const t = useText();
  const { language } = useLanguage();
  const [words, setWords] = useState('');
  const groups = useMemo(
    () => new Map(atlas.groups.map((group) => [group.id, group[language]])),
    [atlas, language],
  );
  const options = searchSegments(atlas, words, 12).map((segment) => ({
    value: segment.id,
    label: (
      <span className="find-option">
        <span>{segment[language]}</span>
        <small>{groups.get(segment.group)}</small>
      </span>
    ),
  }));
  const hint = t({ zh: '在图谱中查找环节', en: 'Find a segment' });
  return (
    <AutoComplete
      className="map-search"
      value={words}
      options={options}
      showSearch={{ onSearch: setWords, filterOption: false }}
      defaultActiveFirstOption
      onSelect={(id: string) => {
        setWords('');
        onFind(id);
      }}
      notFoundContent={
        words.trim() === ''
          ? undefined
          : t({ zh: `没有名为“${words}”的环节`, en: `No segment named “${words}”` })
      }
    >
      <SearchInput hint={hint} />
    </AutoComplete>
  );
}
