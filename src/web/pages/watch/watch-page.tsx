import { PlusOutlined } from '@ant-design/icons';
import { Icon } from '../../components/icon.tsx';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { EmptyNote } from '../../components/empty-note.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Problem } from '../../components/problem.tsx';
import { PressNav } from '../../shell/press-nav.tsx';
import { useText } from '../../text/language.tsx';
import '../press/press.css';
import { AddWatch } from './add-watch.tsx';
import { CrawlPanel } from './crawl-panel.tsx';
import { HostsPanel } from './hosts-panel.tsx';
import { OpmlMenu } from './opml-menu.tsx';
import { useWatches } from './use-watches.ts';
import { VisitsPanel } from './visits-panel.tsx';
import { WatchItem } from './watch-item.tsx';
import { readWatchSearch } from './watch-search.ts';
import type { WatchSearch } from './watch-search.ts';
import './watch.css';

/** 来源监测: what is watched, how it fares, how far the crawl is, and what was asked of whom. */
export function WatchPage() {
  const t = useText();
  const navigate = useNavigate();
  const { part, host } = readWatchSearch({ ...useSearch({ from: '/$cluster/watches' }) });
  const [adding, setAdding] = useState(false);
  const query = useWatches();
  const change = (search: WatchSearch) =>
    void navigate({
      to: '.',
      search: (previous: Record<string, unknown>) => ({ ...previous, ...search }),
      replace: true,
      resetScroll: false,
    });
  const troubled = query.data?.health.filter(
    ({ state }) => state === 'failing' || state === 'troubled',
  ).length;
  const count = query.data?.watches.length;
  return (
    <div className="page watch-page">
      <PageHead
        title={t({ zh: '来源监测', en: 'Watched sources' })}
        note={
          count === undefined
            ? '\u00a0'
            : t({
                zh: `监测 ${count} 个来源${troubled ? `，${troubled} 个有问题` : '，没有失败'}`,
                en: `${count} sources watched${troubled ? `, ${troubled} in trouble` : ', none failing'}`,
              })
        }
      >
        <OpmlMenu />
        <Button type="primary" icon={<Icon of={PlusOutlined} />} onClick={() => setAdding(true)}>
          {t({ zh: '添加来源', en: 'Add a source' })}
        </Button>
      </PageHead>
      <PressNav />
      <CrawlPanel />
      <Segmented<'sources' | 'visits'>
        className="watch-parts"
        aria-label={t({ zh: '显示', en: 'Show' })}
        value={part ?? 'sources'}
        options={[
          { value: 'sources', label: t({ zh: '来源', en: 'Sources' }) },
          { value: 'visits', label: t({ zh: '访问记录', en: 'Requests' }) },
        ]}
        onChange={(value) =>
          change({ part: value === 'visits' ? 'visits' : undefined, host: undefined })
        }
      />
      {part === 'visits' ? (
        <>
          <HostsPanel host={host} onChoose={(chosen) => change({ host: chosen })} />
          <VisitsPanel key={host} host={host} />
        </>
      ) : (
        <WatchList query={query} onAdd={() => setAdding(true)} />
      )}
      <AddWatch open={adding} onClose={() => setAdding(false)} />
    </div>
  );
}

function WatchList({ query, onAdd }: { query: ReturnType<typeof useWatches>; onAdd: () => void }) {
  const t = useText();
  if (query.isError) return <Problem error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton active paragraph={{ rows: 8 }} />;
  const { watches, health } = query.data;
  if (watches.length === 0)
    return (
      <EmptyNote
        title={t({
          zh: '还没有监测的来源。填一个网址就行：订阅源、站点地图、栏目页或单个网页，会自动识别。',
          en: 'No source is watched yet. An address is enough: feed, sitemap, list page or single page is found out.',
        })}
      >
        <Button type="primary" onClick={onAdd}>
          {t({ zh: '添加第一个来源', en: 'Add the first source' })}
        </Button>
      </EmptyNote>
    );
  return (
    <ul className="watch-list">
      {watches.map((watch) => (
        <WatchItem
          key={watch.watchId}
          watch={watch}
          health={health.find((one) => one.watchId === watch.watchId)}
        />
      ))}
    </ul>
  );
}
