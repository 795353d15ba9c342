import {
  ApartmentOutlined,
  DashboardOutlined,
  DatabaseOutlined,
  EllipsisOutlined,
  DisconnectOutlined,
  ScheduleOutlined,
} from '@ant-design/icons';
import { Drawer } from 'antd';
import { useState } from 'react';
import { Icon } from '../components/icon.tsx';
import { useText } from '../text/language.tsx';
import {
  besideItems,
  gapsItem,
  mapItem,
  overviewItem,
  pipelineItem,
  pressItems,
  registerItems,
  workItems,
} from './navigation.ts';
import { NavLink } from './nav-link.tsx';

type Sheet = 'registers' | 'more';

/** Phone navigation: the places of the day, and sheets for the registers and the rest. */
export function BottomBar() {
  const t = useText();
  const [sheet, setSheet] = useState<Sheet>();
  const close = () => setSheet(undefined);
  const registersName = t({ zh: '四库', en: 'Registers' });
  const moreName = t({ zh: '更多', en: 'More' });
  const items =
    sheet === 'registers' ? [...registerItems, ...besideItems] : [...pressItems, ...workItems];
  return (
    <nav className="bottom-bar" aria-label={t({ zh: '主导航', en: 'Main' })}>
      <NavLink item={overviewItem} icon={<Icon of={DashboardOutlined} />} />
      <NavLink item={mapItem} icon={<Icon of={ApartmentOutlined} />} />
      <NavLink item={gapsItem} icon={<Icon of={DisconnectOutlined} />} />
      <NavLink item={pipelineItem} icon={<Icon of={ScheduleOutlined} />} />
      <button type="button" className="nav-link" onClick={() => setSheet('registers')}>
        <Icon of={DatabaseOutlined} />
        <span>{registersName}</span>
      </button>

      <button type="button" className="nav-link" onClick={() => setSheet('more')}>
        <Icon of={EllipsisOutlined} />
        <span>{moreName}</span>
      </button>
      <Drawer
        open={sheet !== undefined}
        onClose={close}
        placement="bottom"
        size="auto"
        title={sheet === 'registers' ? registersName : moreName}
        styles={{ body: { padding: 8 } }}
      >
        <div className="nav-sheet">
          {items.map((item) => (
            <NavLink key={item.name.en} item={item} onFollow={close} />
          ))}
        </div>
      </Drawer>
    </nav>
  );
}
