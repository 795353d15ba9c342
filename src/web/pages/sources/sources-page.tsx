import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { getSources } from '../../api.ts';
import { EmptyNote } from '../../components/empty-note.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Problem } from '../../components/problem.tsx';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { SourceDrawer } from './source-drawer.tsx';
import { SourceTable } from './source-table.tsx';
import './sources.css';

/** 来源: what every record comes from. */
export function SourcesPage() {
  const t = useText();
  const { cluster } = useView();
  const navigate = useNavigate({ from: '/$cluster/sources' });
  const { source } = useSearch({ from: '/$cluster/sources' });
  const query = useQuery({
    queryKey: ['sources', cluster],
    queryFn: () => getSources(cluster),
    staleTime: 0,
  });
  const open = (sourceId: number | undefined) =>
    void navigate({
      search: (previous) => ({
        ...previous,
        source: sourceId === undefined ? undefined : String(sourceId),
      }),
      resetScroll: false,
    });
  const sources = query.data ?? [];
  const accepted = sources.filter((source) => source.state === 'accepted');
  const records = accepted.reduce((sum, source) => sum + source.records, 0);
  return (
    <div className="page sources-page">
      <PageHead
        title={t({ zh: '来源', en: 'Sources' })}
        note={
          query.data &&
          t({
            zh: `${formatCount(accepted.length)} 份来源在用，共 ${formatCount(records)} 条记录。原件都在，随时可下载核对。`,
            en: `${formatCount(accepted.length)} sources in use with ${formatCount(records)} records. The originals are kept and can be downloaded.`,
          })
        }
      >
        <Link to="/$cluster/chain" params={{ cluster }} className="button-link is-quiet">
          {t({ zh: '产业链文件', en: 'Chain file' })}
        </Link>
        <Link to="/$cluster/import" params={{ cluster }} className="button-link">
          {t({ zh: '导入新文件', en: 'Import a workbook' })}
        </Link>
      </PageHead>
      {query.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {query.isError && <Problem error={query.error} retry={() => void query.refetch()} />}
      {query.data && sources.length === 0 && (
        <EmptyNote
          title={t({
            zh: '还没有来源。导入一份工作簿，每个数字就都查得到出处。',
            en: 'No sources yet. Import a workbook and every figure has its proof.',
          })}
        >
          <Link to="/$cluster/import" params={{ cluster }}>
            {t({ zh: '去导入', en: 'Import a workbook' })}
          </Link>
        </EmptyNote>
      )}
      {sources.length > 0 && <SourceTable sources={sources} onOpen={open} />}
      <SourceDrawer
        sourceId={source === undefined ? undefined : Number(source)}
        onClose={() => open(undefined)}
      />
    </div>
  );
}
