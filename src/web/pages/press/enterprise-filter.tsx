import { useQuery } from '@tanstack/react-query';
import { CloseCircleFilled } from '@ant-design/icons';
import { AutoComplete } from 'antd';
import { Icon } from '../../components/icon.tsx';
import { useState } from 'react';
import { getProfile } from '../../api.ts';
import { useText } from '../../text/language.tsx';
import { useFind } from '../../use-find.ts';
import { useView } from '../../use-view.ts';

/** The name of an enterprise or project by its number; the number itself until it is known. */
export function useEntityName(entityId: string | undefined): string | undefined {
  const { cluster } = useView();
  const query = useQuery({
    queryKey: ['profile', cluster, Number(entityId), undefined],
    queryFn: () => getProfile(cluster, Number(entityId)),
    enabled: entityId !== undefined,
  });
  return entityId === undefined ? undefined : (query.data?.name ?? `#${entityId}`);
}

/** Articles that mention one enterprise or project of the registers. */
export function EnterpriseFilter({ onChoose }: { onChoose: (entityId: string) => void }) {
  const t = useText();
  const [text, setText] = useState('');
  const { q, found } = useFind(text);
  const name = t({ zh: '提到的企业', en: 'Enterprise mentioned' });
  return (
    <AutoComplete
      className="filter-enterprise"
      value={text}
      placeholder={name}
      aria-label={name}
      allowClear={{ clearIcon: <Icon of={CloseCircleFilled} /> }}
      options={
        q && found
          ? found.entities.map((entity) => ({
              value: String(entity.entityId),
              label: entity.name,
            }))
          : []
      }
      showSearch={{ onSearch: setText, filterOption: false }}
      defaultActiveFirstOption
      popupMatchSelectWidth={320}
      onClear={() => setText('')}
      onSelect={(entityId: string) => {
        setText('');
        onChoose(entityId);
      }}
    />
  );
}
