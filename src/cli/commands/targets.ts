// `tuku targets SEGMENT…`: whom to invite for a gap, and one into 拟引进企业库.
import type { Targets } from '../../schema/targets.ts';
import { chooseCluster } from '../choose-cluster.ts';
import { connect, post, read } from '../connect.ts';
import { findSegment } from '../find-segment.ts';
import { readOptions } from '../options.ts';
import { sayYuan } from '../say-yuan.ts';
import { UsageError } from '../errors.ts';
import { saveFile } from '../save-file.ts';

export async function targets(argv: string[]): Promise<void> {
  const options = readOptions(argv, {
    most: { type: 'string' },
    'per-segment': { type: 'string' },
    travel: { type: 'string' },
    'exclude-rivals': { type: 'boolean' },
    add: { type: 'string' },
    by: { type: 'string' },
    note: { type: 'string' },
    out: { type: 'string' },
  });
  const connection = await connect(options.config);
  try {
    const cluster = await chooseCluster(connection, options.cluster);
    const base = `${connection.base}/api/v1/clusters/${cluster}`;
    const segments: string[] = [];
    for (const words of options.positionals)
      segments.push(await findSegment(connection, cluster, words));
    const add = options.text('add');
    if (add !== undefined) {
      const by = options.text('by');
      if (!/^\d+$/.test(add) || by === undefined || segments.length === 0)
        throw new UsageError(
          '加入拟引进库：tuku targets 环节 --add 企业编号 --by 姓名 [--note 说明]',
        );
      const note = options.text('note');
      const body = { entityId: Number(add), segments, by, ...(note !== undefined && { note }) };
      const added = await read<{ entityId: number; recordId: number }>(
        post(connection, `${base}/targets`, body),
      );
      if (options.json) return console.log(JSON.stringify(added, null, 2));
      return console.error(
        `企业 ${added.entityId} 已列入拟引进企业库，依据是记录 ${added.recordId}`,
      );
    }
    const query = new URLSearchParams();
    if (segments.length > 0) query.set('segment', segments.join(','));
    for (const [flag, name] of [
      ['most', 'most'],
      ['per-segment', 'perSegment'],
      ['travel', 'travel'],
    ] as const) {
      const value = options.text(flag);
      if (value !== undefined && !/^\d{1,7}$/.test(value))
        throw new UsageError(`--${flag} 应为整数：${value}`);
      if (value !== undefined) query.set(name, value);
    }
    if (options.flag('exclude-rivals')) query.set('excludeRivals', 'true');
    const out = options.text('out');
    if (out !== undefined) return await saveFile(connection, `${base}/targets.xlsx?${query}`, out);
    const found = await read<Targets>(connection.fetch(`${base}/targets?${query}`));
    if (options.json) return console.log(JSON.stringify(found, null, 2));
    print(found);
  } finally {
    await connection.close();
  }
}

function print({ candidates, shortlist, total, excluded }: Targets): void {
  const chosen = new Map(shortlist.chosen.map(({ entityId, gain }) => [entityId, gain]));
  for (const one of candidates) {
    const reasons = [one.fit, one.gain, one.reach].flatMap(({ reasons }) => reasons);
    console.log(
      [
        chosen.has(one.entityId) ? '★' : '',
        one.entityId,
        one.name,
        one.city ?? '',
        one.score.toFixed(3),
        `契合 ${one.fit.score.toFixed(2)} × 价值 ${one.gain.score.toFixed(2)} × 可达 ${one.reach.score.toFixed(2)}`,
        reasons.map(({ zh }) => zh).join('；'),
      ].join('\t'),
    );
  }
  console.error(
    `候选 ${total} 家${excluded > 0 ? `（另排除与本地龙头同业的 ${excluded} 家）` : ''}；★ 短名单 ${chosen.size} 家，预期保障营收 ${sayYuan(shortlist.value)}，不低于最优的 ${(shortlist.share * 100).toFixed(1)}%`,
  );
}
