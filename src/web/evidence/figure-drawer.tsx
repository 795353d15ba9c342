// 依据: the one drawer of the app. Its address is `?figure=entityId:key`, so a proof can be sent on.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { findFigureAddress } from '../address.ts';
import { useText } from '../text/language.tsx';

export function FigureDrawer() {
  const t = useText();
  const navigate = useNavigate();
  const { figure } = useSearch({ from: '/$cluster' });
  const address = findFigureAddress(figure);
  const close = () => {
    void navigate({
      to: '.',
      search: (previous: Record<string, unknown>) => ({ ...previous, figure: undefined }),
      resetScroll: false,
    });
  };
  return (
    <Drawer
      open={address !== undefined}
      onClose={close}
      title={t({ zh: '数据依据', en: 'Evidence' })}
      size={720}
      rootClassName="figure-drawer"
    />
  );
}
