// Questions of 来源监测: what is watched, the crawl, the audit of its requests.
import type { Message } from '../schema/import.ts';
import type {
  Crawl,
  HostLoad,
  NewWatch,
  Visit,
  Watch,
  WatchChange,
  WatchHealth,
} from '../schema/watch.ts';
import { ask, askAt, at, one, pick, reach } from './api.ts';

const watch = (cluster: string, watchId: number) => ({ cluster, watchId: String(watchId) });

export interface Watches {
  watches: Watch[];
  health: WatchHealth[];
}

export function getWatches(cluster: string): Promise<Watches> {
  return ask(one.watches.$get({ param: { cluster } }));
}

/** The watch, and feeds that its page names: mostly better to watch than the page. */
export interface AddedWatch {
  watch: Watch;
  feeds: { url: string; title?: string }[];
}

export function addWatch(cluster: string, json: NewWatch): Promise<AddedWatch> {
  return ask(one.watches.$post({ param: { cluster }, json }));
}

export function changeWatch(cluster: string, watchId: number, json: WatchChange): Promise<Watch> {
  return ask(one.watches[':watchId'].$patch({ param: watch(cluster, watchId), json }));
}

export async function removeWatch(cluster: string, watchId: number): Promise<void> {
  await reach(one.watches[':watchId'].$delete({ param: watch(cluster, watchId) }));
}

/** Looks at it as soon as its host permits. */
export function checkWatch(cluster: string, watchId: number): Promise<Crawl> {
  return ask(one.watches[':watchId'].check.$post({ param: watch(cluster, watchId) }));
}

export function opmlUrl(cluster: string): string {
  return `${at(cluster)}/watches/opml/file`;
}

export interface OpmlResult {
  added: Watch[];
  known: string[];
  refused: (Message & { url: string })[];
}

/** The list of another reader, as its file says it. */
export function importOpml(cluster: string, file: Blob): Promise<OpmlResult> {
  return askAt(cluster, '/watches/opml', {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'text/x-opml' },
  });
}

export function getCrawl(cluster: string): Promise<Crawl> {
  return ask(one.crawl.$get({ param: { cluster } }));
}

export function setCrawl(cluster: string, running: boolean): Promise<Crawl> {
  return ask(one.crawl.$post({ param: { cluster }, json: { running } }));
}

/** The newest requests of the crawler; at most 5,000. */
export async function getVisits(
  cluster: string,
  query: { host?: string | undefined; limit: number },
): Promise<Visit[]> {
  return (await ask(one.visits.$get({ param: { cluster }, query: pick(query) }))).visits;
}

export async function getHostLoads(cluster: string, from: string, to: string): Promise<HostLoad[]> {
  return (await ask(one.visits.hosts.$get({ param: { cluster }, query: { from, to } }))).hosts;
}
