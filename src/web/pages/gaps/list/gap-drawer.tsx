import { useQuery } from '@tanstack/react-query';
import { Drawer, Skeleton } from 'antd';
import { getGap } from '../../../api-gaps.ts';
import { Problem } from '../../../components/problem.tsx';
import { useReturnFocus } from '../../../evidence/use-return-focus.ts';
import { useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { StateSign } from '../../map/state-sign.tsx';
import { useGaps } from '../use-gaps.ts';
import { GapView } from './gap-view.tsx';

/** One gap in full, beside the list: its address is `?segment=`. */
export function GapDrawer({
  segment,
  onClose,
}: {
  segment: string | undefined;
  onClose: () => void;
}) {
  const t = useText();
  const { cluster, asOf } = useView();
  const known = useGaps().data?.gaps.find((gap) => gap.segment === segment);
  const detail = useQuery({
    queryKey: ['gap', cluster, segment, asOf],
    queryFn: () => getGap(cluster, segment ?? '', asOf),
    enabled: segment !== undefined,
  });
  useReturnFocus(segment !== undefined);
  return (
    <Drawer
      open={segment !== undefined}
      onClose={onClose}
      title={
        <span className="gap-title">
          {known ? t(known) : t({ zh: '缺口', en: 'Gap' })}
          {known && <StateSign state={known.state} />}
        </span>
      }
      closable={{ 'aria-label': t({ zh: '关闭', en: 'Close' }) }}
      size="min(760px, 100vw)"
      rootClassName="gap-drawer"
      destroyOnHidden
    >
      {detail.error && <Problem error={detail.error} retry={() => void detail.refetch()} />}
      {detail.isPending && <Skeleton active paragraph={{ rows: 14 }} />}
      {detail.data && <GapView key={segment} detail={detail.data} />}
    </Drawer>
  );
}
