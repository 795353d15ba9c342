// `tuku archive import|export`: WARC files of other tools in; WACZ and JSON Lines out.
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { WarcImport } from '../../schema/exchange.ts';
import { chooseCluster, chooseOrCreateCluster } from '../choose-cluster.ts';
import { connect, read } from '../connect.ts';
import type { Connection } from '../connect.ts';
import { Refusal, UsageError } from '../errors.ts';
import { readOptions } from '../options.ts';
import type { Options } from '../options.ts';

const use = '用法：tuku archive import 文件.warc.gz | export --out 文件.wacz 或 文件.jsonl';

export async function archive(argv: string[]): Promise<void> {
  const options = readOptions(argv, { out: { type: 'string' }, ids: { type: 'string' } });
  const [action, path] = options.positionals;
  if ((action !== 'import' && action !== 'export') || (action === 'import' && !path))
    throw new UsageError(use);
  const connection = await connect(options.config);
  try {
    if (action === 'import') await importWarc(connection, options, path ?? '');
    else await exportArchive(connection, options);
  } finally {
    await connection.close();
  }
}

async function importWarc(connection: Connection, options: Options, path: string): Promise<void> {
  if (!existsSync(path)) throw new Refusal(`没有文件 ${path}。`, `There is no file ${path}.`);
  const cluster = await chooseOrCreateCluster(connection, options.cluster);
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  const url = `${connection.base}/api/v1/clusters/${cluster}/snapshots/import`;
  const init = { method: 'POST', body, duplex: 'half' } as RequestInit;
  const result = await read<WarcImport>(connection.fetch(url, init));
  if (options.json) return console.log(JSON.stringify(result, null, 2));
  for (const { offset, zh } of result.problems) console.error(`${path} 第 ${offset} 字节：${zh}`);
  const { kept, known, skipped, refused } = result;
  console.log(`收入 ${kept} 份，已有 ${known} 份，非网页记录 ${skipped} 条，退回 ${refused} 条`);
}

async function exportArchive(connection: Connection, options: Options): Promise<void> {
  const out = options.text('out');
  if (!out || !/\.(wacz|jsonl)$/i.test(out)) throw new UsageError(use);
  const cluster = await chooseCluster(connection, options.cluster);
  const ids = options.text('ids');
  const path = /\.jsonl$/i.test(out)
    ? 'articles/export'
    : `snapshots/export${ids ? `?ids=${encodeURIComponent(ids)}` : ''}`;
  const response = await connection.fetch(`${connection.base}/api/v1/clusters/${cluster}/${path}`);
  if (!response.ok || !response.body) await read(response);
  await pipeline(Readable.fromWeb(response.body as never), createWriteStream(out));
  console.log(options.json ? JSON.stringify({ out }) : `已导出 ${out}`);
}
