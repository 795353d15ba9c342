import { DownloadOutlined } from '@ant-design/icons';
import { Icon } from '../../components/icon.tsx';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App, Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { Visit } from '../../../schema/watch.ts';
import { ApiError } from '../../api.ts';
import { getVisits } from '../../api-watch.ts';
import { EmptyNote } from '../../components/empty-note.tsx';
import { Problem } from '../../components/problem.tsx';
import { formatCount } from '../../format/count.ts';
import { formatChinaInstant } from '../../format/published.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { byteWords } from '../import/byte-words.ts';
import { writeVisitsCsv } from './visits-csv.ts';
import { outcomeNames, purposeNames } from './watch-words.ts';

const step = 100;
const most = 5_000;

/** 访问记录: every request of the crawler, the newest first, of one host or of all. */
export function VisitsPanel({ host }: { host: string | undefined }) {
  const t = useText();
  const { cluster } = useView();
  const [limit, setLimit] = useState(step);
  const query = useQuery({
    queryKey: ['visits', cluster, host, limit],
    queryFn: () => getVisits(cluster, { host, limit }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const { data } = query;
  const name = t({ zh: '访问记录', en: 'Requests' });
  return (
    <section className="ledger-frame" aria-label={name}>
      <div className="ledger-head">
        <h2>
          {name}
          {host && <span className="muted"> · {host}</span>}
        </h2>
        <VisitsDownload host={host} />
      </div>
      {query.isError && <Problem error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {data?.length === 0 && (
        <EmptyNote title={t({ zh: '还没有访问记录。', en: 'No request was made so far.' })} />
      )}
      {data && data.length > 0 && <VisitTable visits={data} />}
      {data && data.length === limit && limit < most && (
        <Button block type="text" onClick={() => setLimit(Math.min(most, limit + 2 * step))}>
          {t({ zh: '显示更多', en: 'Show more' })}
        </Button>
      )}
    </section>
  );
}

function VisitTable({ visits }: { visits: readonly Visit[] }) {
  const t = useText();
  const { language } = useLanguage();
  const names = {
    time: t({ zh: '时间', en: 'Time' }),
    took: t({ zh: '用时', en: 'Took' }),
    bytes: t({ zh: '大小', en: 'Size' }),
  };
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{names.time}</th>
          <th scope="col">{t({ zh: '网址', en: 'Address' })}</th>
          <th scope="col">{t({ zh: '用途', en: 'Purpose' })}</th>
          <th scope="col">{t({ zh: '结果', en: 'Outcome' })}</th>
          <th scope="col" className="number">
            {names.bytes}
          </th>
          <th scope="col" className="number">
            {names.took}
          </th>
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => (
          <tr key={visit.visitId}>
            <td className="ledger-when">{formatChinaInstant(visit.startedAt, language)}</td>
            <th scope="row" className="address-text">
              {visit.url}
            </th>
            <td>{t(purposeNames[visit.purpose])}</td>
            <td data-tone={visit.outcome === 'failed' ? 'bad' : undefined}>
              {t(outcomeNames[visit.outcome])}
              {visit.status !== null && <span className="muted"> {visit.status}</span>}
              {visit.error && <small className="muted">{t(visit.error)}</small>}
            </td>
            <td className="number" data-label={names.bytes}>
              {byteWords(visit.bytes)}
            </td>
            <td className="number" data-label={names.took}>
              {formatCount(visit.tookMs)} ms
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The newest 5,000 requests as CSV, made here of what the API says. */
function VisitsDownload({ host }: { host: string | undefined }) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const csv = writeVisitsCsv(await getVisits(cluster, { host, limit: most }), language);
      const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
      const link = document.createElement('a');
      link.href = address;
      link.download = t({ zh: '访问记录.csv', en: 'requests.csv' });
      link.click();
      URL.revokeObjectURL(address);
    } catch (error) {
      void message.error(error instanceof ApiError ? t(error) : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<Icon of={DownloadOutlined} />} loading={busy} onClick={() => void save()}>
      {t({ zh: '下载 CSV', en: 'Download CSV' })}
    </Button>
  );
}
