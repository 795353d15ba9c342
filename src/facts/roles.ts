// What a sum of money is for, told by the words around it: 总投资, 一期投资, 注册资本, 年产值, 中标金额 …
import type { AmountRole } from '../schema/fact.ts';

export interface RoleContext {
  sentence: { start: number; end: number };
  /** End of the amount before in the sentence, or the sentence's start. */
  from: number;
  start: number;
  end: number;
  /** Start of the amount behind, or the sentence's end. */
  to: number;
  /** What the amount before was for: 3亿元和2亿元 share their words. */
  previous?: AmountRole;
}

export interface FoundRole {
  role: AmountRole;
  phase?: number;
}

/** How far to the left words still speak of an amount. */
const reach = 32;

const ordinals = '一二三四五六七八九';
/** The Chinese and Arabic names of the parts of a project; 首期 is the first. */
export function phaseNumber(words: string): number | undefined {
  const sign = words.replace(/^第/, '')[0] ?? '';
  if (sign === '首') return 1;
  const at = ordinals.indexOf(sign);
  if (at >= 0) return at + 1;
  return /[1-9]/.test(sign) ? Number(sign) : undefined;
}

/** In order: of two that begin in one place the first is taken. */
const cues: readonly (readonly [AmountRole, string])[] = [
  ['registered-capital', '注册资本金?|注册资金|认缴(?:出资)?额?|实缴(?:资本|出资)?额?'],
  [
    'in-place',
    '到位(?:内资|外资|资金|省外资金)|资金到位|实际(?:利用|使用|到位|到账)(?:外资|内资|资金|省外境内资金)|引进(?:内资|省外资金)|到账资金?',
  ],
  [
    'invested',
    '完成(?:了)?(?:固定资产|工业|产业|年度|项目|技改)?(?:总)?投资额?|投资完成额?|完成投资额?|完成产值投资|(?:前期|累计|已|先期)投入(?:募集)?(?:资金)?',
  ],
  [
    'contract',
    '中标(?:总)?(?:金额|总额|价格?|额)?|合同(?:总|标的)?(?:金额|额|价款?|价值|总额)|订单(?:总)?(?:金额|额|总额|价值)?|合同(?=约|超|近|达|共)|签约(?:总)?(?:金额|额|总额)|协议(?:总)?(?:金额|总额)',
  ],
  ['increase', '增资|追加(?:总)?(?:投资|资金)?额?|增加(?:总)?投资额?|增投|新增投资|再投资|再投入'],
  [
    'other',
    '年度(?:计划)?(?:完成)?投资|(?:今年|当年|年内)计划(?:完成)?投资|支出|开支|人均[^，。；]{0,8}收入|可支配收入|(?:财政|预算|税收返还|旅游|票房|分红|利息)(?:总)?收入|公共预算[^，。；]{0,6}收入|年收入|月收入|生产总值|GDP|增加值|产业(?:总)?规模|产业集群规模|经济总量|研发(?:经费|费用)?投入|(?:合同|协议|招商)?引资(?:总)?额?|保证金|投标报价|控制价|服务费|门槛',
  ],
  [
    'revenue',
    '营收|营业(?:总)?收入|主营(?:业务)?(?:总)?收入|年销售(?:总)?收入|(?:完成|实现)销售(?![量网渠])|技工贸(?:总)?收入|销售(?:总)?收入|(?<![去今明前上全\\d])年销售额?|销售额|业务收入|总收入|营业额|合[约同](?:销售)(?:金额|额)?',
  ],
  ['output', '(?:工业|年|总|农业)*产值(?:规模)?|产出'],
  ['tax', '税收|上缴国库|纳税额?|利税|税金|税额|上缴税|缴税|税'],
  ['profit', '核心溢利|溢利|净利润?|归母净利润?|利润总?额?|盈利|净亏损|亏损'],
  [
    'other',
    '进出口(?:总)?(?:额|值)?|出口(?:额|值|总额)?|零售(?:总)?额|补贴|补助|奖励|奖金|奖补|基金|融资额?|贷款|授信|募集?资?|市值|估值|罚款?|票房|价格|单价|均价|售价|定价|每[股吨台件套亩人户年月天]|股价|赔偿|工资|薪|债券?|财政|拨款|损失|节约|降低|成本|费用?|转让|收购|交易额?|作价|回购|成交额?|专项资金|扶持资金|资产|余额|保费|存款|消费|负债|现金|捐赠?|红包|押金|租金|预算|违约金|首付|养老金|规模|资助',
  ],
  [
    'investment',
    '(?:固定资产|计划|拟|预计|项目|协议|意向)?总?投资(?:总)?(?:额|规模)?(?!者|人(?!民币)|机构|收益|公司|基金|银行|价值|有限|集团|控股|环境|促进|协议|合作|方|服务|管理|理财|咨询|回报|贸易|洽谈|推介)|投入(?!使用|运营|生产|运行|市场)|斥资|耗资|出资|总造价',
  ],
];
const cuePattern = new RegExp(cues.map(([, words]) => `(${words})`).join('|'), 'g');
const phaseWords =
  /(?:第?([一二三四五六七八九1-9首])期)(?:工程|项目|建设|计划|预计|已|拟|总|固定资产|投入|[^，。；、期]{0,12}?)?(?:投资|投入|)(?:总)?额?[为约达共计已将:：]{0,3}$/;
