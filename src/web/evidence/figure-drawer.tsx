// 依据: the one drawer of the app. Its address is `?figure=entityId:key`, so a proof can be sent on.
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Drawer, Skeleton } from 'antd';
import { findFigureAddress } from '../address.ts';
import type { FigureAddress } from '../address.ts';
import { getFigure } from '../api.ts';
import { Problem } from '../components/problem.tsx';
import { useText } from '../text/language.tsx';
import { useView } from '../use-view.ts';
import './evidence.css';
import { FigureView } from './figure-view.tsx';
import { useReturnFocus } from './use-return-focus.ts';

function DrawerBody({ address }: { address: FigureAddress }) {
  const { cluster, asOf } = useView();
  const figure = useQuery({
    queryKey: ['figure', cluster, address.entityId, address.key, asOf],
    queryFn: () => getFigure(cluster, address.entityId, address.key, asOf),
  });
  if (figure.error) return <Problem error={figure.error} retry={() => void figure.refetch()} />;
  if (!figure.data) return <Skeleton active paragraph={{ rows: 10 }} />;
  return <FigureView key={`${address.entityId}:${address.key}`} figure={figure.data} />;
}

export function FigureDrawer() {
  const t = useText();
  const navigate = useNavigate();
  const { figure } = useSearch({ from: '/$cluster' });
  const address = findFigureAddress(figure);
  useReturnFocus(address !== undefined);
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
      closable={{ 'aria-label': t({ zh: '关闭', en: 'Close' }) }}
      size="min(720px, 100vw)"
      destroyOnHidden
    >
      {address && <DrawerBody address={address} />}
    </Drawer>
  );
}
