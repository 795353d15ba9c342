// Whether a sentence tells an event as done, as planned, as what would follow, or not at all.
import type { Modality } from '../schema/fact.ts';
import type { Span } from './sentences.ts';

/** 如果…, 一旦…: what follows in the sentence is supposed. */
const supposed =
  /(?:如果|假如|倘若|(?<=^|[，；：“])若(?!干|尔|羌|水|尘)|一旦|假设|万一|除非|如能|如若)/;
const unsure =
  /(?:有望|号称|不等于|不能只看|所谓|多少|仅有|只有|是否|能否|可否|可能|或将|或会|传闻|据传|拟议|希望|建议|呼吁|探讨|尚待|有待|据称将|市场猜测|料将|考虑|争取实现|应当|应该|欢迎|何时)|(?:^|[^，。；或抑甚]{2})或(?:再|许)?$/;
/** Duties and wishes, without a time or a mark that anything was done. */
const urged =
  /(?:推动|推进(?!会|办|中心)|加快|促进(?!会|中心)|抓好|做好|保障(?!中心)|强化|聚焦|鼓励|支持|要求|督促|力促|全力|着力|加强|服务(?!中心|平台|站|队|业|联盟|公司|机构|团|商)|调度(?!中心)|围绕|把握|抢抓|提升|优化|坚持|争取|需要|必须|紧盯|积极|持续)/;
const denied =
  /(?:并未|尚未|还未|仍未|未能|未曾|暂未|从未|没有|没能|还没|并没|并非|不再|不会|无法|未(?!来|央|必|名))[^，。；：]{0,12}$|(?:否认|拒绝)[^。；]{0,30}$|不(?:予|能|得|曾|准)?$/;
const untrue =
  /(?:不属实|无稽之谈|(?:流传|网传|谣传|传言|传闻)(?:的|称|中)|澄清|并不属实|系谣言|为谣言|辟谣|不实信息|不实消息|虚假信息|子虚乌有|纯属虚构|无此事)/;
const plans =
  /(?:拟(?!议|态|合|人)|计划|预计|将(?!近|军|士|领|[^，。；]{0,3}总投资)|即将|力争|争取|定于|预期|届时|目标|确保|准备|打算|规划|有序|待(?!遇)|要(?!求|素|闻|点|件|地)|力求|预定|原定)(?<words>[^，。；]{0,24})$/g;
const done = /(?:已经?|正式|成功|顺利|圆满|隆重|完成了|如期|刚刚|今[天日]|昨[天日])/;
const earlier =
  /(?:此前|早在|当时|早前|先前|彼时|回顾|去年|前年|上年|历史上|曾(?:经|于|在|与|和|获|被|先后|多次|一度|连续)|多年前|年前)/;
/** Behind a cue: 达产后, 投产时, 开工以来, 签约率. */
const conditions =
  /^(?:完成|运营|使用|达产|达效|投产)?(?:、|并|和)?(?:达产|达效|投产|运营)*(?:后|之后|以后|之时|时(?!间|代|任|期|刻|，)|即可|前(?!期|景|沿|列)|之前)/;
const mentions =
  /^(?:(?:仅|不到|短短|至今)[^，。；]{0,6}[月天年日]|率|[一二三四五六七八九十\d]+(?:多|余)?(?:周年|年来|年以来|年间|年之际)|周年|上[，的]|不足|条件|面积|企业数|日期|时间|阶段|难|红包|第一课|典礼上获|目标|计划|任务|要求|标准|资质|流程|手续|仪式筹|奠定|打下|服务|医生|作家|球员|歌手|艺人|主播|费|金|年限|率先|区|天数|潮|季|准备|筹备|前夕|动员令)/;

/** 进入试生产阶段: the stage has begun. */
function isStage(text: string, start: number, behind: string): boolean {
  return behind.startsWith('阶段') && /(?:进入|转入|步入)了?$/.test(text.slice(start - 3, start));
}

/** 一次性奖励, 给予补贴: what would be given for an event. */
const rewards = /奖励|奖补|补贴|补助|给予|资助/;

export type Judged = Modality | 'condition' | 'none';

export interface JudgeContext {
  /** Folded text. */
  text: string;
  sentence: Span;
  /** The clause that the cue stands in. */
  clause: Span;
  start: number;
  end: number;
}

/** `condition`: 达产后, what stands behind it is forecast. */
export function judge({ text, sentence, clause, start, end }: JudgeContext): Judged {
  const behind = text.slice(end, Math.min(sentence.end, end + 12));
  if (conditions.test(behind)) return 'condition';
  if (mentions.test(behind) && !isStage(text, start, behind)) return 'none';
  const before = text.slice(sentence.start, start);
  if (supposed.test(before) || untrue.test(text.slice(sentence.start, sentence.end))) return 'none';
  const left = text.slice(clause.start, start);
  const words = text.slice(start, end);
  if (denied.test(left) || unsure.test(left)) return 'none';
  if (/^[^，。；]{0,8}不(?:等于|意味)/.test(behind)) return 'none';
  if (
    /(?:出席|参加|主持|观摩|见证了?)[^，。；]{0,10}$/.test(left) &&
    /仪式/.test(text.slice(start, end))
  )
    return 'none';
  // 从签约到开工仅用45天 tells a length of time.
  // 自2020年开工以来 tells when; 开工以来 alone does not.
  if (/^(?:建设)?以来/.test(behind) && !/自[^，。；]{0,6}[年月日][^，。；]{0,3}$/.test(left))
    return 'none';
  // 待全部投产，年收入将…: what follows is forecast.
  if (/^(?:待|等)[^，。；]{0,12}$/.test(left) && /^(?:运营|使用|达效)?，/.test(behind))
    return 'condition';
  // 对获评…的企业奖励100万元: a rule, no event.
  if (/^(?:对|凡|给予|每)/.test(left) && rewards.test(text.slice(end, sentence.end))) return 'none';
  if (/从[^，。；]{0,8}$/.test(left) && (behind.startsWith('到') || left.endsWith('到')))
    return 'none';
  const actual = done.test(words) || /(?:已|正式|成功|顺利)[^，。；]{0,3}$/.test(left);
  if (isPlanned(left, actual)) return 'planned';
  if (urged.test(left) && !actual && !/[日月年]|举行|仪式|了$/.test(left + words)) return 'none';
  return 'actual';
}

/** 《行动计划》 plans nothing by its name. */
const titles = /《[^《》]*》/g;

/** 计划2025年投产 is a plan; 计划投资5亿元的项目正式开工 is none. */
function isPlanned(left: string, actual: boolean): boolean {
  for (const match of left.replace(titles, '').matchAll(plans)) {
    const between = match.groups?.['words'] ?? '';
    if (/[^目]的/.test(between) || /投资[^，。；]*(?:元[^，。；]*的|项目)/.test(between)) continue;
    if (actual && !/^[^，。；]{0,6}$/.test(between)) continue;
    return true;
  }
  return false;
}

/** 此前, 早在, 去年…已: told again from an earlier time. */
export function isToldAgain(text: string, sentence: Span, clause: Span, start: number): boolean {
  const left = text.slice(clause.start, start);
  if (/[^今]年前|早在|此前/.test(text.slice(sentence.start, start))) return true;
  if (earlier.test(left) || left.endsWith('曾')) return true;
  return /^(?:此前|早在|早前|先前|当时|回顾|据了解，[^，。；]{0,16}曾)/.test(
    text.slice(sentence.start, Math.min(start, sentence.start + 24)),
  );
}
