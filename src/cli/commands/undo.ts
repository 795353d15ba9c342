// `tuku undo SOURCE`: takes an import back.
import type { Source } from '../../schema/source.ts';
import { chooseCluster } from '../choose-cluster.ts';
import { connect, read } from '../connect.ts';
import { UsageError } from '../errors.ts';
import { readOptions } from '../options.ts';

export async function undo(argv: string[]): Promise<void> {
  const options = readOptions(argv, {});
  const [sourceId = ''] = options.positionals;
  if (!/^\d+$/.test(sourceId)) throw new UsageError('用法：tuku undo 来源编号（见 tuku sources）');
  const connection = await connect(options.config);
  try {
    const cluster = await chooseCluster(connection, options.cluster);
    const source = await read<Source>(
      connection.client.clusters[':cluster'].sources[':sourceId'].$delete({
        param: { cluster, sourceId },
      }),
    );
    console.log(options.json ? JSON.stringify(source, null, 2) : `已撤销 ${source.title} 的导入。`);
  } finally {
    await connection.close();
  }
}
