// 项目推进: what an officer sees of signed projects, moves, counts and forecasts.
import { expect, test } from 'vitest';
import type { Pipeline, PipelineProject } from '../../../src/schema/pipeline.ts';
import type { TestCluster } from '../../support/cluster.ts';
import { csv } from '../../support/tables.ts';
import type { Store } from '../stores.ts';

const signed = csv(
  ['项目名称', '投资单位', '所在市州', '总投资（万元）', '签约时间', '约定开工时间', '项目阶段'],
  ['示例甲项目', '衡阳示例甲有限公司', '衡阳市', '10000', '2024-01-10', '2024-06', '签约'],
  ['示例乙项目', '衡阳示例乙有限公司', '长沙市', '20000', '2024-02-20', '2024-Q3', '签约'],
  ['示例丙项目', '岳阳示例丙有限公司', '岳阳市', '5000', '2024-03-01', '', '签约'],
  ['示例丁项目', '衡阳示例丁有限公司', '衡阳市', '', '', '', '谋划'],
  ['示例戊项目', '衡阳示例戊有限公司', '衡阳市', '4000', '2023-05', '', '终止'],
);
const building = csv(
  ['项目名称', '建设单位', '所在市州', '总投资（万元）', '累计完成投资（万元）', '到位资金（万元）', '增资额（万元）', '开工时间', '投产时间', '进展阶段'],
  ['示例甲项目', '衡阳示例甲有限公司', '衡阳市', '10000', '9000', '8000', '', '2024年5月', '2024年10月', '投产'],
);

export function pipelineCases(open: () => Store): void {
  const newCluster = async () => {
    const cluster = await open().atlas.cluster();
    await cluster.import(signed, { register: 'planned', filename: '示例签约.csv', dated: '2024-03-31', series: '签约' });
    await cluster.import(building, { register: 'building', filename: '示例在建.csv', dated: '2024-11-30', series: '在建' });
    return cluster;
  };
  const named = async (cluster: TestCluster, name: string): Promise<PipelineProject> => {
    const { projects } = await cluster.get<Pipeline>('pipeline');
    const found = projects.find((one) => one.name === name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };

  test('the pipeline tells where each project stands', async () => {
    const cluster = await newCluster();
    const all = await cluster.get<Pipeline>('pipeline');
    console.log(JSON.stringify(all, null, 1));
    expect((await named(cluster, '示例甲项目')).stage).toBe('producing');
  });
}
