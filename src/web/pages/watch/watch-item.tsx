import {
  DeleteOutlined,
  EditOutlined,
  PauseOutlined,
  PlayCircleOutlined,
  SyncOutlined,
} from '@ant-design/icons';
import { Icon } from '../../components/icon.tsx';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { Watch, WatchHealth } from '../../../schema/watch.ts';
import { ApiError } from '../../api.ts';
import { Badge } from '../../components/badge.tsx';
import { formatCount, formatShare } from '../../format/count.ts';
import { formatDuration } from '../../format/duration.ts';
import { formatChinaInstant } from '../../format/published.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { EditWatch } from './edit-watch.tsx';
import { useWatchActions } from './use-watches.ts';
import { healthNames, healthTones, kindNames } from './watch-words.ts';

/** States whose name says all. */
const plain = new Set<WatchHealth['state']>(['good', 'paused', 'new']);

/** One watched source: what it is, how it fares in plain words, and what can be done. */
export function WatchItem({ watch, health }: { watch: Watch; health: WatchHealth | undefined }) {
  const t = useText();
  const state = health?.state ?? 'new';
  const tone = healthTones[state];
  return (
    <li className="panel watch-item">
      <div className="watch-what">
        <h3>{watch.title || watch.url}</h3>
        <p className="muted">
          {t(kindNames[watch.kind])}
          {watch.category && ` · ${watch.category}`}
          {watch.window &&
            t({
              zh: ` · 只在 ${watch.window.from}–${watch.window.to} 抓取`,
              en: ` · fetched only ${watch.window.from}–${watch.window.to}`,
            })}
        </p>
        <a href={watch.url} target="_blank" rel="noreferrer noopener" className="address-text">
          {watch.url}
        </a>
        {watch.pattern && (
          <p className="address-text muted">
            {t({ zh: '文章网址样式：', en: 'Articles look like: ' })}
            <code>{watch.pattern}</code>
          </p>
        )}
      </div>
      <div className="watch-health">
        <Badge {...(tone && { tone })}>{t(healthNames[state])}</Badge>
        {health && !plain.has(state) && <p>{t(health.reason)}</p>}
      </div>
      <WatchFigures watch={watch} health={health} />
      <WatchActions watch={watch} />
    </li>
  );
}

function WatchFigures({ watch, health }: { watch: Watch; health: WatchHealth | undefined }) {
  const t = useText();
  const { language } = useLanguage();
  const say = (instant: string | null) =>
    instant ? formatChinaInstant(instant, language) : t({ zh: '还没有', en: 'never' });
  const figures: [string, string][] = [
    [t({ zh: '上次成功', en: 'Last success' }), say(watch.succeededAt)],
    [t({ zh: '上次更新', en: 'Last news' }), say(watch.changedAt)],
    [
      t({ zh: '查看间隔', en: 'Looked at every' }),
      watch.paused ? t({ zh: '暂停', en: 'paused' }) : formatDuration(watch.everyS, language),
    ],
    [t({ zh: '发现网址', en: 'Addresses found' }), formatCount(watch.found)],
    [
      t({ zh: '近一天', en: 'Last day' }),
      health && health.share !== null
        ? t({
            zh: `每小时 ${health.perHour} 次，${formatShare(health.share, 1)} 成功`,
            en: `${health.perHour} an hour, ${formatShare(health.share, 1)} good`,
          })
        : t({ zh: '没有请求', en: 'no requests' }),
    ],
  ];
  return (
    <dl className="watch-figures">
      {figures.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function WatchActions({ watch }: { watch: Watch }) {
  const t = useText();
  const { message } = App.useApp();
  const [editing, setEditing] = useState(false);
  const { change, check, remove } = useWatchActions(watch.watchId);
  const tell = (error: Error) =>
    void message.error(error instanceof ApiError ? t(error) : error.message);
  const name = watch.title || watch.url;
  return (
    <div className="watch-actions">
      <Button
        size="small"
        icon={<Icon of={SyncOutlined} />}
        loading={check.isPending}
        aria-label={t({ zh: `立即查看 ${name}`, en: `Look now at ${name}` })}
        onClick={() =>
          check.mutate(undefined, {
            onError: tell,
            onSuccess: () =>
              void message.success(
                t({
                  zh: '已排队，对方允许时立即查看。',
                  en: 'Queued for as soon as its host permits.',
                }),
              ),
          })
        }
      >
        {t({ zh: '立即查看', en: 'Look now' })}
      </Button>
      <Button
        size="small"
        icon={watch.paused ? <Icon of={PlayCircleOutlined} /> : <Icon of={PauseOutlined} />}
        loading={change.isPending}
        aria-label={
          watch.paused
            ? t({ zh: `恢复 ${name}`, en: `Resume ${name}` })
            : t({ zh: `暂停 ${name}`, en: `Pause ${name}` })
        }
        onClick={() => change.mutate({ paused: !watch.paused }, { onError: tell })}
      >
        {watch.paused ? t({ zh: '恢复', en: 'Resume' }) : t({ zh: '暂停', en: 'Pause' })}
      </Button>
      <Button
        size="small"
        icon={<Icon of={EditOutlined} />}
        aria-label={t({ zh: `设置 ${name}`, en: `Settings of ${name}` })}
        onClick={() => setEditing(true)}
      >
        {t({ zh: '设置', en: 'Settings' })}
      </Button>
      <Popconfirm
        title={t({ zh: '不再监测这个来源？', en: 'Stop watching this source?' })}
        description={t({ zh: '已存的快照都保留。', en: 'Its snapshots stay.' })}
        okText={t({ zh: '移除', en: 'Remove' })}
        onConfirm={() => remove.mutate(undefined, { onError: tell })}
      >
        <Button
          size="small"
          danger
          icon={<Icon of={DeleteOutlined} />}
          loading={remove.isPending}
          aria-label={t({ zh: `移除 ${name}`, en: `Remove ${name}` })}
        >
          {t({ zh: '移除', en: 'Remove' })}
        </Button>
      </Popconfirm>
      <EditWatch watch={watch} open={editing} onClose={() => setEditing(false)} />
    </div>
  );
}
