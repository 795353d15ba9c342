// One box that finds enterprises, projects and segments, wherever one is.
import { useNavigate } from '@tanstack/react-router';
import { AutoComplete } from 'antd';
import { useState } from 'react';
import type { Found } from '../../schema/find.ts';
import { SearchInput } from '../components/search-input.tsx';
import { useText } from '../text/language.tsx';
import type { Pair } from '../text/language.tsx';
import { useFind } from '../use-find.ts';
import { useView } from '../use-view.ts';

const kindNames: Record<string, Pair> = {
  enterprise: { zh: '企业', en: 'Enterprise' },
  project: { zh: '项目', en: 'Project' },
  cluster: { zh: '集群', en: 'Cluster' },
};

function option(value: string, name: string, hint: string) {
  return {
    value,
    label: (
      <span className="find-option">
        <span>{name}</span>
        <small>{hint}</small>
      </span>
    ),
  };
}

function toOptions(found: Found, t: (pair: Pair) => string) {
  const groups = [
    {
      label: t({ zh: '企业与项目', en: 'Enterprises and projects' }),
      options: found.entities.map((entity) =>
        option(
          `entity:${entity.entityId}`,
          entity.name,
          [entity.city, t(kindNames[entity.kind] ?? { zh: entity.kind, en: entity.kind })]
            .filter(Boolean)
            .join(' · '),
        ),
      ),
    },
    {
      label: t({ zh: '产业链环节', en: 'Chain segments' }),
      options: found.segments.map((segment) =>
        option(`segment:${segment.id}`, t(segment), t({ zh: '环节', en: 'Segment' })),
      ),
    },
  ];
  return groups.filter((group) => group.options.length > 0);
}

export function FindBox() {
  const t = useText();
  const navigate = useNavigate();
  const { cluster } = useView();
  const [text, setText] = useState('');
  const { q, found } = useFind(text);
  const follow = (value: string) => {
    setText('');
    const id = value.slice(value.indexOf(':') + 1);
    if (value.startsWith('entity:'))
      void navigate({
        to: '/$cluster/entities/$entityId',
        params: { cluster, entityId: Number(id) },
      });
    else
      void navigate({
        to: '/$cluster/map',
        params: { cluster },
        search: { segment: id },
      });
  };
  const hint = t({ zh: '查找企业、项目、环节', en: 'Find enterprises, projects, segments' });
  return (
    <AutoComplete
      className="find-box"
      value={text}
      options={q && found ? toOptions(found, t) : []}
      onSelect={follow}
      showSearch={{ onSearch: setText, filterOption: false }}
      defaultActiveFirstOption
      popupMatchSelectWidth={440}
      notFoundContent={
        q && found ? t({ zh: `没有找到“${q}”`, en: `Nothing found for “${q}”` }) : undefined
      }
    >
      <SearchInput hint={hint} />
    </AutoComplete>
  );
}
