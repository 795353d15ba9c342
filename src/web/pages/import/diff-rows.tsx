import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Pagination, Skeleton } from 'antd';
import { useRef, useState } from 'react';
import type { DiffClass } from '../../../schema/import.ts';
import type { Import } from '../../../schema/import.ts';
import { getImportRows } from '../../api.ts';
import { EmptyNote } from '../../components/empty-note.tsx';
import { Problem } from '../../components/problem.tsx';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { DiffRowCard } from './diff-row-card.tsx';

const pageSize = 50;

/** The rows of one class, a page at a time. */
export function DiffRows({ item, shown }: { item: Import; shown: DiffClass }) {
  const t = useText();
  const { cluster } = useView();
  const [page, setPage] = useState(1);
  const top = useRef<HTMLDivElement>(null);
  const { sourceId } = item.source;
  const query = useQuery({
    queryKey: ['import-rows', cluster, sourceId, shown, page],
    queryFn: () =>
      getImportRows(cluster, sourceId, {
        class: shown,
        offset: (page - 1) * pageSize,
        limit: pageSize,
      }),
    placeholderData: keepPreviousData,
  });
  if (query.isError) return <Problem error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton active paragraph={{ rows: 6 }} />;
  const { rows, total } = query.data;
  if (total === 0)
    return <EmptyNote title={t({ zh: '这一类没有行。', en: 'No rows of this class.' })} />;
  return (
    <div ref={top} className="diff-rows" aria-busy={query.isPlaceholderData}>
      {rows.map((row) => (
        <DiffRowCard key={`${row.sheet}:${row.row}`} row={row} source={item.source} />
      ))}
      {total > pageSize && (
        <Pagination
          align="end"
          current={page}
          pageSize={pageSize}
          total={total}
          showSizeChanger={false}
          responsive
          showTotal={(all, [from, to]) =>
            t({
              zh: `第 ${formatCount(from)}–${formatCount(to)} 行，共 ${formatCount(all)} 行`,
              en: `${formatCount(from)}–${formatCount(to)} of ${formatCount(all)}`,
            })
          }
          onChange={(next) => {
            setPage(next);
            top.current?.scrollIntoView({ block: 'start' });
          }}
        />
      )}
    </div>
  );
}