const behind: readonly (readonly [AmountRole, RegExp])[] = [
  ['other', /^(?:\/|每|一[股吨台件套个张])/],
  ['increase', /^的?(?:增资|新增投资|追加投资)/],
  [
    'investment',
    /^(?:的)?(?:固定资产|项目|巨额|计划)?(?:总)?投资(?!者|人|基金|公司|收益|款项|理财)/,
  ],
  ['contract', /^的?[^，。；、\d]{0,8}?(?:订单|合同|大单)/],
  ['registered-capital', /^的?注册资本/],
  ['output', /^的?(?:年|总|工业)*产值/],
  ['revenue', /^的?(?:年)?(?:营收|营业收入|销售收入|销售额)/],
  ['tax', /^的?(?:年)?(?:税收|税)/],
  ['profit', /^的?(?:年)?(?:净?利润)/],
];
const several =
  /集中(?:签约|开工|竣工|投产|开竣工|动工)|批量签约|(?<![第\d一二三四五六七八九十百两])[\d一二三四五六七八九十百两]+(?:多|余)?(?:个|项|大)(?!亿|月|百分)[^，。；]{0,16}?(?:项目|工程|协议|合同|订单)|(?:项目|合同|协议|工程)(?:总计|共计|合计|总数|数量|累计|达到?|共|有|为)*(?:约|近|超过?|逾)?[\d一二三四五六七八九十百两]+(?:多|余)?[个项]|一批[^，。；]{0,10}项目/;
/** 项目 that names no one project. */
const namelessProject =
  /(?:签约|招商|开工|重点|重大|工业|产业|集中|投产|竣工|合作|入库|引进|新建|这些|上述|该批|此次|以上|[个项批大]|[的等类]|^|[，：:]|集群|制造业|投资|本次|所有|全部|在建|亿元|省|市|县|区)$/;
const parts = /其中|包括|包含/g;
const change =
  /调整|变更|增加[到至为]|增至|追加[到至]|提高[到至]|提升[到至]|缩减|削减|下调|上调|改为|减少?[到至]|扩大[到至]|降[到至低]|压[减缩][到至为]|调[减增][到至为]/;

