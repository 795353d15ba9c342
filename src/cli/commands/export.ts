// `tuku export REGISTER --out FILE` (or `--register REGISTER`, as an import has it): a register as a workbook or CSV, under the same filters as the screens.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { registerSchema } from '../../schema/stage.ts';
import { chooseCluster } from '../choose-cluster.ts';
import { connect, read } from '../connect.ts';
import { UsageError } from '../errors.ts';
import { readOptions } from '../options.ts';

const filters = ['q', 'city', 'district', 'segment', 'stage', 'sort', 'order', 'columns', 'lang'];

export async function exportRegister(argv: string[]): Promise<void> {
  const options = readOptions(argv, {
    out: { type: 'string' },
    register: { type: 'string' },
    'as-of': { type: 'string' },
    ...Object.fromEntries(filters.map((name) => [name, { type: 'string' as const }])),
  });
  const register = registerSchema.safeParse(options.text('register') ?? options.positionals[0]);
  const out = options.text('out');
  if (!register.success || !out) throw new UsageError('用法：tuku export 库 --out 文件.xlsx');
  const format = out.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx';
  const connection = await connect(options.config);
  try {
    const cluster = await chooseCluster(connection, options.cluster);
    const query = new URLSearchParams({ format });
    for (const name of filters) {
      const value = options.text(name);
      if (value !== undefined) query.set(name, value);
    }
    const asOf = options.text('as-of');
    if (asOf !== undefined) query.set('asOf', asOf);
    const url = `${connection.base}/api/v1/clusters/${cluster}/registers/${register.data}/export?${query}`;
    const response = await connection.fetch(url);
    if (!response.ok || !response.body) await read(Promise.resolve(response));
    await pipeline(Readable.fromWeb(response.body as never), createWriteStream(out));
    console.log(options.json ? JSON.stringify({ register: register.data, out }) : `已导出 ${out}`);
  } finally {
    await connection.close();
  }
}
