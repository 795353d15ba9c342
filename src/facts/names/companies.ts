// Enterprises as a sentence names them: by the registers' names, by the grammar of names (…有限公司, …集团), by 甲公司.
import type { KnownName } from '../../schema/fact.ts';
import type { Span } from '../sentences.ts';
import { addName, knownNames } from './found-name.ts';
import type { FoundName } from './found-name.ts';
import { NameLimits } from './limits.ts';
import { walkBack } from './walk-back.ts';

const endings =
  /(?:(?:集团|控股)?(?:股份)?有限(?:责任)?公司(?:[一-鿿]{2,6}分公司)?|集团公司|总公司|公司|集团(?!军|化|队|作战|犯罪|诉讼)|股份(?!有限|制|转|比|的|占|总|权|回购|支付|代码|质押|数|合作|公司|减持|增持))/g;
const hard = new Set(
  '，。；：、！？“”‘’《》【】〈〉「」『』[]<>{}/\\|…—+=*&#@~·,;:!?"\'\n\r\t 　0123456789',
);
/** A name does not go on over these words, unless they stand within one of the words of `exceptions`. */
const limits = new NameLimits(
  `以及 携手 联合 联手 引进 引入 来自 其中 企业 龙头 投资方 项目 签约 收购 入股 子公司 旗下 获悉 宣布 表示 公告 显示 支持 推动 助力
  走进 走访 参观 考察 前往 位于 包括 例如 作为 通过 关于 根据 成立 组建 注册资本 牵头 业主 单位 董事长 总经理 总裁 负责人 方 日前 近日 今年 设立 全资 落户 入驻 落地 前身是 注销 同意 解散 建设 亿元 万元
  去年 日 月 年 成员 品牌 巨头 央企 国企 上市公司 客户 股东 供应商 制造商 合作 成功 分别 中标 参股 当地 本地 这家 该 某家 多家 一家 两家
  等 与 由 的 了 是 被 让 及 即 或 把 将 在 于 为 对 向 从 到 和 同 给 据 并 跟`,
  `中和 永和 云和 泰和 仁和 祥和 人和 太和 协和 汉和 东和 丰和 共和 万和 和平 和谐 和美 和信 和达 和顺 和胜 和而泰 和晶 和记 和利 和兴 和丰
  和光 和合 大同 华同 协同 同方 同仁 同济 同花顺 同力 同心 同兴 同创 同德 同达 同辉 同益 同盛 同洲 华为 有为 将军 自在 对外 向阳 向日 自由 在线
  从化 到家 东方 南方 北方 西方 方正 方大 方舟 方圆 方元 方略 方盛 一方 二方 三方 四方 多方 魔方 日立 日产 日本 日丰 日上 日海 日新 日出 日升
  旭日 朝日 向日 明日 红日 阳日 今日 昨日 每日 生日 月星 月亮 新月 蜜月 明月 年轮 百年 万年 青年 丰年 并购 并网 及时 及第 为民 为先 恒为 创为
  对接 与众 给力 给排水 即墨 将乐 即时 等离子 永于 博于 思于 立于 精于 向上 方向 的士 平等`,
);
const generic =
  /^(?:该|本|我|贵|各|某|此|两|子|分|母|总|孙|全资|合资|合作|上市|国有|民营|外资|跨国|科技|物流|保险|证券|基金|投资|平台|项目|新|大|小|多|一|这|其|股份|集团|外国|当地|地方|网络|互联网|建筑|施工|能源|房地产|地产|运营|担保|租赁|航空|石油|煤炭|电力|供电|目标|标的|参股|控股|下属|相关|有关|头部|知名|优质|上述|涉事|涉案|新设|全球|国际|国内|中小|中国|美国|德国|日本|英国|韩国|法国|企业|产业|生产|制造|技术|管理|服务|贸易|开发|工程|实业|发展|物业|快递|游戏|汽车|芯片|药|医药|药企|传媒|影视|咨询|律师|几|数|家|大型|国家|城投|国资|创业|初创|私人|独角兽|人工智能|出版|出行|上海|北京|广州|深圳|AI|责任|电视|电影|同一|另|原|核心|主要|骨干|有限|台湾|香港|利益|犯罪|诈骗)+$/;
/** No name of an enterprise is longer. */
const longest = 30;

/** In order; `known` are the registers' enterprises in the whole text. */
export function findCompanies(
  text: string,
  { start, end }: Span,
  known: readonly KnownName[],
): FoundName[] {
  const found = knownNames(known, 'enterprise', { start, end });
  const part = text.slice(start, end);
  if (!/公司|集团|股份/.test(part)) return found;
  let floor = start;
  for (const match of part.matchAll(endings)) {
    const stop = start + match.index + match[0].length;
    const span = readName(text, start + match.index, stop, floor, match[0]);
    if (!span) continue;
    floor = span.end;
    addName(found, span);
  }
  return found.sort((a, b) => a.start - b.start);
}

function readName(
  text: string,
  form: number,
  end: number,
  floor: number,
  ending: string,
): Span | undefined {
  const back = walkBack(text, form, Math.max(floor, form - longest), hard);
  if (back.unbalanced) return undefined;
  const from = limits.after(text, back.from, form);
  const core = text.slice(from, form);
  if (core.length === 0 || generic.test(core)) return undefined;
  if (ending === '股份' && (core.length < 2 || core.length > 6)) return undefined;
  if (ending === '集团' && core.length < 2) return undefined;
  return { start: from, end };
}
