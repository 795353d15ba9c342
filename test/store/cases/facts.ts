// From captured pages to proposals to records: what an officer sees in 待审, decides, and finds in the register.
import { expect, test } from 'vitest';
import type { FactsRead } from '../../../src/schema/fact.ts';
import type { Proposal, ProposalPage, Rule } from '../../../src/schema/proposal.ts';
import { followArticles } from '../../../src/search/follow-articles.ts';
import type { TestCluster } from '../../support/cluster.ts';
import { removeNews, restoreNews, writeNews } from '../../support/news.ts';
import type { NewsItem } from '../../support/news.ts';
import type { Store } from '../stores.ts';

const maker = '衡阳示例变压器有限公司';
const project = '特高压套管示例项目';
const signing = `12月20日，衡阳市人民政府与${maker}签约${project}，总投资15亿元，项目落户衡阳市。`;

export function factCases(open: () => Store): void {
  const newCluster = async (...items: NewsItem[]): Promise<TestCluster> => {
    const cluster = await open().atlas.cluster();
    await cluster.import(`企业名称,市州\n${maker},衡阳市\n`);
    await tell(cluster, ...items);
    return cluster;
  };
  const tell = async (cluster: TestCluster, ...items: NewsItem[]): Promise<void> => {
    if (items.length > 0) await writeNews(await cluster.scope(), items);
    await gather(cluster);
  };
  const gather = async (cluster: TestCluster) => {
    const { desk } = await cluster.inside();
    while (await desk.relinkSome());
    return cluster.send<{ articles: number; proposed: number }>('POST', 'facts/gather');
  };
  const list = (cluster: TestCluster, query: Record<string, string | number> = {}) =>
    cluster.get<ProposalPage>('facts', query);

  test('what is this', async () => {
    const cluster = await newCluster({ articleId: 1, title: '示例签约', body: signing });
    console.log(JSON.stringify(await list(cluster), null, 1));
  });
}
