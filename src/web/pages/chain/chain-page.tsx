import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { getChainText } from '../../api-work.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Problem } from '../../components/problem.tsx';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import './chain.css';
import { ChainDesk } from './chain-desk.tsx';

/** 产业链文件: the chain as readable text that can be viewed, mended and replaced. */
export function ChainPage() {
  const t = useText();
  const { cluster } = useView();
  const query = useQuery({
    queryKey: ['chain-text', cluster],
    queryFn: () => getChainText(cluster),
    // What a person edits must not be swapped under their hands.
    staleTime: Infinity,
  });
  return (
    <div className="page chain-page">
      <PageHead
        title={t({ zh: '产业链文件', en: 'Chain file' })}
        note={t({
          zh: '环节、别名和配方都在这一个 YAML 文件里；换掉它，图谱和归链随之重算。',
          en: 'Segments, aliases and recipes stand in this one YAML file; replace it and the map and placements follow.',
        })}
      />
      {query.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
      {query.isError && <Problem error={query.error} retry={() => void query.refetch()} />}
      {query.data !== undefined && <ChainDesk key={query.data} stored={query.data} />}
    </div>
  );
}
