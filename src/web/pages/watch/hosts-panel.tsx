import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { HostLoad } from '../../../schema/watch.ts';
import { getHostLoads } from '../../api-watch.ts';
import { Problem } from '../../components/problem.tsx';
import { formatCount } from '../../format/count.ts';
import { formatDuration } from '../../format/duration.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { byteWords } from '../import/byte-words.ts';

const dayMs = 86_400_000;

/** What each host had to bear in the last day: the ground of an assessment of the crawler's impact. */
export function HostsPanel({
  host,
  onChoose,
}: {
  host: string | undefined;
  onChoose: (host: string | undefined) => void;
}) {
  const t = useText();
  const { cluster } = useView();
  const query = useQuery({
    queryKey: ['visits', cluster, 'hosts'],
    queryFn: () => {
      const now = Date.now();
      return getHostLoads(
        cluster,
        new Date(now - dayMs).toISOString(),
        new Date(now).toISOString(),
      );
    },
    staleTime: 0,
  });
  const { data } = query;
  const name = t({ zh: '各网站近 24 小时的访问量', en: 'Load on each host, last 24 hours' });
  return (
    <section className="ledger-frame" aria-label={name}>
      <div className="ledger-head">
        <h2>{name}</h2>
        <p className="muted">
          {t({
            zh: '供评估采集对网站的影响（《网络数据安全管理条例》第十八条）。',
            en: 'For assessing what the crawler costs others.',
          })}
        </p>
      </div>
      {query.isError && <Problem error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Skeleton active paragraph={{ rows: 3 }} />}
      {data?.length === 0 && (
        <p className="ledger-note muted">
          {t({ zh: '近 24 小时没有请求。', en: 'No requests in the last 24 hours.' })}
        </p>
      )}
      {data && data.length > 0 && <HostTable hosts={data} chosen={host} onChoose={onChoose} />}
    </section>
  );
}

function HostTable({
  hosts,
  chosen,
  onChoose,
}: {
  hosts: readonly HostLoad[];
  chosen: string | undefined;
  onChoose: (host: string | undefined) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const names = {
    requests: t({ zh: '请求', en: 'Requests' }),
    bytes: t({ zh: '流量', en: 'Bytes' }),
    busiest: t({ zh: '最忙一分钟', en: 'Busiest minute' }),
    delay: t({ zh: '要求间隔', en: 'Delay asked for' }),
    busy: t({ zh: '要求稍后', en: 'Asked to wait' }),
    failed: t({ zh: '失败', en: 'Failed' }),
  };
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t({ zh: '网站', en: 'Host' })}</th>
          {Object.values(names).map((name) => (
            <th key={name} scope="col" className="number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hosts.map((load) => (
          <tr key={load.host}>
            <th scope="row">
              <button
                type="button"
                className="text-button"
                aria-pressed={chosen === load.host}
                onClick={() => onChoose(chosen === load.host ? undefined : load.host)}
              >
                {load.host}
              </button>
            </th>
            <td className="number" data-label={names.requests}>
              {formatCount(load.requests)}
            </td>
            <td className="number" data-label={names.bytes}>
              {byteWords(load.bytes)}
            </td>
            <td className="number" data-label={names.busiest}>
              {formatCount(load.busiestMinute)}
            </td>
            <td className="number" data-label={names.delay}>
              {load.delayS === null ? '—' : formatDuration(load.delayS, language)}
            </td>
            <td className="number" data-label={names.busy}>
              {formatCount(load.busy)}
            </td>
            <td className="number" data-label={names.failed}>
              {formatCount(load.failed)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
