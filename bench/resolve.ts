// Entity resolution: parse, block, score and stream, each beside a baseline of the same run.
// CPU seconds of the process (collector included) stand beside the clock, which other work disturbs.
// node scripts/bench.mjs --only resolve [--max 1000000]. The names are generated 示例, kept in memory.
import { comparePair } from '../src/registers/resolve/compare.ts';
import type { Party } from '../src/registers/resolve/compare.ts';
import { blockKeys, fullKey } from '../src/registers/resolve/keys.ts';
import { hashText } from '../src/registers/resolve/block-index.ts';
import { parseName } from '../src/registers/resolve/name.ts';
import { Resolver } from '../src/registers/resolve/resolve.ts';
import { against, readMax, report, sizesUpTo } from './table.ts';
import type { BenchRow, Timed } from './table.ts';

const top = readMax(1_000_000);
const sizes = sizesUpTo(top);

let seed = 20_241_003;
function pick<T>(list: readonly T[]): T {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return list[Math.floor((seed / 2 ** 32) * list.length)] as T;
}

const places =
  '湖南省 湖南 长沙市 长沙 衡阳市 株洲 湘潭市 宁乡县 岳阳市 醴陵市 浏阳市 湘西 凤凰县 江西省 南昌 广东 深圳市 上海 江苏 苏州市 湖北 武汉 四川 成都市 河南省'.split(
    ' ',
  );
const characters = [
  ...'金鑫华兴隆达盛泰恒源昌和顺安宏伟业鸿腾飞天龙凤麒祥瑞福禄寿禧康健博远志诚信德仁义礼智勇创新科光明亮星辰月阳春夏秋冬梅兰竹菊松柏湘楚岳衡沅澧浏潇云雨雷电风雪山川江河湖海洋波涛浪潮汇通联合众力量聚集英豪杰俊秀美丽嘉佳宇宙乾坤元亨利贞正大方圆满意如吉庆丰登高峰岭峻岩石玉珠宝银铜铁钢铝锌锡钨钛碳硅晶磁极地球宏图展程锦绣前景辉煌耀灿烂朗晴晖曦旭升晨曙晓',
];
const industries =
  '电缆 电线电缆 变压器 电力设备 机械制造 科技 信息技术 商贸 贸易 建筑工程 房地产开发 农业开发 新材料 铜业 电气 生物科技 物流 文化传媒 汽车销售服务 环保科技 投资管理 食品 服饰'.split(
    ' ',
  );
const formList =
  '有限公司 有限公司 有限公司 有限责任公司 股份有限公司 集团有限公司 厂 专业合作社 经营部'.split(
    ' ',
  );

function makeName(): string {
  let brand = pick(characters) + pick(characters);
  const shape = pick(shapes);
  if (shape % 3 === 0) brand += pick(characters);
  if (shape % 10 === 0) brand += pick(characters);
  const place = pick(places);
  const rest = pick(industries) + pick(formList);
  if (shape < 4) return `${brand}（${place}）${rest}`;
  if (shape < 9) return `${place}${brand}${rest}${pick(places)}分公司`;
  if (shape < 11) return ` ${place} ${brand}${rest.replace('电', '電').replace('华', '華')}`;
  return place + brand + rest;
}
const shapes = Array.from({ length: 100 }, (_, i) => i);

const lines: BenchRow[] = [];
let sink = 0;

function time(
  what: string,
  rows: number,
  work: () => void,
  base?: Timed & { what: string },
): Timed & { what: string } {
  const start = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - start) / 1000;
  const own = { what, rows, runs: 1, seconds, cpu: (user + system) / 1e6 };
  if (base) lines.push({ bench: 'resolve', ...own, baseline: against(own, base) });
  return own;
}

function levenshtein(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      current[j] = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + cost,
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

for (const size of sizes) {
  const names = Array.from({ length: size }, makeName);
  const hash = time('hash the raw name', size, () => {
    for (const name of names) sink ^= hashText(name);
  });
  time(
    'parse and block',
    size,
    () => {
      for (const raw of names) {
        const name = parseName(raw);
        sink ^= hashText(fullKey(name));
        for (const key of blockKeys(name)) sink ^= hashText(key);
      }
    },
    hash,
  );
}

const parties: Party[] = Array.from({ length: 20_000 }, (_, i) => ({
  name: parseName(makeName()),
  city: pick(places),
  address: `示例市示例区示例路${i % 900}号${pick(industries)}园${i % 7}栋`,
  founded: `20${10 + (i % 14)}-0${1 + (i % 9)}-1${i % 10}`,
}));
const pairs = Math.min(top, 1_000_000);
const distance = time('Levenshtein of two names', pairs, () => {
  for (let i = 0; i < pairs; i += 1) {
    sink ^= levenshtein(partyAt(i).name.full, partyAt(i * 7 + 1).name.full);
  }
});
time(
  'score a pair',
  pairs,
  () => {
    for (let i = 0; i < pairs; i += 1) {
      sink ^= comparePair(partyAt(i), partyAt(i * 7 + 1)).weight > 0 ? 1 : 0;
    }
  },
  distance,
);

function partyAt(i: number): Party {
  return parties[i % parties.length] as Party;
}

for (const size of sizes) {
  const names = Array.from({ length: size }, makeName);
  const map = new Map<string, number>();
  const base = time('Map of raw names', size, () => {
    for (const [i, name] of names.entries()) {
      if (!map.has(name)) map.set(name, i);
    }
  });
  map.clear();
  const resolver = new Resolver();
  time(
    'parse, find, add',
    size,
    () => {
      for (const [i, raw] of names.entries()) {
        const party = { name: parseName(raw), city: partyAt(i).city };
        sink ^= resolver.find(party).review.length;
        resolver.add(i, party);
      }
    },
    base,
  );
  const { keys, oversizedBlocks, skippedBlocks, comparisons, bytes } = resolver.stats;
  console.error(
    `${size} parties: ${keys} keys, ${(bytes / 2 ** 20).toFixed(0)} MiB, ${comparisons} comparisons, ` +
      `${oversizedBlocks} oversized blocks skipped ${skippedBlocks} times`,
  );
}

report(lines);
if (sink === 1) console.error('');
