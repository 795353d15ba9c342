// What the address says of 项目推进: the tab, the filters, and of each tab what it shows.
import { lights } from '../../../schema/pipeline.ts';
import type { Forecast, Funnel, Light } from '../../../schema/pipeline.ts';
import { projectStages } from '../../../schema/stage.ts';

export const tabs = ['timeline', 'late', 'funnel', 'forecast'] as const;
/** Absent: the board. */
export type Tab = (typeof tabs)[number];

export type ProjectStage = (typeof projectStages)[number];

export const groupings = ['stage', 'city', 'year'] as const;
export type Grouping = (typeof groupings)[number];

export const lateSorts = ['name', 'late', 'milestone', 'light', 'idle', 'progress'] as const;
export type LateSort = (typeof lateSorts)[number];

export interface PipelineSearch {
  tab?: Tab;
  city?: string;
  /** Year of the first signing. */
  year?: string;
  light?: Light;
  q?: string;
  /** Board on a telephone: the stage whose cards are shown. */
  stage?: ProjectStage;
  /** The project whose panel is open. */
  project?: string;
  /** Timeline: rows under headings. */
  group?: Grouping;
  /** Timeline: the latest first; absent: by signing. */
  rank?: 'late';
  /** Late list: overdue projects alone; absent: those with a light too. */
  late?: '1';
  sort?: LateSort;
  order?: 'asc' | 'desc';
  /** Funnel: by year unless by city. */
  rows?: Extract<Funnel['by'], 'city'>;
  /** Forecast: until the start unless until production. */
  to?: Extract<Forecast['to'], 'producing'>;
}

const texts = { city: 50, q: 200 } as const;
const patterns = { year: /^(19|20|21)\d\d$/, project: /^[1-9]\d{0,14}$/ } as const;

function among<T extends string>(words: readonly T[], value: unknown): T | undefined {
  return words.find((word) => word === value);
}

/** Reads what it knows and drops the rest: a mistyped address shows the board, not an error. */
export function readPipelineSearch(search: Record<string, unknown>): PipelineSearch {
  const found: PipelineSearch = {};
  for (const key of ['city', 'q'] as const) {
    const text = search[key];
    if (typeof text === 'string' && text !== '' && text.length <= texts[key]) found[key] = text;
  }
  for (const key of ['year', 'project'] as const) {
    const text = search[key];
    if (typeof text === 'string' && patterns[key].test(text)) found[key] = text;
  }
  const tab = among(tabs, search['tab']);
  if (tab) found.tab = tab;
  const light = among(lights, search['light']);
  if (light) found.light = light;
  const stage = among(projectStages, search['stage']);
  if (stage) found.stage = stage;
  const group = among(groupings, search['group']);
  if (group) found.group = group;
  if (search['rank'] === 'late') found.rank = 'late';
  if (search['late'] === '1') found.late = '1';
  const sort = among(lateSorts, search['sort']);
  if (sort) {
    found.sort = sort;
    found.order = search['order'] === 'asc' ? 'asc' : 'desc';
  }
  if (search['rows'] === 'city') found.rows = 'city';
  if (search['to'] === 'producing') found.to = 'producing';
  return found;
}

/** The part of the address that says which projects are meant; it stays from tab to tab. */
export function pickFilters({ city, year, light, q }: PipelineSearch): PipelineSearch {
  return { ...(city && { city }), ...(year && { year }), ...(light && { light }), ...(q && { q }) };
}
