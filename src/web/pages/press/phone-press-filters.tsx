import { FilterOutlined } from '@ant-design/icons';
import { Icon } from '../../components/icon.tsx';
import { Badge, Button, Drawer } from 'antd';
import { useState } from 'react';
import { useText } from '../../text/language.tsx';
import { PressFilters } from './press-filters.tsx';
import type { PressFiltersProps } from './press-filters.tsx';

const counted = [
  'source',
  'from',
  'to',
  'enterprise',
  'segment',
  'place',
  'each',
  'older',
] as const;

/** The filters at phone width: one button instead of a wall of boxes. */
export function PhonePressFilters(props: PressFiltersProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const name = t({ zh: '筛选', en: 'Filters' });
  return (
    <>
      <Badge count={counted.filter((key) => props.search[key]).length} size="small">
        <Button icon={<Icon of={FilterOutlined} />} onClick={() => setOpen(true)}>
          {name}
        </Button>
      </Badge>
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
        <PressFilters {...props} />
      </Drawer>
    </>
  );
}
