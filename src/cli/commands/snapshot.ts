// `tuku snapshot URL…`: keeps pages as they are now.
import type { Captured } from '../../schema/snapshot.ts';
import { chooseOrCreateCluster } from '../choose-cluster.ts';
import { connect, read } from '../connect.ts';
import { Refusal, UsageError } from '../errors.ts';
import { readOptions } from '../options.ts';

/** One at a time: a page that cannot be had costs only itself, and is told at once. */
export async function snapshot(argv: string[]): Promise<void> {
  const options = readOptions(argv, { requisites: { type: 'boolean' } });
  const urls = [...new Set(options.positionals)];
  if (urls.length === 0) throw new UsageError('用法：tuku snapshot 网址… [--requisites]');
  const connection = await connect(options.config);
  try {
    const cluster = await chooseOrCreateCluster(connection, options.cluster);
    const captures: Captured[] = [];
    for (const url of urls) {
      const body = { urls: [url], requisites: options.flag('requisites') };
      const post = connection.client.clusters[':cluster'].snapshots.$post;
      const found = await read<{ captures: Captured[] }>(post({ param: { cluster }, json: body }));
      captures.push(...found.captures);
      if (!options.json) found.captures.forEach(tell);
    }
    if (options.json) console.log(JSON.stringify({ captures }, null, 2));
    const failed = captures.filter(({ error }) => error !== null).length;
    if (failed > 0)
      throw new Refusal(
        `${captures.length} 个网址中有 ${failed} 个没有抓到。`,
        `${failed} of ${captures.length} addresses could not be captured.`,
      );
  } finally {
    await connection.close();
  }
}

function tell({ url, snapshot, unchanged, articleId, error }: Captured): void {
  if (!snapshot) return console.error(`${url}\t${error?.zh ?? ''}`);
  const what = unchanged ? '内容未变' : articleId === null ? '已存（非文章）' : '已存';
  console.log(`${snapshot.snapshotId}\t${what}\t${snapshot.capturedAt}\t${snapshot.url}`);
}
