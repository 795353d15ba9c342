import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Popconfirm, Skeleton } from 'antd';
import { findField, splitKey } from '../../../../schema/field.ts';
import type { CitedValue } from '../../../../schema/passage.ts';
import { writeFigureAddress } from '../../../address.ts';
import { ApiError, removeEntry } from '../../../api.ts';
import { getCitedValues } from '../../../api-citing.ts';
import { Problem } from '../../../components/problem.tsx';
import { useNotice } from '../../../components/use-notice.tsx';
import { formatDate } from '../../../format/date.ts';
import { formatValue } from '../../../format/value.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import './cite.css';

/** 已作依据: the values that sentences of this page prove, each with the way to its profile and back. */
export function CitedPanel({ snapshotId, removed }: { snapshotId: number; removed: boolean }) {
  const t = useText();
  const { cluster } = useView();
  const query = useQuery({
    queryKey: ['cited', cluster, snapshotId],
    queryFn: () => getCitedValues(cluster, snapshotId),
  });
  const { data } = query;
  const name = t({ zh: '已作依据', en: 'Cited as evidence' });
  // After a takedown only what must be checked is worth a word.
  if (removed && data?.length === 0) return null;
  return (
    <section className="panel cited-panel" aria-label={name}>
      <h2>
        {name}
        {data && data.length > 0 && t({ zh: `（${data.length}）`, en: ` (${data.length})` })}
      </h2>
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {query.isError && <Problem error={query.error} retry={() => void query.refetch()} />}
      {removed && (
        <p className="muted">
          {t({
            zh: '下列数值以这份快照为依据，请另找来源核实。',
            en: 'These values rest on the removed snapshot: check them by another source.',
          })}
        </p>
      )}
      {data?.length === 0 && (
        <p className="muted">
          {t({
            zh: '还没有数值以这一页为依据。',
            en: 'No value rests on this page so far.',
          })}
        </p>
      )}
      {data && data.length > 0 && (
        <ul className="cited-values">
          {data.map((cited) => (
            <CitedLine key={`${cited.recordId} ${cited.key}`} cited={cited} />
          ))}
        </ul>
      )}
    </section>
  );
}

function CitedLine({ cited }: { cited: CitedValue }) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const { entityId, key, name, value, quote } = cited;
  const field = findField(key);
  const { period } = splitKey(key);
  return (
    <li>
      <p className="cited-line">
        <Link
          to="/$cluster/entities/$entityId"
          params={{ cluster, entityId }}
          search={{ figure: writeFigureAddress({ entityId, key }) }}
        >
          {name}
        </Link>
        <span>
          {period !== undefined && `${formatDate(period, language)} `}
          {field ? t(field) : key} <strong>{formatValue(key, value, language)}</strong>
        </span>
        <Withdraw cited={cited} />
      </p>
      {quote && (
        <blockquote className="cited-quote muted" lang="zh-CN">
          {quote}
        </blockquote>
      )}
    </li>
  );
}

/** A citation made by mistake is taken back by itself; the others of the page stay. */
function Withdraw({ cited }: { cited: CitedValue }) {
  const t = useText();
  const { cluster } = useView();
  const client = useQueryClient();
  const { done, failed } = useNotice();
  const withdraw = useMutation({
    mutationFn: () => removeEntry(cluster, cited.recordId),
    onSuccess: () => {
      done(t({ zh: '已撤回这条依据', en: 'Taken back' }));
      return client.invalidateQueries();
    },
    onError: (error) => failed(error instanceof ApiError ? t(error) : error.message),
  });
  return (
    <Popconfirm
      title={t({ zh: '撤回这条依据？', en: 'Take this back?' })}
      description={t({
        zh: '这条记录会删除，数值回到其他来源的说法。',
        en: 'Its record is deleted; the value is again what other sources say.',
      })}
      okText={t({ zh: '撤回', en: 'Take back' })}
      onConfirm={() => withdraw.mutateAsync().catch(() => undefined)}
    >
      <Button size="small" type="text" loading={withdraw.isPending}>
        {t({ zh: '撤回', en: 'Take back' })}
      </Button>
    </Popconfirm>
  );
}
