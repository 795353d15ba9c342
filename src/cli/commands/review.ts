// `tuku review`: pairs that may be one organisation, likeliest first.
import type { reviewPageSchema } from '../../schema/review.ts';
import type { z } from 'zod';
import { chooseCluster } from '../choose-cluster.ts';
import { connect, read } from '../connect.ts';
import { readOptions } from '../options.ts';

export async function review(argv: string[]): Promise<void> {
  const options = readOptions(argv, { limit: { type: 'string' }, offset: { type: 'string' } });
  const connection = await connect(options.config);
  try {
    const cluster = await chooseCluster(connection, options.cluster);
    const page = await read<z.infer<typeof reviewPageSchema>>(
      connection.client.clusters[':cluster'].review.$get({
        param: { cluster },
        query: { limit: options.text('limit') ?? '20', offset: options.text('offset') ?? '0' },
      }),
    );
    if (options.json) console.log(JSON.stringify(page, null, 2));
    else {
      console.log(`待审 ${page.open} 对`);
      for (const { pairId, left, right, probability } of page.pairs) {
        console.log(`${pairId}\t${(probability * 100).toFixed(0)}%\t${left.name}\t${right.name}`);
      }
    }
  } finally {
    await connection.close();
  }
}
