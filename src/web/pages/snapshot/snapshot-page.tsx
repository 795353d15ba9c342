import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Segmented, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import type { SnapshotView } from '../../../schema/snapshot.ts';
import { getSnapshotView } from '../../api-press.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Problem } from '../../components/problem.tsx';
import { usePhone } from '../../components/use-phone.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import '../press/press.css';
import { ArchivedFrame } from './archived-frame.tsx';
import { ArticleText } from './article-text.tsx';
import { BesidePanels } from './beside-panels.tsx';
import { CapturesPanel } from './captures-panel.tsx';
import { CitedPanel } from './cite/cited-panel.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { findSpan } from '../../address.ts';
import { ArchiveNotice, ProofPanel } from './proof-panel.tsx';
import { SnapshotActions } from './snapshot-actions.tsx';
import { SnapshotHead } from './snapshot-head.tsx';
import { readSnapshotSearch } from './snapshot-search.ts';
import type { SnapshotSearch } from './snapshot-search.ts';
import './snapshot.css';
import { TakedownForm } from './takedown-form.tsx';
import { TombstonePanel } from './tombstone-panel.tsx';

/** 快照: the page as it read that day, its text, its proof, and what stands beside it. */
export function SnapshotPage() {
  const t = useText();
  const { cluster } = useView();
  const { snapshotId } = useParams({ from: '/$cluster/snapshots/$snapshotId' });
  const query = useQuery({
    queryKey: ['snapshot', cluster, snapshotId],
    queryFn: () => getSnapshotView(cluster, snapshotId),
  });
  return (
    <div className="page snapshot-page">
      {!query.data && (
        <PageHead title={t({ zh: `快照 ${snapshotId}`, en: `Snapshot ${snapshotId}` })} />
      )}
      {query.isPending && <Skeleton active paragraph={{ rows: 14 }} />}
      {query.isError && <Problem error={query.error} retry={() => void query.refetch()} />}
      {query.data && <SnapshotBody key={snapshotId} view={query.data} />}
    </div>
  );
}

function SnapshotBody({ view }: { view: SnapshotView }) {
  const t = useText();
  const navigate = useNavigate();
  const search = readSnapshotSearch({
    ...useSearch({ from: '/$cluster/snapshots/$snapshotId' }),
  });
  const [asking, setAsking] = useState(false);
  const { snapshot, article, tombstone } = view;
  const change = (part: SnapshotSearch) =>
    void navigate({
      to: '.',
      search: (previous: Record<string, unknown>) => ({ ...previous, ...part }),
      replace: true,
      resetScroll: false,
    });
  const removed = snapshot.state === 'removed';
  const title = removed
    ? t({ zh: '快照已下架', en: 'Snapshot removed' })
    : article?.title || snapshot.url;
  return (
    <>
      <SnapshotHead snapshot={snapshot} article={article} title={title}>
        {!removed && <SnapshotActions view={view} onTakedown={() => setAsking(true)} />}
      </SnapshotHead>
      {removed ? (
        <>
          {tombstone && <TombstonePanel tombstone={tombstone} />}
          <CitedPanel snapshotId={snapshot.snapshotId} removed />
        </>
      ) : (
        <Reading view={view} search={search} onChange={change} onTakedown={() => setAsking(true)} />
      )}
      <CapturesPanel
        snapshotId={snapshot.snapshotId}
        captures={view.captures}
        search={search}
        onChange={change}
      />
      {article && <BesidePanels article={article} />}
      <TakedownForm
        snapshotId={snapshot.snapshotId}
        open={asking}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

/** The page and its text side by side; at phone width one after the other, by choice. */
function Reading({
  view,
  search,
  onChange,
  onTakedown,
}: {
  view: SnapshotView;
  search: SnapshotSearch;
  onChange: (part: SnapshotSearch) => void;
  onTakedown: () => void;
}) {
  const t = useText();
  const phone = usePhone();
  const quote = useMemo(() => findSpan(search.quote), [search.quote]);
  const { snapshot, article } = view;
  const usual = phone ? (article ? 'text' : 'page') : 'both';
  const show = phone && search.show === 'both' ? usual : (search.show ?? usual);
  const views = [
    ...(phone ? [] : [{ value: 'both' as const, label: t({ zh: '并排', en: 'Side by side' }) }]),
    { value: 'page' as const, label: t({ zh: '当日页面', en: 'The page' }) },
    { value: 'text' as const, label: t({ zh: '正文', en: 'Text' }) },
  ];
  return (
    <>
      <Segmented
        className="snapshot-show"
        aria-label={t({ zh: '显示', en: 'Show' })}
        value={show}
        options={phone ? views.toReversed() : views}
        block={phone}
        onChange={(value) => onChange({ show: value === usual ? undefined : value })}
      />
      <div className="snapshot-columns" data-show={show}>
        {show !== 'text' && (
          <ArchivedFrame snapshotId={snapshot.snapshotId} capturedAt={snapshot.capturedAt} />
        )}
        <div className="snapshot-column">
          {show !== 'page' && article && (
            <ArticleText snapshotId={snapshot.snapshotId} article={article} quote={quote} />
          )}
          {show !== 'page' && !article && (
            <p className="panel muted">
              {t({
                zh: '这一页没有认出正文，可能是列表、图片或其他文件。原样已存档。',
                en: 'No article was found on this page; it may be a list, an image or another file. It is archived as it was.',
              })}
            </p>
          )}
          <ArchiveNotice onTakedown={onTakedown} />
          {article && <FactsPanel snapshotId={snapshot.snapshotId} />}
          {article && <CitedPanel snapshotId={snapshot.snapshotId} removed={false} />}
          <ProofPanel view={view} />
        </div>
      </div>
    </>
  );
}
