import { PauseOutlined, PlayCircleOutlined } from '@ant-design/icons';
import { Icon } from '../../components/icon.tsx';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Progress } from 'antd';
import { ApiError } from '../../api.ts';
import { getCrawl, setCrawl } from '../../api-watch.ts';
import { Badge } from '../../components/badge.tsx';
import { formatCount } from '../../format/count.ts';
import { formatChinaInstant } from '../../format/published.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

const refreshMs = 3_000;

/** How far the crawler is, and its one switch. */
export function CrawlPanel() {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const { message } = App.useApp();
  const client = useQueryClient();
  const key = ['crawl', cluster];
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: () => getCrawl(cluster),
    refetchInterval: refreshMs,
    staleTime: 0,
  });
  const turn = useMutation({
    mutationFn: (running: boolean) => setCrawl(cluster, running),
    onSuccess: (crawl) => client.setQueryData(key, crawl),
    onError: (failed) =>
      void message.error(failed instanceof ApiError ? t(failed) : failed.message),
  });
  const name = t({ zh: '采集进度', en: 'The crawl' });
  const all = data ? data.waiting + data.taken + data.done + data.failed : 0;
  const finished = data ? data.done + data.failed : 0;
  const figures: [string, number | undefined][] = [
    [t({ zh: '等待', en: 'Waiting' }), data?.waiting],
    [t({ zh: '进行中', en: 'In hand' }), data?.taken],
    [t({ zh: '完成', en: 'Done' }), data?.done],
    [t({ zh: '失败', en: 'Failed' }), data?.failed],
    [t({ zh: '近一分钟请求', en: 'Requests, last minute' }), data?.lastMinute],
    [t({ zh: '近一小时请求', en: 'Requests, last hour' }), data?.lastHour],
  ];
  return (
    <section className="panel crawl-panel" aria-label={name}>
      <div className="crawl-head">
        <h2>{name}</h2>
        {data && (
          <Badge {...(data.running && { tone: 'good' as const })}>
            {data.running ? t({ zh: '采集中', en: 'Running' }) : t({ zh: '已停止', en: 'Stopped' })}
          </Badge>
        )}
        <span className="muted crawl-next">
          {error && (error instanceof ApiError ? t(error) : error.message)}
          {data?.nextAt &&
            t({
              zh: `下一次请求：${formatChinaInstant(data.nextAt, language)}`,
              en: `Next request: ${formatChinaInstant(data.nextAt, language)}`,
            })}
          {data && !data.nextAt && t({ zh: '没有等待的网址', en: 'Nothing waits' })}
        </span>
        <Button
          icon={data?.running ? <Icon of={PauseOutlined} /> : <Icon of={PlayCircleOutlined} />}
          disabled={!data}
          loading={turn.isPending}
          onClick={() => turn.mutate(!data?.running)}
        >
          {data?.running ? t({ zh: '停止采集', en: 'Stop' }) : t({ zh: '开始采集', en: 'Start' })}
        </Button>
      </div>
      <Progress
        percent={all === 0 ? 0 : Math.floor((finished / all) * 100)}
        aria-label={name}
        showInfo={all > 0}
      />
      <dl className="crawl-figures">
        {figures.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value === undefined ? '\u00a0' : formatCount(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
