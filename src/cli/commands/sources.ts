// `tuku sources`: what the registers come from.
import type { Source } from '../../schema/source.ts';
import { chooseCluster } from '../choose-cluster.ts';
import { connect, read } from '../connect.ts';
import { readOptions } from '../options.ts';

export async function sources(argv: string[]): Promise<void> {
  const options = readOptions(argv, {});
  const connection = await connect(options.config);
  try {
    const cluster = await chooseCluster(connection, options.cluster);
    const found = await read<{ sources: Source[] }>(
      connection.client.clusters[':cluster'].sources.$get({ param: { cluster } }),
    );
    if (options.json) console.log(JSON.stringify(found, null, 2));
    else {
      for (const { sourceId, title, dated, records, state } of found.sources) {
        const undone = state === 'undone' ? '（已撤销）' : '';
        console.log(`${sourceId}\t${dated}\t${records} 条\t${title}${undone}`);
      }
    }
  } finally {
    await connection.close();
  }
}
