// `tuku gaps [SEGMENT]`: what is missing or weak, one gap in full, and what to add.
import type { Additions } from '../../schema/additions.ts';
import { gapStateNames, gapStates } from '../../schema/chain.ts';
import { isOpen, rungNames } from '../../schema/gaps.ts';
import type { Gap, GapDetail, Gaps } from '../../schema/gaps.ts';
import { chooseCluster } from '../choose-cluster.ts';
import { connect, read } from '../connect.ts';
import { UsageError } from '../errors.ts';
import { readOptions } from '../options.ts';
import { findSegment } from '../find-segment.ts';
import { saveFile } from '../save-file.ts';
import { sayYuan } from '../say-yuan.ts';

export async function gaps(argv: string[]): Promise<void> {
  const options = readOptions(argv, {
    class: { type: 'string' },
    limit: { type: 'string' },
    'as-of': { type: 'string' },
    out: { type: 'string' },
    add: { type: 'boolean' },
    imports: { type: 'boolean' },
    value: { type: 'string' },
  });
  const connection = await connect(options.config);
  try {
    const cluster = await chooseCluster(connection, options.cluster);
    const base = `${connection.base}/api/v1/clusters/${cluster}`;
    const query = new URLSearchParams();
    const asOf = options.text('as-of');
    if (asOf !== undefined) query.set('asOf', asOf);
    const [words] = options.positionals;
    const value = options.text('value');
    if (options.flag('add') || value !== undefined) {
      if (value !== undefined) query.set('value', String(readValue(value)));
      else query.set('segment', await findSegment(connection, cluster, words));
      query.set('imports', String(options.flag('imports')));
      const found = await read<Additions>(connection.fetch(`${base}/additions?${query}`));
      if (options.json) return console.log(JSON.stringify(found, null, 2));
      return printAdditions(found);
    }
    if (words !== undefined) {
      const segment = await findSegment(connection, cluster, words);
      const url = `${base}/gaps/${encodeURIComponent(segment)}?${query}`;
      const detail = await read<GapDetail>(connection.fetch(url));
      if (options.json) return console.log(JSON.stringify(detail, null, 2));
      return printDetail(detail);
    }
    const out = options.text('out');
    if (out !== undefined) return await saveFile(connection, `${base}/gaps.xlsx?${query}`, out);
    const all = await read<Gaps>(connection.fetch(`${base}/gaps?${query}`));
    const listed = choose(all.gaps, options.text('class')).slice(
      0,
      readLimit(options.text('limit')),
    );
    if (options.json) return console.log(JSON.stringify({ ...all, gaps: listed }, null, 2));
    printGaps(all, listed);
  } finally {
    await connection.close();
  }
}

/** Without a class: what nobody makes here or all hangs on, as far as local revenue depends on it. */
function choose(all: readonly Gap[], wanted: string | undefined): Gap[] {
  if (wanted === undefined || wanted === 'open') {
    return all.filter((gap) => isOpen(gap) && Number(gap.stake.revenue) > 0);
  }
  if (wanted === 'all') return [...all];
  const state = gapStates.find((one) => one === wanted || gapStateNames[one].zh === wanted);
  if (!state)
    throw new UsageError(`--class 应为 open、all、${gapStates.join('、')} 之一：${wanted}`);
  return all.filter((gap) => gap.state === state);
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return Infinity;
  if (!/^\d{1,6}$/.test(text)) throw new UsageError(`--limit 应为整数：${text}`);
  return Number(text);
}

/** 亿元 to yuan. */
function readValue(text: string): number {
  const match = /^(\d{1,9}(?:\.\d{1,6})?)\s*(?:亿元?)?$/.exec(text);
  if (!match) throw new UsageError(`--value 应为亿元数：${text}`);
  return Number(match[1]) * 1e8;
}

function printGaps(all: Gaps, listed: readonly Gap[]): void {
  for (const [index, gap] of listed.entries()) {
    const near = gap.ladder.find(({ count }) => count > 0);
    const km = near?.nearest?.km;
    const supply = near
      ? `${rungNames[near.rung].zh}${near.nearest ? ` ${near.nearest.name}` : ''}${km === null || km === undefined ? '' : ` ${km} 公里`}`
      : '没有已知供应';
    console.log(
      [
        index + 1,
        gapStateNames[gap.state].zh,
        gap.zh,
        `受影响 ${sayYuan(gap.stake.revenue)}`,
        gap.reasons.map(({ zh }) => zh).join('；'),
        supply,
      ].join('\t'),
    );
  }
  const { enterprises, revenue, directory } = all.scope;
  console.error(
    `截至 ${all.asOf}，现有企业 ${enterprises} 家、营收 ${sayYuan(revenue)}；检索名录 ${directory.enterprises} 家（本集群各市 ${directory.local} 家）；列出 ${listed.length} 个环节，共 ${all.gaps.length} 个`,
  );
}

function printDetail({
  gap,
  enterprises,
  suppliers,
  singlePoints,
  opensAlone,
  needsToo,
}: GapDetail) {
  console.log(`${gap.zh}（${gapStateNames[gap.state].zh}）`);
  for (const { zh } of gap.reasons) console.log(`  ${zh}`);
  console.log(`受影响产出 ${sayYuan(gap.stake.revenue)}，其中必停 ${sayYuan(gap.stake.stops)}`);
  for (const one of enterprises.slice(0, 10))
    console.log(`  ${one.entityId}\t${one.name}\t${one.city ?? ''}\t${sayYuan(one.atStake)}`);
  console.log('已知供应');
  for (const one of suppliers.slice(0, 10))
    console.log(
      `  ${one.entityId}\t${rungNames[one.rung].zh}\t${one.name}\t${one.city ?? ''}\t${one.km === null ? '' : `${one.km} 公里`}`,
    );
  console.log(`自身的单点：${singlePoints.map(({ zh }) => zh).join('、') || '无'}`);
  console.log(
    opensAlone.length > 0
      ? `只补它一个即可打通：${opensAlone.map(({ zh }) => zh).join('、')}`
      : `只补它一个打不通，还须补：${needsToo.map(({ zh }) => zh).join('、') || '无从补齐'}`,
  );
}

function printAdditions({ note, add, leansOn }: Additions): void {
  console.log(note.zh);
  for (const one of add)
    console.log(`  ${one.segment}\t${one.zh}\t代价 ${one.cost}\t外地候选 ${one.candidates} 家`);
  for (const one of leansOn)
    console.log(`  依靠进口\t${one.zh}${one.risk === null ? '' : `\t断供风险 ${one.risk}`}`);
}
