// What the address says of 缺链: the tab, and of each tab what it shows, so that every view can be sent on.
import { gapStates } from '../../../schema/chain.ts';
import type { GapState } from '../../../schema/chain.ts';
import type { Changes } from '../../../schema/what-if.ts';

export const tabs = ['plan', 'targets', 'what-if', 'measures'] as const;
/** Absent: the list of gaps. */
export type Tab = (typeof tabs)[number];

/** Absent: the open gaps that local revenue stands behind. */
export type Shown = GapState | 'all';
export const shownChoices: readonly Shown[] = [...gapStates, 'all'];

export const gapSorts = [
  'name',
  'reason',
  'stake',
  'stops',
  'near',
  'supply',
  'candidates',
  'projects',
] as const;
export type GapSort = (typeof gapSorts)[number];

export interface GapsSearch {
  tab?: Tab;
  /** List: the open gap. Plan: the segment to be made here. Targets: ids with commas between them. */
  segment?: string;
  show?: Shown;
  sort?: GapSort;
  order?: 'asc' | 'desc';
  /** Plan: yuan of revenue that is to stand on a complete chain. */
  value?: string;
  /** Plan: what can be imported does not count as supplied. */
  imports?: '0';
  /** Plan: `copper-rod:2`. */
  costs?: string;
  most?: string;
  perSegment?: string;
  travel?: string;
  excludeRivals?: '1';
  /** What-if: numbers of enterprises that leave, segments that fail, numbers of those who come. */
  remove?: string;
  cut?: string;
  add?: string;
  /** What-if: one or two saved scenarios, side by side. */
  saved?: string;
}

const idList = /^[^\s,]{1,100}(,[^\s,]{1,100})*$/;
const numberList = /^[1-9]\d{0,14}(,[1-9]\d{0,14})*$/;
const patterns = {
  segment: idList,
  value: /^[1-9]\d{0,17}$/,
  costs: /^[^\s,:]{1,100}:\d{1,6}(\.\d{1,4})?(,[^\s,:]{1,100}:\d{1,6}(\.\d{1,4})?)*$/,
  most: /^([1-9]\d?|100)$/,
  perSegment: /^([1-9]\d?|100)$/,
  travel: /^(0|[1-9]\d{0,5})$/,
  remove: numberList,
  cut: idList,
  add: numberList,
  saved: /^[1-9]\d{0,14}(,[1-9]\d{0,14})?$/,
} as const;

/** Reads what it knows and drops the rest: a mistyped address shows the gaps, not an error. */
export function readGapsSearch(search: Record<string, unknown>): GapsSearch {
  const found: GapsSearch = {};
  for (const [key, pattern] of Object.entries(patterns) as [keyof typeof patterns, RegExp][]) {
    const text = search[key];
    if (typeof text === 'string' && text.length <= 5_000 && pattern.test(text)) found[key] = text;
  }
  const tab = tabs.find((one) => one === search['tab']);
  if (tab) found.tab = tab;
  const show = shownChoices.find((one) => one === search['show']);
  if (show) found.show = show;
  const sort = gapSorts.find((one) => one === search['sort']);
  if (sort) {
    found.sort = sort;
    found.order = search['order'] === 'asc' ? 'asc' : 'desc';
  }
  if (search['imports'] === '0') found.imports = '0';
  if (search['excludeRivals'] === '1') found.excludeRivals = '1';
  return found;
}

export function splitList(text: string | undefined): string[] {
  return text ? text.split(',') : [];
}

/** No word at all for an empty list: addresses stay short. */
export function joinList(items: readonly (string | number)[]): string | undefined {
  return items.length > 0 ? items.join(',') : undefined;
}

export function readChanges(search: GapsSearch): Changes {
  return {
    removeEnterprises: splitList(search.remove).map(Number),
    removeSegments: splitList(search.cut),
    add: splitList(search.add).map(Number),
  };
}

export function writeChanges(changes: Changes): Pick<GapsSearch, 'remove' | 'cut' | 'add'> {
  return {
    remove: joinList(changes.removeEnterprises),
    cut: joinList(changes.removeSegments),
    add: joinList(changes.add),
  };
}

export function isUnchanged(changes: Changes): boolean {
  return (
    changes.removeEnterprises.length + changes.removeSegments.length + changes.add.length === 0
  );
}

/** `copper-rod:2,cathode-copper:3` ↔ costs by segment. */
export function readCosts(text: string | undefined): Map<string, number> {
  return new Map(
    splitList(text).map((pair): [string, number] => {
      const colon = pair.lastIndexOf(':');
      return [pair.slice(0, colon), Number(pair.slice(colon + 1))];
    }),
  );
}

/** A cost of 1 is what every segment costs unless somebody says otherwise. */
export function writeCosts(costs: ReadonlyMap<string, number>): string | undefined {
  return joinList([...costs].filter(([, cost]) => cost !== 1).map(([id, cost]) => `${id}:${cost}`));
}
