import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented, Skeleton } from 'antd';
import { takedownStateSchema } from '../../../schema/takedown.ts';
import type { TakedownState } from '../../../schema/takedown.ts';
import { getTakedowns } from '../../api-press.ts';
import { EmptyNote } from '../../components/empty-note.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Problem } from '../../components/problem.tsx';
import { PressNav } from '../../shell/press-nav.tsx';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import '../press/press.css';
import '../snapshot/snapshot.css';
import { TakedownItem } from './takedown-item.tsx';
import { readTakedownSearch } from './takedown-search.ts';
import { stateNames } from './takedown-words.ts';
import './takedowns.css';

/** 下架: who asked for what to be removed, and what the officer decided. */
export function TakedownsPage() {
  const t = useText();
  const { cluster } = useView();
  const navigate = useNavigate();
  const { state } = readTakedownSearch({ ...useSearch({ from: '/$cluster/takedowns' }) });
  const query = useQuery({
    queryKey: ['takedowns', cluster],
    queryFn: () => getTakedowns(cluster),
    staleTime: 0,
  });
  const all = query.data ?? [];
  const shown = state ? all.filter((one) => one.state === state) : all;
  const open = all.filter((one) => one.state === 'open').length;
  return (
    <div className="page takedowns-page">
      <PageHead
        title={t({ zh: '下架', en: 'Takedowns' })}
        note={
          query.data
            ? t({
                zh: `${open} 条待处理，共 ${all.length} 条。下架后内容处处不可访问，只留时间、理由类别和指纹；可以恢复。`,
                en: `${open} waiting, ${all.length} in all. Removed content cannot be reached anywhere; time, ground and digest stay. It can be restored.`,
              })
            : '\u00a0'
        }
      />
      <PressNav />
      <Segmented<TakedownState | 'all'>
        className="takedown-states"
        aria-label={t({ zh: '状态', en: 'State' })}
        value={state ?? 'all'}
        options={[
          { value: 'all', label: t({ zh: '全部', en: 'All' }) },
          ...takedownStateSchema.options.map((value) => ({ value, label: t(stateNames[value]) })),
        ]}
        onChange={(value) =>
          void navigate({
            to: '.',
            search: (previous: Record<string, unknown>) => ({
              ...previous,
              state: value === 'all' ? undefined : value,
            }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      {query.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {query.isError && <Problem error={query.error} retry={() => void query.refetch()} />}
      {query.data && shown.length === 0 && (
        <EmptyNote
          title={
            state
              ? t({ zh: '这个状态下没有申请。', en: 'No request in this state.' })
              : t({
                  zh: '没有下架申请。每张快照页上都有“申请下架”。',
                  en: 'No requests. Every snapshot page has “Ask for removal”.',
                })
          }
        />
      )}
      <ul className="takedown-list">
        {shown.map((takedown) => (
          <TakedownItem key={takedown.takedownId} takedown={takedown} />
        ))}
      </ul>
    </div>
  );
}
