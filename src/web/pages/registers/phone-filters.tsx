import { FilterOutlined } from '@ant-design/icons';
import { Badge, Button, Drawer, Select } from 'antd';
import { useState } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../text/language.tsx';
import { listColumns } from './columns.ts';
import { FilterBar } from './filter-bar.tsx';
import type { FilterBarProps } from './filter-bar.tsx';

const filterKeys = ['q', 'city', 'district', 'segment', 'stage', 'conflicts'] as const;

/** Filters and order at phone width: one button and one list instead of a wall of boxes. */
export function PhoneFilters(props: FilterBarProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const { search, register, onChange } = props;
  const active = filterKeys.filter((key) => search[key]).length;
  const sorts = listColumns(register).filter((column) => column.sort);
  const name = t({ zh: '筛选', en: 'Filters' });
  return (
    <div className="phone-filters">
      <Badge count={active} size="small">
        <Button icon={<Icon of={FilterOutlined} />} onClick={() => setOpen(true)}>
          {name}
        </Button>
      </Badge>
      <Select
        aria-label={t({ zh: '排序', en: 'Order' })}
        value={search.sort ?? 'entityId'}
        popupMatchSelectWidth={false}
        onChange={(sort: string) => {
          const column = sorts.find((one) => one.sort === sort);
          onChange({ sort: column?.sort, order: column?.numeric ? 'desc' : 'asc' });
        }}
        options={[
          { value: 'entityId', label: t({ zh: '默认排序', en: 'Default order' }) },
          ...sorts.map((column) => ({
            value: String(column.sort),
            label: column.numeric
              ? t({
                  zh: `${column.name.zh}从高到低`,
                  en: `${column.name.en}, highest first`,
                })
              : t({ zh: `按${column.name.zh}`, en: `By ${column.name.en.toLowerCase()}` }),
          })),
        ]}
      />
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="bottom"
        size="auto"
        title={name}
        footer={
          <Button type="primary" block onClick={() => setOpen(false)}>
            {t({ zh: '查看结果', en: 'Show results' })}
          </Button>
        }
      >
        <FilterBar {...props} />
      </Drawer>
    </div>
  );
}
