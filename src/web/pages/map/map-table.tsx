import { FilterFilled, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Table } from 'antd';
import type { PaginationProps, TableColumnsType } from 'antd';
import { useMemo } from 'react';
import type { Atlas, AtlasSegment } from '../../../schema/atlas.ts';
import { gapStates, gapStateNames } from '../../../schema/chain.ts';
import { Icon } from '../../components/icon.tsx';
import { formatCount } from '../../format/count.ts';
import { formatMoney } from '../../format/money.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import type { Language, Pair } from '../../text/language.tsx';
import { SegmentLink } from './segment-link.tsx';
import { StateSign } from './state-sign.tsx';

/** All columns side by side, px: no wider than the page on a screen of 1280. */
const tableWidth = 1236;

/** Neighbours named in a row; the panel lists them all. */
const FIRST = 3;

interface Row extends AtlasSegment {
  place: number;
  groupName: string;
  inputs: AtlasSegment[];
  outputs: AtlasSegment[];
}

/** The map as a table: everything it shows, for sorting, filtering and reading aloud. */
export function MapTable({ atlas }: { atlas: Atlas }) {
  const t = useText();
  const { language } = useLanguage();
  const rows = useMemo(() => listRows(atlas, language), [atlas, language]);
  const columns = useMemo(() => listColumns(atlas, t, language), [atlas, t, language]);
  return (
    <Table<Row>
      className="map-table"
      size="small"
      rowKey="id"
      dataSource={rows}
      columns={columns}
      scroll={{ x: tableWidth }}
      sticky
      pagination={{
        defaultPageSize: 100,
        showSizeChanger: true,
        hideOnSinglePage: true,
        itemRender: turnPages(t),
      }}
    />
  );
}

/** The library's own arrows have no name. */
function turnPages(t: (pair: Pair) => string): NonNullable<PaginationProps['itemRender']> {
  return (_, type, item) => {
    if (type !== 'prev' && type !== 'next') return item;
    const [name, arrow] =
      type === 'prev'
        ? [t({ zh: '上一页', en: 'Previous page' }), LeftOutlined]
        : [t({ zh: '下一页', en: 'Next page' }), RightOutlined];
    return (
      <button type="button" className="ant-pagination-item-link" aria-label={name} tabIndex={-1}>
        <Icon of={arrow} />
      </button>
    );
  };
}

function listRows(atlas: Atlas, language: Language): Row[] {
  const byId = new Map(atlas.segments.map((segment) => [segment.id, segment]));
  const places = new Map(atlas.groups.map((group, at) => [group.id, at]));
  const names = new Map(atlas.groups.map((group) => [group.id, group[language]]));
  const inputs = new Map<string, AtlasSegment[]>();
  const outputs = new Map<string, AtlasSegment[]>();
  const put = (map: Map<string, AtlasSegment[]>, key: string, id: string): void => {
    const segment = byId.get(id);
    if (segment) map.set(key, [...(map.get(key) ?? []), segment]);
  };
  for (const { from, to } of atlas.edges) {
    put(inputs, to, from);
    put(outputs, from, to);
  }
  return atlas.segments
    .map((segment) => ({
      ...segment,
      place: places.get(segment.group) ?? atlas.groups.length,
      groupName: names.get(segment.group) ?? segment.group,
      inputs: inputs.get(segment.id) ?? [],
      outputs: outputs.get(segment.id) ?? [],
    }))
    .sort((a, b) => a.place - b.place);
}

function listColumns(
  atlas: Atlas,
  t: (pair: Pair) => string,
  language: Language,
): TableColumnsType<Row> {
  const count = (
    key: 'enterprises' | 'targets' | 'building' | 'planned',
    title: Pair,
    width: number,
  ): TableColumnsType<Row>[number] => ({
    title: t(title),
    key,
    align: 'right',
    width,
    render: (_, row) => formatCount(row.stats[key]),
    sorter: (a, b) => a.stats[key] - b.stats[key],
  });
  const filterIcon = (name: Pair) => <Icon of={FilterFilled} says={t(name)} />;
  const links = (list: AtlasSegment[]) => (
    <span className="map-table-links">
      {list.slice(0, FIRST).map((segment) => (
        <SegmentLink key={segment.id} segment={segment} />
      ))}
      {list.length > FIRST && (
        <span className="muted">
          {t({ zh: `等 ${list.length} 个`, en: `… ${list.length} in all` })}
        </span>
      )}
    </span>
  );
  return [
    {
      title: t({ zh: '环节', en: 'Segment' }),
      key: 'name',
      width: 156,
      fixed: 'start',
      render: (_, row) => <SegmentLink segment={row} />,
      sorter: (a, b) => a[language].localeCompare(b[language], language),
    },
    {
      title: t({ zh: '状态', en: 'State' }),
      key: 'state',
      width: 120,
      render: (_, row) => <StateSign state={row.state} />,
      filterIcon: () => filterIcon({ zh: '按状态筛选', en: 'Filter by state' }),
      filters: gapStates.map((state) => ({ text: gapStateNames[state][language], value: state })),
      onFilter: (value, row) => row.state === value,
      sorter: (a, b) => gapStates.indexOf(a.state) - gapStates.indexOf(b.state),
    },
    {
      title: t({ zh: '组', en: 'Group' }),
      dataIndex: 'groupName',
      key: 'group',
      width: 120,
      filterIcon: () => filterIcon({ zh: '按组筛选', en: 'Filter by group' }),
      filters: atlas.groups.map((group) => ({ text: group[language], value: group.id })),
      onFilter: (value, row) => row.group === value,
      sorter: (a, b) => a.place - b.place,
    },
    count('enterprises', { zh: '现有', en: 'Existing' }, 92),
    {
      title: t({ zh: '营收（家数）', en: 'Revenue (of)' }),
      key: 'revenue',
      align: 'right',
      width: 146,
      render: (_, { stats }) =>
        stats.withRevenue === 0
          ? '—'
          : `${formatMoney(stats.revenue, language)}（${stats.withRevenue}/${stats.enterprises}）`,
      sorter: (a, b) => Number(a.stats.revenue) - Number(b.stats.revenue),
    },
    count('targets', { zh: '拟引进', en: 'Targets' }, 84),
    count('building', { zh: '在建', en: 'Building' }, 92),
    count('planned', { zh: '拟建', en: 'Planned' }, 90),
    {
      title: t({ zh: '上游投入', en: 'Inputs' }),
      key: 'inputs',
      width: 168,
      render: (_, row) => links(row.inputs),
      sorter: (a, b) => a.inputs.length - b.inputs.length,
    },
    {
      title: t({ zh: '下游去向', en: 'Outputs' }),
      key: 'outputs',
      width: 168,
      render: (_, row) => links(row.outputs),
      sorter: (a, b) => a.outputs.length - b.outputs.length,
    },
  ];
}