export function readRole(text: string, context: RoleContext): FoundRole {
  const { sentence, from, start, end, to } = context;
  const left = text.slice(Math.max(from, start - reach), start);
  const right = text.slice(end, Math.min(to, end + 16));
  const found = lastCue(left);
  const near = found && speaksOf(left.slice(found.end)) ? found : undefined;
  const told = behind.find(([, words]) => words.test(right))?.[0];
  let role: AmountRole = near?.role ?? told ?? inherit(text, context) ?? 'other';
  if (told === 'other') return { role: 'other' };
  if (role === 'investment' && told === 'contract' && !near) role = 'contract';
  if (role === 'other' && !near && /^的[^，。；、]{0,20}项目/.test(right)) role = 'investment';
  const phase = phaseOf(text, sentence.start, from, start);
  if (phase !== undefined && (role === 'investment' || (role === 'other' && !near)))
    return { role: 'phase', phase };
  const agreed = role === 'contract' && /签约|合同|协议/.test(near?.words ?? '');
  if (role !== 'investment' && !(agreed && /签/.test(text.slice(sentence.start, start))))
    return { role };
  if (role === 'investment' && isFormer(text, context)) return { role: 'former' };
  if (isThreshold(left, right)) return { role: 'other' };
  if (isPartOfOne(text, sentence.start, from, start)) return { role: 'other' };
  return { role: isBatch(text, sentence.start, start) ? 'batch' : role };
}

/** Within a clause a word speaks of the sum behind it; over a comma only where no other word comes between. */
function speaksOf(between: string): boolean {
  const comma = between.search(/[，。；]/);
  if (comma < 0) return true;
  return /^[，][^，。；]{0,4}(?:同比|环比|较|比|增长|增幅|达|为|约|高达|突破|首次|共|合计|总计|累计|[\d.%])*[^，。；]{0,6}$/.test(
    between.slice(comma),
  );
}

/** The word that tells a role (总投资, 营收), nearest to an amount: before it, else behind it. */
export function findRoleWord(
  text: string,
  from: number,
  { start, end }: { start: number; end: number },
  roles: readonly AmountRole[],
): { start: number; end: number } | undefined {
  const base = Math.max(from, start - reach * 2);
  let found: { start: number; end: number } | undefined;
  for (const cue of cuesIn(text.slice(base, start))) {
    if (roles.includes(cue.role)) found = { start: base + cue.start, end: base + cue.end };
  }
  if (found) return found;
  const next = cuesIn(text.slice(end, end + 16)).find(({ role }) => roles.includes(role));
  return next && { start: end + next.start, end: end + next.end };
}

/** 产值、利税分别达到: one role for each word of the list that ends in 分别; nothing where there is none. */
export function rolesOfList(left: string): AmountRole[] {
  const list = /([^，。；]{2,30})分别(?:实现|完成|达到?|为|约|超过?|突破|是)?$/.exec(left)?.[1];
  if (list === undefined) return [];
  const roles = list.split(/[、和与及]/).map((words) => cuesIn(words).at(-1)?.role);
  return roles.every((role) => role !== undefined) ? roles : [];
}

/** The nearest cue: of the clause itself where it has one. */
function lastCue(left: string): RoleCue | undefined {
  const comma = Math.max(left.lastIndexOf('，'), left.lastIndexOf('；'));
  const own = cuesIn(left.slice(comma + 1)).at(-1);
  if (own) return { ...own, start: own.start + comma + 1, end: own.end + comma + 1 };
  return comma < 0 ? undefined : cuesIn(left.slice(0, comma)).at(-1);
}

interface RoleCue {
  role: AmountRole;
  start: number;
  end: number;
  words: string;
}

function cuesIn(words: string): RoleCue[] {
  const found: RoleCue[] = [];
  cuePattern.lastIndex = 0;
  for (let match = cuePattern.exec(words); match; match = cuePattern.exec(words)) {
    let n = 1;
    while (match[n] === undefined) n += 1;
    const role = cues[n - 1]?.[0];
    const start = match.index;
    if (role) found.push({ role, start, end: start + match[0].length, words: match[0] });
  }
  return found;
}

