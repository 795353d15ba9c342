// Placement of register rows against a naive loop over all words: node scripts/bench.mjs --only placement [--max 200000]
import { readFileSync } from 'node:fs';
import { parseChain } from '../src/chain/file/parse.ts';
import { createPlacer } from '../src/chain/placement/place.ts';
import { against, readMax, report } from './table.ts';
import type { Timed } from './table.ts';

const rows = readMax(200_000);
const { chain } = parseChain(
  readFileSync(new URL('../examples/hengyang-uhv/chain.yaml', import.meta.url), 'utf8'),
);
const goods = chain.segments.flatMap((segment) => segment.aliases);
const fillers =
  '五金产品、建筑材料、机电设备、仪器仪表、办公用品、橡胶制品、金属制品、计算机软件、环保设备、照明灯具'.split(
    '、',
  );
const endings = [
  '的制造、销售',
  '的销售',
  '批发',
  '的研发、生产、销售',
  '的安装、维修服务',
  '（不含危险化学品）的零售',
];

/** A plain linear congruential generator: the same rows on each run. */
let seed = 42;
const pick = <T>(list: readonly T[]): T => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return list[seed % list.length] as T;
};

function makeScope(): string {
  const clauses: string[] = [];
  let length = 0;
  while (length < 130) {
    const list = Array.from({ length: 4 }, (_, i) => (i === 1 ? pick(goods) : pick(fillers)));
    const clause = list.join('、') + pick(endings);
    clauses.push(clause);
    length += clause.length + 1;
  }
  return `${clauses.join('；')}。（依法须经批准的项目，经相关部门批准后方可开展经营活动）`;
}

const sample = Array.from({ length: 20_000 }, (_, i) => ({
  name: `衡阳示例第${i}电气有限公司`,
  scope: makeScope(),
}));

function time(run: (row: { name: string; scope: string }) => number, rows: number): Timed {
  let sink = 0;
  for (let i = 0; i < Math.min(rows, 5_000); i++)
    sink += run(sample[i % sample.length] as (typeof sample)[0]);
  // CPU time, so that a busy machine does not change the figure.
  const before = process.cpuUsage();
  const started = performance.now();
  for (let i = 0; i < rows; i++) sink += run(sample[i % sample.length] as (typeof sample)[0]);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  if (sink < 0) throw new Error('unreachable');
  return { rows, runs: 1, seconds, cpu: (user + system) / 1e6 };
}

const words = chain.segments.flatMap((segment, index) =>
  [segment.zh, ...segment.aliases].map((word) => ({ word, index })),
);
const naive = (row: { scope: string }) => {
  const found = new Set<number>();
  for (const { word, index } of words) if (row.scope.includes(word)) found.add(index);
  return found.size;
};
const placer = createPlacer(chain);
const length = sample.reduce((sum, row) => sum + row.scope.length, 0) / sample.length;
const base = time(naive, Math.min(rows, 20_000));
const own = time((row) => placer.place(row).length, rows);
report([
  {
    bench: 'placement',
    what: 'place by name and scope',
    ...own,
    baseline: against(own, { ...base, what: 'includes loop over all words, no clauses' }),
    note: `scopes of ${length.toFixed(0)} characters, ${words.length} words, ${chain.segments.length} segments`,
  },
]);
