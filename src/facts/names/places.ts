// Places as a sentence names them: divisions in chains (株洲市渌口区), and 在衡, 来湘 where the text tells which is meant.
import {
  divisionList,
  divisionTrie,
  isWithin,
  levelOf,
} from '../../registers/resolve/divisions.ts';
import type { Span } from '../sentences.ts';
import type { FoundName } from './found-name.ts';

let units = new Uint16Array(2_048);
/** Characters with which the name of a division begins. */
const firsts = new Uint8Array(65_536);
/** And those with which it goes on. */
const seconds = new Uint8Array(65_536);
for (const { name } of divisionList) {
  firsts[name.charCodeAt(0)] = 1;
  seconds[name.charCodeAt(1)] = 1;
}

/** Divisions in [start, end), each chain as one; `taken` are spans in which no place is looked for. */
export function findPlaces(
  text: string,
  { start, end }: Span,
  taken: readonly Span[],
): FoundName[] {
  const length = end - start;
  if (length > units.length) units = new Uint16Array(length * 2);
  for (let i = 0; i < length; i += 1) units[i] = text.charCodeAt(start + i);
  const found: FoundName[] = [];
  for (let i = 0; i < length; i += 1) {
    if (firsts[units[i] as number] !== 1 || seconds[units[i + 1] as number] !== 1) continue;
    const slot = divisionTrie.longestFrom(units, i, length);
    if (slot < 0) continue;
    const division = divisionList[slot];
    const stop = divisionTrie.matchEnd;
    if (!division || division.codes[0] === 0) continue;
    const span = { start: start + i, end: start + stop };
    if (taken.some((other) => other.start < span.end && other.end > span.start)) continue;
    const last = found.at(-1);
    const outer = last?.end === span.start ? Number(last.ref) : undefined;
    const inner =
      outer === undefined ? undefined : division.codes.find((code) => isWithin(code, outer));
    if (division.weak && inner === undefined) continue;
    if (!fits(text, span)) continue;
    if (last && inner !== undefined) {
      last.end = span.end;
      last.ref = String(inner);
    } else {
      const code = division.codes.length === 1 ? String(division.codes[0]) : null;
      found.push({ ...span, ref: code });
    }
    i = stop - 1;
  }
  for (const name of found) name.end = zoneEnd(text, name.end, end);
  return found;
}

/** 长沙|市政 and 湖南|路, 南京|大学, 北京时间: no place is spoken of. */
function fits(text: string, { end }: Span): boolean {
  return !/^(?:路(?!段)|街(?!道)|大道|大学|学院|时间|人(?!民|大|社|才|工)|籍|话|菜|队|银行|证券|日报|晚报|卫视|交通大学|师范|理工|工业大学|站|桥|号|黄|晚上)/.test(
    text.slice(end, end + 4),
  );
}

/** 岳阳|经开区, 株洲市|高新区: the zone belongs to the place. */
function zoneEnd(text: string, at: number, to: number): number {
  const zone =
    /^(?:国家级?|市|县)?(?:经济技术开发区|经济开发区|高新技术产业开发区|高新技术开发区|高新区|经开区|开发区|工业园区|工业园|新区|自贸区|综合保税区|综保区)/.exec(
      text.slice(at, Math.min(to, at + 14)),
    )?.[0];
  return at + (zone?.length ?? 0);
}

/** One character for a city or province, in 在衡举行, 来湘投资: which are meant, likelier first. */
const short: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  `衡 衡阳 衡水
长 长沙 长春 长治
株 株洲
潭 湘潭
湘 湖南
岳 岳阳
常 常德 常州
益 益阳
郴 郴州
永 永州
怀 怀化
娄 娄底
邵 邵阳
沪 上海
京 北京
津 天津
渝 重庆
深 深圳
穗 广州
杭 杭州
甬 宁波
温 温州
苏 苏州 江苏
锡 无锡
宁 南京 宁夏
鄂 湖北
汉 武汉
赣 江西 赣州
昌 南昌
粤 广东
桂 广西 桂林
邕 南宁
琼 海南
蓉 成都
川 四川
黔 贵州
筑 贵阳
滇 云南
昆 昆明
秦 陕西
陕 陕西
甘 甘肃
兰 兰州
冀 河北
石 石家庄
晋 山西
并 太原
辽 辽宁
沈 沈阳
连 大连
吉 吉林
哈 哈尔滨
浙 浙江
皖 安徽
合 合肥
闽 福建
榕 福州
厦 厦门
鲁 山东
济 济南 济宁
青 青岛 青海
豫 河南
郑 郑州
港 香港
澳 澳门`
    .split('\n')
    .map((line) => line.split(' '))
    .map(([sign = '', ...names]) => [sign, names]),
);
const shortPattern =
  /(?:在|来|于|落户|入|驻)([一-鿿])(?=举行|举办|召开|签约|签署|开工|启动|成立|揭牌|开幕|闭幕|启幕|落幕|投资|设立|挂牌|落地|投产|兴业|考察|发布|建设)/g;

/** How far from 在衡 the whole name may stand. */
const evidence = 4_000;

/**
 * 在衡举行: the place is where the text names it whole, last before the sentence or else first behind it; without such
 * a mention the character itself, unresolved unless one place alone can be meant.
 */
export function findShortPlaces(text: string, { start, end }: Span): FoundName[] {
  const found: FoundName[] = [];
  for (const match of text.slice(start, end).matchAll(shortPattern)) {
    const names = short[match[1] ?? ''];
    if (!names) continue;
    const at = start + match.index + match[0].length - 1;
    found.push(nameOf(text, at, names));
  }
  return found;
}

function nameOf(text: string, at: number, names: readonly string[]): FoundName {
  for (const behind of [false, true]) {
    for (const name of names) {
      const from = behind ? at : Math.max(0, at - evidence);
      const near = text.slice(from, behind ? at + evidence : at);
      const found = behind ? near.indexOf(name) : near.lastIndexOf(name);
      const where = found < 0 ? -1 : from + found;
      if (where >= 0) return { start: where, end: where + name.length, ref: codeOf(name) };
    }
  }
  const only = names.length === 1 ? names[0] : undefined;
  return { start: at, end: at + 1, ref: only === undefined ? null : codeOf(only) };
}

function codeOf(name: string): string | null {
  const division = divisionList[divisionTrie.find(name)];
  const code = division?.codes[0];
  return code === undefined || levelOf(code) === 0 ? null : String(code);
}
