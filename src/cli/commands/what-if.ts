// `tuku what-if`: what breaks and what opens, for changes named here or a saved scenario.
import type { Changes, Comparison, Scenario } from '../../schema/what-if.ts';
import { chooseCluster } from '../choose-cluster.ts';
import { connect, post, read } from '../connect.ts';
import type { Connection } from '../connect.ts';
import { Refusal, UsageError } from '../errors.ts';
import { findSegment } from '../find-segment.ts';
import { readOptions } from '../options.ts';
import { sayYuan } from '../say-yuan.ts';

export async function whatIf(argv: string[]): Promise<void> {
  const options = readOptions(argv, {
    remove: { type: 'string' },
    cut: { type: 'string' },
    add: { type: 'string' },
    scenario: { type: 'string' },
    save: { type: 'string' },
    by: { type: 'string' },
    list: { type: 'boolean' },
    delete: { type: 'string' },
  });
  const connection = await connect(options.config);
  try {
    const cluster = await chooseCluster(connection, options.cluster);
    const base = `${connection.base}/api/v1/clusters/${cluster}`;
    const gone = options.text('delete');
    if (gone !== undefined) {
      const [id] = readIds(gone);
      await read(connection.fetch(`${base}/scenarios/${id}`, { method: 'DELETE' }));
      if (options.json) console.log(JSON.stringify({ deleted: id }));
      return;
    }
    if (options.flag('list')) {
      const scenarios = await list(connection, base);
      if (options.json) return console.log(JSON.stringify({ scenarios }, null, 2));
      for (const { scenarioId, name, by, at } of scenarios)
        console.log(`${scenarioId}\t${name}\t${by}\t${at.slice(0, 10)}`);
      return;
    }
    const wanted = options.text('scenario');
    const changes =
      wanted === undefined
        ? await readChanges(connection, cluster, options.text)
        : (await open(connection, base, wanted)).changes;
    const save = options.text('save');
    if (save !== undefined) {
      const by = options.text('by');
      if (by === undefined) throw new UsageError('保存情景须署名：--save 名称 --by 姓名');
      const { scenarioId } = await read<Scenario>(
        post(connection, `${base}/scenarios`, { name: save, changes, by }),
      );
      console.error(`已保存为情景 ${scenarioId}`);
    }
    const comparison = await read<Comparison>(post(connection, `${base}/what-if`, changes));
    if (options.json) return console.log(JSON.stringify(comparison, null, 2));
    print(comparison);
  } finally {
    await connection.close();
  }
}

async function list({ fetch }: Connection, base: string): Promise<Scenario[]> {
  return (await read<{ scenarios: Scenario[] }>(fetch(`${base}/scenarios`))).scenarios;
}

/** By number or name. */
async function open(connection: Connection, base: string, wanted: string): Promise<Scenario> {
  const all = await list(connection, base);
  const found = all.find(
    ({ scenarioId, name }) => String(scenarioId) === wanted || name === wanted,
  );
  if (found) return found;
  throw new Refusal(`没有情景“${wanted}”。`, `There is no scenario “${wanted}”.`);
}

async function readChanges(
  connection: Connection,
  cluster: string,
  text: (name: string) => string | undefined,
): Promise<Changes> {
  const removeSegments: string[] = [];
  for (const words of split(text('cut')))
    removeSegments.push(await findSegment(connection, cluster, words));
  const changes = {
    removeEnterprises: readIds(text('remove')),
    removeSegments,
    add: readIds(text('add')),
  };
  if (Object.values(changes).every((list) => list.length === 0))
    throw new UsageError(
      '请至少给出一项变化：--remove 企业编号,… --cut 环节,… --add 企业或项目编号,…，或 --scenario 名称',
    );
  return changes;
}

function split(text: string | undefined): string[] {
  return (text ?? '').split(/[,，]/).filter(Boolean);
}

function readIds(text: string | undefined): number[] {
  return split(text).map((id) => {
    if (!/^\d{1,12}$/.test(id)) throw new UsageError(`应为编号：${id}`);
    return Number(id);
  });
}

function print(of: Comparison): void {
  for (const one of of.named)
    console.log(
      `${{ 'remove-enterprise': '退出', 'remove-segment': '断供', add: '新增' }[one.change]}\t${one.zh}`,
    );
  for (const id of of.unknown) console.error(`编号或环节 ${id} 不在相应的库中，未计入`);
  const { today, changed } = of;
  const row = (name: string, before: string | number, after: string | number): void =>
    console.log(`${name}\t${before}\t→\t${after}`);
  row('现有企业', today.enterprises, changed.enterprises);
  row('营业收入', sayYuan(today.revenue), sayYuan(changed.revenue));
  row('断点', today.counts.missing, changed.counts.missing);
  row('堵点', today.counts.choke, changed.counts.choke);
  row('弱项', today.counts.weak, changed.counts.weak);
  row('本地配齐的环节', today.selfSufficient, changed.selfSufficient);
  console.log(
    `退出营收 ${sayYuan(of.leaves)}，停产 ${sayYuan(of.stops)}，须改向外地采购 ${sayYuan(of.buysOutside)}，新获本地保障 ${sayYuan(of.secured)}`,
  );
  for (const { what, zhNote } of of.segments)
    console.log(
      `${{ breaks: '中断', weaker: '减弱', opens: '打通', stronger: '增强' }[what]}\t${zhNote}`,
    );
}
