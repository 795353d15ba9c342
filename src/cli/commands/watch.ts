// `tuku watch`: what is looked at regularly; `tuku crawl`: looking at it now.
import { readFileSync } from 'node:fs';
import type { Crawl, Watch, WatchHealth } from '../../schema/watch.ts';
import { watchKindSchema } from '../../schema/watch.ts';
import { chooseCluster, chooseOrCreateCluster } from '../choose-cluster.ts';
import { connect, read } from '../connect.ts';
import type { Connection } from '../connect.ts';
import { Refusal, UsageError } from '../errors.ts';
import { readOptions } from '../options.ts';
import type { Options } from '../options.ts';

const kinds = { feed: '订阅源', sitemap: '站点地图', list: '列表页', page: '单页' };

export async function watch(argv: string[]): Promise<void> {
  const options = readOptions(argv, {
    kind: { type: 'string' },
    category: { type: 'string' },
    title: { type: 'string' },
    pattern: { type: 'string' },
    requisites: { type: 'boolean' },
  });
  const [action = 'list', address] = options.positionals;
  const work = { list, add, remove, import: importOpml, export: exportOpml }[action];
  if (!work)
    throw new UsageError(
      '用法：tuku watch [list] | add 网址 | remove 编号 | import 文件.opml | export',
    );
  const connection = await connect(options.config);
  try {
    await work(connection, options, address ?? '');
  } finally {
    await connection.close();
  }
}

export async function crawl(argv: string[]): Promise<void> {
  const options = readOptions(argv, {});
  const connection = await connect(options.config);
  try {
    const cluster = await chooseCluster(connection, options.cluster);
    const start = connection.client.clusters[':cluster'].crawl.$post;
    const json = { running: true, wait: true };
    const state = await read<Crawl>(start({ param: { cluster }, json }));
    if (options.json) console.log(JSON.stringify(state, null, 2));
    else console.log(`已抓 ${state.done} 页，待抓 ${state.waiting} 页，失败 ${state.failed} 页`);
  } finally {
    await connection.close();
  }
}

async function list(connection: Connection, options: Options): Promise<void> {
  const cluster = await chooseCluster(connection, options.cluster);
  const found = await read<{ watches: Watch[]; health: WatchHealth[] }>(
    connection.client.clusters[':cluster'].watches.$get({ param: { cluster } }),
  );
  if (options.json) return console.log(JSON.stringify(found, null, 2));
  for (const { watchId, kind, title, url } of found.watches) {
    const health = found.health.find((each) => each.watchId === watchId);
    console.log(`${watchId}\t${kinds[kind]}\t${title}\t${url}\t${health?.reason.zh ?? ''}`);
  }
}

async function add(connection: Connection, options: Options, url: string): Promise<void> {
  if (!url) throw new UsageError('用法：tuku watch add 网址');
  const kind = options.text('kind');
  const parsed = watchKindSchema.optional().safeParse(kind);
  if (!parsed.success) throw new UsageError(`--kind 应为 feed、sitemap、list 或 page：${kind}`);
  const cluster = await chooseOrCreateCluster(connection, options.cluster);
  const texts = Object.fromEntries(
    ['category', 'title', 'pattern'].flatMap((name) => {
      const value = options.text(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const json = {
    url,
    ...texts,
    requisites: options.flag('requisites'),
    ...(parsed.data ? { kind: parsed.data } : {}),
  };
  const post = connection.client.clusters[':cluster'].watches.$post;
  const added = await read<{ watch: Watch; feeds: { url: string }[] }>(
    post({ param: { cluster }, json }),
  );
  if (options.json) return console.log(JSON.stringify(added, null, 2));
  const { watchId, kind: found, title } = added.watch;
  console.log(`${watchId}\t${kinds[found]}\t${title}`);
  for (const feed of added.feeds) console.error(`该网页另有订阅源：${feed.url}`);
}

async function remove(connection: Connection, options: Options, id: string): Promise<void> {
  const cluster = await chooseCluster(connection, options.cluster);
  const drop = connection.client.clusters[':cluster'].watches[':watchId'].$delete;
  const result = await read(drop({ param: { cluster, watchId: id } }));
  console.log(options.json ? JSON.stringify(result) : `已不再监测 ${id}，已有快照保留。`);
}

async function importOpml(connection: Connection, options: Options, path: string): Promise<void> {
  const cluster = await chooseOrCreateCluster(connection, options.cluster);
  let body: Buffer;
  try {
    body = readFileSync(path);
  } catch (cause) {
    throw new Refusal(`读不到文件 ${path}。`, `Cannot read ${path}: ${String(cause)}`);
  }
  const url = `${connection.base}/api/v1/clusters/${cluster}/watches/opml`;
  const result = await read<{
    added: Watch[];
    known: string[];
    refused: { url: string; zh: string }[];
  }>(connection.fetch(url, { method: 'POST', body: new Uint8Array(body) }));
  if (options.json) return console.log(JSON.stringify(result, null, 2));
  for (const { url: refused, zh } of result.refused) console.error(`${refused}\t${zh}`);
  console.log(
    `新增 ${result.added.length} 个，已有 ${result.known.length} 个，未收 ${result.refused.length} 个`,
  );
}

async function exportOpml(connection: Connection, options: Options): Promise<void> {
  const cluster = await chooseCluster(connection, options.cluster);
  const url = `${connection.base}/api/v1/clusters/${cluster}/watches/opml/file`;
  const response = await connection.fetch(url);
  if (!response.ok) await read(response);
  const opml = await response.text();
  console.log(options.json ? JSON.stringify({ opml }) : opml);
}
