import { Link } from '@tanstack/react-router';
import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import type { PressPage } from '../../../schema/press.ts';
import { EmptyNote } from '../../components/empty-note.tsx';
import { Problem } from '../../components/problem.tsx';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { PressHits } from './press-hits.tsx';
import { isFiltered, noFilters } from './press-search.ts';
import type { PressSearch } from './press-search.ts';
import type { ChangePress } from './use-press.ts';

/** The list with its states: on its way, refused, empty, or here. */
export function PressList({
  search,
  page,
  onChange,
  onCapture,
}: {
  search: PressSearch;
  page: UseQueryResult<PressPage>;
  onChange: ChangePress;
  onCapture: () => void;
}) {
  const t = useText();
  const { cluster } = useView();
  if (page.isError) return <Problem error={page.error} retry={() => void page.refetch()} />;
  if (!page.data) return <Skeleton active paragraph={{ rows: 14 }} />;
  const { hits, ignored, total } = page.data;
  return (
    <div
      className="press-list"
      aria-busy={page.isPlaceholderData}
      data-stale={page.isPlaceholderData || undefined}
    >
      {ignored.map((note) => (
        <Alert
          key={`${note.words} ${note.en}`}
          type="info"
          showIcon
          title={
            <>
              <q>{note.words}</q> {t(note)}
            </>
          }
        />
      ))}
      {hits.length > 0 && <PressHits hits={hits} folded={search.each !== '1'} />}
      {hits.length === 0 && (isFiltered(search) || total > 0) && (
        <EmptyNote title={t({ zh: '没有符合条件的资讯。', en: 'No article matches.' })}>
          <Button onClick={() => onChange(noFilters)}>
            {t({ zh: '清除全部条件', en: 'Clear all' })}
          </Button>
        </EmptyNote>
      )}
      {total === 0 && !isFiltered(search) && (
        <EmptyNote
          title={t({
            zh: '还没有收录资讯。抓取一个网页，或添加要监测的来源，新报道会自动入库。',
            en: 'Nothing is archived yet. Capture a page, or add a source to watch and new articles arrive by themselves.',
          })}
        >
          <Button type="primary" onClick={onCapture}>
            {t({ zh: '抓取第一个网页', en: 'Capture the first page' })}
          </Button>
          <Link to="/$cluster/watches" params={{ cluster }}>
            {t({ zh: '添加来源', en: 'Add a source' })}
          </Link>
        </EmptyNote>
      )}
    </div>
  );
}
