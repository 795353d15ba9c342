import { AutoComplete } from 'antd';
import { useState } from 'react';
import { SearchInput } from '../../../components/search-input.tsx';
import { useText } from '../../../text/language.tsx';
import type { Register } from '../../../../schema/stage.ts';
import { useFind } from '../../../use-find.ts';

/** Finds an enterprise or a project of some registers, by name or code, and hands it on. */
export function FindEntity({
  hint,
  registers,
  onFind,
}: {
  hint: string;
  registers: readonly Register[];
  onFind: (entityId: number) => void;
}) {
  const t = useText();
  const [text, setText] = useState('');
  const { q, found } = useFind(text, registers);
  const options = (q ? (found?.entities ?? []) : []).map((entity) => ({
    value: String(entity.entityId),
    label: (
      <span className="find-option">
        <span>{entity.name}</span>
        <small>{entity.city}</small>
      </span>
    ),
  }));
  return (
    <AutoComplete
      className="what-if-find"
      value={text}
      options={options}
      showSearch={{ onSearch: setText, filterOption: false }}
      defaultActiveFirstOption
      popupMatchSelectWidth={360}
      onSelect={(id: string) => {
        setText('');
        onFind(Number(id));
      }}
      notFoundContent={
        q && found ? t({ zh: `没有找到“${q}”`, en: `Nothing found for “${q}”` }) : undefined
      }
    >
      <SearchInput hint={hint} />
    </AutoComplete>
  );
}