/** 3亿元增长到2023年的12亿元; 420亿元，今年力争突破500亿元. */
const rise =
  /^(?:(?:大幅)?(?:增长|增加|提高|上升|扩大|提升|跃升|攀升|发展|增|升)[到至](?:现在|目前|如今|去年|今年|20\d\d年)?的?|，(?:预计)?(?:今年|明年|全年|到?20\d\d年)(?:力争|预计|将|计划|目标|有望|确保)*(?:增[长加]?[至到]|升至|提升[至到]|跃升[至到]|跃上|突破|首破|实现|达到?|超过?)?)$/;

/** 3亿元和2亿元, 5亿元现调整为7亿元: the second shares the words of the first. */
function inherit(text: string, { from, start, previous }: RoleContext): AmountRole | undefined {
  if (previous === undefined) return undefined;
  const between = text.slice(from, start);
  if (/^(?:和|、|及|与|，|以及|,|或)$/.test(between)) return previous;
  // 实现营业收入2.3万亿元，其中三大集群合计1.05万亿元.
  if (
    /^(?:revenue|output|tax|profit)$/.test(previous) &&
    /^，其中[^，。；]{1,30}(?:合计|共|达到?|约|超过?|占|为|实现|完成)?$/.test(between)
  )
    return previous;
  if (previous === 'former' && between.length < 24 && change.test(between)) return 'investment';
  return between.length < 16 && rise.test(between) ? previous : undefined;
}

function phaseOf(
  text: string,
  sentenceStart: number,
  from: number,
  start: number,
): number | undefined {
  const clause = text.slice(Math.max(from, sentenceStart, start - reach), start);
  const cut = Math.max(clause.lastIndexOf('；'), clause.lastIndexOf('。'));
  const match = phaseWords.exec(clause.slice(cut + 1));
  return match ? phaseNumber(match[1] ?? '') : undefined;
}

/** 原计划总投资5亿元，现调整为7亿元 · 由5亿元增加到7亿元. */
function isFormer(text: string, { sentence, from, start, end, to }: RoleContext): boolean {
  const left = text.slice(Math.max(from, start - reach), start);
  const right = text.slice(end, Math.min(sentence.end, end + 40));
  if (/原(?:计划|定|拟|先|本|规划|协议|来|总投资|投资)[^，。；]{0,12}$/.test(left))
    return change.test(right);
  if (!/[由从](?:原来|原先|最初|起初|此前|原)?的?(?:总?投资)?的?$/.test(left)) return false;
  if (/^到(?:如今|现在|目前|今天)/.test(right)) return true;
  return change.test(text.slice(end, Math.min(to, end + 12)));
}

/** 投资10亿元以上项目8个: a class of projects, no sum. */
function isThreshold(left: string, right: string): boolean {
  if (/^(?:的)?[^，。；、]{0,8}项目[^，。；、\d]{0,4}[\d一二三四五六七八九十百]+个/.test(right))
    return true;
  return (
    /[\d一二三四五六七八九十百]+个[^，。；、]{0,6}$/.test(left) &&
    /^(?:的)?[^，。；、]{0,8}项目/.test(right)
  );
}

/** 总投资12亿元，其中固定资产投资10亿元: a part of the same sum. */
function isPartOfOne(text: string, sentenceStart: number, from: number, start: number): boolean {
  return (
    from > sentenceStart &&
    /其中[^，。；]{0,4}(?:固定资产|设备|土建|基建|建设|外方|中方|自筹)[^，。；]{0,6}$/.test(
      text.slice(from, start),
    )
  );
}

/** Whether the sum is that of several projects: 20个项目…总投资; what 其中 names stands alone. */
function isBatch(text: string, sentenceStart: number, start: number): boolean {
  const before = text.slice(sentenceStart, start);
  let cut = 0;
  for (const match of before.matchAll(parts)) cut = match.index + match[0].length;
  const own = before.slice(Math.max(cut, before.lastIndexOf('；') + 1));
  const clause = own.slice(own.lastIndexOf('，') + 1);
  const named = clause.lastIndexOf('项目');
  if (named > 0 && !namelessProject.test(clause.slice(0, named))) return false;
  return several.test(own);
}
