// Projects as a sentence names them: 年产10万吨精铜杆项目, 特种电缆产业园, …生产线; 该项目 and 18个项目 name none.
import type { KnownName } from '../../schema/fact.ts';
import type { Span } from '../sentences.ts';
import { addName, knownNames } from './found-name.ts';
import type { FoundName } from './found-name.ts';
import { NameLimits } from './limits.ts';
import { walkBack } from './walk-back.ts';

const endings =
  /(?:项目|工程(?!师|机械|院|技术|建设有|有限|学|款|质量|款|总承包|局|公司)|产业园|科技园|工业园(?!区管)|生产基地|制造基地|产业基地|示范基地|研发基地|基地(?!位)|生产线|超级工厂|智能工厂|工厂|变电站|换流站|电站|数据中心|智算中心)(?:[一二三四]期(?:工程|项目)?|\([一二三四]期\)|项目|工程(?!师|机械))?/g;
const hard = new Set('，。；：、！？《》【】〈〉「」『』[]<>{}|…,;:!?\n\r\t 　“‘');
const limits = new NameLimits(
  `以及 标志着 随着 继 中标 携手 联合 联手 引进 引入 其中 企业 投资 签约 签署 签订 举行 举办 启动 推进 实施 承建 承担 建设 兴建 新建 扩建 改建 打造 共建 合建 筹建 自建 位于
  包括 例如 作为 通过 关于 根据 公司 集团 股份 亿元 万元 亿 美元 总投资 正式 成功 顺利 当日 当天 今天 昨日 日前 近日 今年 明年 去年 日 月 年 建成
  竣工 开工 投产 引领 加快 推动 促进 服务 围绕 聚焦 助力 支持 成为 属于 涉及 涵盖 涵括 达 落户 入驻 取消 终止 就 退出 成交 中选 注销 解除 了 的 由 与 被 让 及 即 或 把 将
  在 于 为 对 向 从 到 和 该 此 这一 这个 其 是 有 等 并 据 批 类 说 称 镇 个 大项目 县 市 区`,
  `在线 华为 对外 和平 将军 国有 有色 有机 市政 市场 区块 区域 县域 园区 社区 景区 山区 智能化 合成 向阳 为民 有线 在建 和谐 并网 即时 从化 拥有 就业 就地 就近 成就
  含有 等级 等离子 等温 达标 月球 月亮 日化 同步 于都 类脑 批发 称重 物流 个性 投资促进 建设投资 建设银行`,
  // 年产10万吨…项目 is a name from its first character on.
  // 二期扩建项目: 扩建 says what project it is.
  (text, at, word) =>
    (word === '年' && /^[产加处生出]/.test(text.slice(at + 1, at + 2))) ||
    (/^[扩改新]建$/.test(word) && /^(?:项目|工程)/.test(text.slice(at + 2, at + 4))),
);
const generic =
  /^(?:该|本|此|其|这些|那些|新|老|大|小|重点|重大|签约|招商|招引|开工|工业|产业|集中|投产|竣工|合作|投资|建设|外资|内资|入库|引进|优质|第?[一二三四首]期|上述|相关|有关|全部|所有|各|多|每|市|省|县|区|国家|省级|市级|民生|十大|储备|谋划|在建|拟建|续建|改造|配套|主体|整个|示范|技改|基建|基础设施|制造业|招商引资|实体|亿元|过|以上|个|落地|试点|标志性|百亿|千亿|十亿|亿级|级|\d+强|三类|扩建|改建|前期|科技|创新|大好高|高质量|好|强|系列|部分|一批|两|三|几|数|单体|同类|类似|首批|首个|最大|一号|头号|龙头|链主|延链|补链|强链|延|补|强|链|生产|制造|研发|智能|国内|省内|全国|全省|全市|现代|境外|海外|港资|台资|民营|国企|央企|央地)*(?:项目|工程|基地|产业园|科技园|工业园|工厂|生产线|电站|变电站|生产基地|制造基地|产业基地)+(?:[一二三四]期)?$/;
const longest = 40;

/** In order; `known` are the registers' projects, `companies` what is already read as an enterprise. */
export function findProjects(
  text: string,
  { start, end }: Span,
  known: readonly KnownName[],
  companies: readonly Span[],
): FoundName[] {
  const found = knownNames(known, 'project', { start, end });
  let floor = start;
  for (const match of text.slice(start, end).matchAll(endings)) {
    const form = start + match.index;
    const stop = form + match[0].length;
    if (companies.some((name) => form >= name.start && form < name.end)) continue;
    const inside = companies.reduce(
      (at, name) => (name.end <= form ? Math.max(at, name.end) : at),
      floor,
    );
    const from = beginOf(text, form, Math.max(inside, form - longest));
    floor = stop;
    if (from >= form || generic.test(text.slice(from, stop))) continue;
    addName(found, { start: from, end: stop });
  }
  return found.sort((a, b) => a.start - b.start);
}

function beginOf(text: string, form: number, bottom: number): number {
  let from = limits.after(text, walkBack(text, form, bottom, hard).from, form);
  while (from < form && /[”’"')]/.test(text[from] as string)) from += 1;
  return from;
}
