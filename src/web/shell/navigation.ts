// The places of the product, in the order of an officer's day.
import { registerNames, registers } from '../../schema/stage.ts';
import type { Register } from '../../schema/stage.ts';
import type { Pair } from '../text/language.tsx';

export type Destination =
  | {
      to:
        | '/$cluster'
        | '/$cluster/map'
        | '/$cluster/gaps'
        | '/$cluster/pipeline'
        | '/$cluster/chain'
        | '/$cluster/brief'
        | '/$cluster/review'
        | '/$cluster/import'
        | '/$cluster/sources'
        | '/$cluster/press'
        | '/$cluster/watches'
        | '/$cluster/subscriptions'
        | '/$cluster/takedowns';
    }
  | { to: '/$cluster/registers/$register'; register: Register };

/** `rooms`: further pages that belong to it, by the first word of their addresses. */
export type NavItem = Destination & { name: Pair; rooms?: readonly string[] };

const shortNames: Partial<Record<Register, string>> = {
  existing: 'Existing',
  target: 'Targets',
  building: 'Under construction',
  planned: 'Planned',
};

export const registerItems: readonly NavItem[] = registers.map((register) => ({
  to: '/$cluster/registers/$register',
  register,
  name: {
    zh: registerNames[register].zh,
    en: shortNames[register] ?? registerNames[register].en,
  },
}));

export const overviewItem: NavItem = { to: '/$cluster', name: { zh: '总览', en: 'Overview' } };
export const mapItem: NavItem = {
  to: '/$cluster/map',
  name: { zh: '产业图谱', en: 'Chain map' },
};
export const gapsItem: NavItem = { to: '/$cluster/gaps', name: { zh: '缺链', en: 'Gaps' } };
export const pipelineItem: NavItem = {
  to: '/$cluster/pipeline',
  name: { zh: '项目推进', en: 'Pipeline' },
};
export const reviewItem: NavItem = {
  to: '/$cluster/review',
  name: { zh: '待审', en: 'Review' },
};
export const pressItem: NavItem = {
  to: '/$cluster/press',
  name: { zh: '资讯', en: 'Press' },
  rooms: ['snapshots', 'watches', 'subscriptions', 'takedowns'],
};
export const pressItems: readonly NavItem[] = [
  pressItem,
  { to: '/$cluster/watches', name: { zh: '来源监测', en: 'Watched sources' } },
  { to: '/$cluster/subscriptions', name: { zh: '我的订阅', en: 'Subscriptions' } },
  { to: '/$cluster/takedowns', name: { zh: '下架', en: 'Takedowns' } },
];
export const workItems: readonly NavItem[] = [
  reviewItem,
  { to: '/$cluster/brief', name: { zh: '简报', en: 'Brief' } },
  { to: '/$cluster/import', name: { zh: '导入', en: 'Import' } },
  { to: '/$cluster/sources', name: { zh: '来源', en: 'Sources' } },
  { to: '/$cluster/chain', name: { zh: '产业链文件', en: 'Chain file' } },
];
export const besideItems: readonly NavItem[] = (['completed', 'dropped', 'directory'] as const).map(
  (register) => ({
    to: '/$cluster/registers/$register',
    register,
    name: registerNames[register],
  }),
);
