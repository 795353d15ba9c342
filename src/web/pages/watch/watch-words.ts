// What 来源监测 calls things.
import type { Visit, WatchHealth, WatchKind } from '../../../schema/watch.ts';
import type { Pair } from '../../text/language.tsx';

export const kindNames: Record<WatchKind, Pair> = {
  feed: { zh: '订阅源（RSS 等）', en: 'Feed' },
  sitemap: { zh: '站点地图', en: 'Sitemap' },
  list: { zh: '列表页', en: 'List page' },
  page: { zh: '单个网页', en: 'Single page' },
};

export const healthNames: Record<WatchHealth['state'], Pair> = {
  new: { zh: '待首次查看', en: 'New' },
  paused: { zh: '已暂停', en: 'Paused' },
  good: { zh: '正常', en: 'Good' },
  quiet: { zh: '久无更新', en: 'Quiet' },
  troubled: { zh: '时有失败', en: 'Troubled' },
  failing: { zh: '连续失败', en: 'Failing' },
};

export const healthTones = {
  new: undefined,
  paused: undefined,
  good: 'good',
  quiet: 'warn',
  troubled: 'warn',
  failing: 'bad',
} as const;

export const purposeNames: Record<Visit['purpose'], Pair> = {
  page: { zh: '网页', en: 'page' },
  watch: { zh: '来源', en: 'source' },
  requisite: { zh: '图片样式', en: 'requisite' },
  robots: { zh: 'robots.txt', en: 'robots.txt' },
};

export const outcomeNames: Record<Visit['outcome'], Pair> = {
  open: { zh: '进行中', en: 'under way' },
  cut: { zh: '中断', en: 'cut off' },
  kept: { zh: '已存', en: 'kept' },
  unchanged: { zh: '无变化', en: 'unchanged' },
  read: { zh: '已读', en: 'read' },
  moved: { zh: '已转移', en: 'moved' },
  busy: { zh: '对方要求稍后', en: 'asked to wait' },
  failed: { zh: '失败', en: 'failed' },
};
