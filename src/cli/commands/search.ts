// `tuku search WORDS`: the archived press.
import type { PressPage } from '../../schema/press.ts';
import { chooseCluster } from '../choose-cluster.ts';
import { connect, read } from '../connect.ts';
import { readOptions } from '../options.ts';

const filters = ['category', 'source', 'from', 'to', 'enterprise', 'segment', 'order', 'limit'];

export async function search(argv: string[]): Promise<void> {
  const options = readOptions(
    argv,
    Object.fromEntries(filters.map((name) => [name, { type: 'string' as const }])),
  );
  const connection = await connect(options.config);
  try {
    const cluster = await chooseCluster(connection, options.cluster);
    const query = new URLSearchParams({ q: options.positionals.join(' ') });
    for (const name of filters) {
      const value = options.text(name);
      if (value !== undefined) query.set(name, value);
    }
    const url = `${connection.base}/api/v1/clusters/${cluster}/articles?${query}`;
    const page = await read<PressPage>(connection.fetch(url));
    if (options.json) return console.log(JSON.stringify(page, null, 2));
    for (const { zh, words } of page.ignored) console.error(`“${words}”：${zh}`);
    for (const { card, reposts } of page.hits) {
      const day = card.published?.value.slice(0, 10) ?? '时间不详';
      const others = reposts > 0 ? `（另有 ${reposts} 篇同源）` : '';
      console.log(
        `${card.articleId}\t${day}\t${card.source ?? card.siteName ?? ''}\t${card.title}${others}`,
      );
    }
    console.error(`共 ${page.total} 条`);
  } finally {
    await connection.close();
  }
}
