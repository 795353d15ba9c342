// The words that may tell of an event. Looked up by their first character, so that a sentence is passed through once.
import type { FactKind } from '../schema/fact.ts';
import { list, WordTable } from './words.ts';

export interface Cue {
  kind: FactKind;
  start: number;
  end: number;
  words: string;
}

interface Rule {
  kind: FactKind;
  /** What must stand behind. */
  ahead?: RegExp;
  /** What must not. */
  not?: RegExp;
  /** Words that belong to the cue when they follow. */
  tails?: readonly string[];
}

const ceremony = list('仪式 活动 大会');
const rules: readonly (readonly [string, Rule])[] = [
  ['终止 取消 中止 解除 撤销 搁置 叫停 停建 告吹 夭折 放弃 流产 作废', { kind: 'termination' }],
  [
    '注销 解散',
    {
      kind: 'termination',
      ahead: /^(?:[了其，。；]|$|[^，。；]{0,24}(?:公司|企业|基金|联盟|协会|中心))/,
    },
  ],
  [
    '调整 变更 增加 追加 提高 提升 上调 扩大 缩减 削减 下调 减少 调减 调增 压减 压缩 增 改',
    { kind: 'change', ahead: /^[到至为]/, tails: ['到', '至', '为'] },
  ],
  ['延期 推迟', { kind: 'change' }],
  [
    '退出 清退 清理退出 移出',
    { kind: 'termination', ahead: /^[^，。；]{0,12}(?:项目|重点库|储备库|清单|投资协议|投资计划)/ },
  ],
  [
    '增资 追加投资 增加投资 增投 增加注册资本 增加注册资金 增加注册资本金',
    { kind: 'increase', tails: ['扩股', '扩产'] },
  ],
  ['追加', { kind: 'increase', ahead: /^[^，。；]{0,12}投资|^[^，。；]{0,8}亿元/ }],
  [
    '投产 投运 投用 量产 试生产 试产 试运行 试运营 正式启用 建成启用 启用运营 正式运营 建成运营 并网发电 商业运行 投入使用 投入运营 投入运行 投入生产 投入商用 投入正式运营 投入商业运营 投入商业运行 投入正式使用 投入试运行 投入试运营',
    { kind: 'production', tails: ['仪式', '运行', '达效', '运营'] },
  ],
  ['达产 满产 满负荷生产 满负荷运行', { kind: 'capacity', tails: ['达效'] }],
  ['建成', { kind: 'completion', not: /^[区度]/ }],
  [
    '竣工 竣工验收 完工 落成 通过验收 通过竣工验收 通过综合验收 通过整体验收 通过工程验收 通过行业验收',
    { kind: 'completion', tails: ['仪式'] },
  ],
  [
    '开工 开工建设 开工动员 开工奠基 动工 动工兴建 破土动工 奠基 开建 启动建设',
    { kind: 'start', tails: ceremony },
  ],
  ['启动', { kind: 'start', ahead: /^(?:[，。；、]|$)/ }],
  ['签约', { kind: 'signing', tails: list('仪式 落户 落地 入驻') }],
  [
    '签署 签订 签下 签定 达成合作协议 达成合作意向 达成战略合作协议 达成战略合作 达成投资合作协议',
    { kind: 'signing', not: /^单/ },
  ],
  ['中标 夺标', { kind: 'award' }],
  ['中选 成交', { kind: 'award', ahead: /^[^，。；]{0,24}(?:项目|工程|标段|标包)/ }],
  [
    '斩获 拿下 揽获 揽下 揽入 获得 喜获 夺得',
    { kind: 'award', ahead: /^[^，。；]{0,20}(?:订单|大单|合同|标段|采购项目)/ },
  ],
  [
    '获评 被评为 评为 被认定为 认定为 获认定 入选 被授予 荣获 获颁 被列为 被列入 列入 获授 摘得 上榜 喜获 入围 成功创建 获授牌 被确定为 被纳入 被命名为 获选 升级为 晋升为',
    { kind: 'certification' },
  ],
  ['获批', { kind: 'certification', ahead: /^(?:为|成为|国家|省级|市级|全国|首批|建设)/ }],
  ['通过', { kind: 'certification', ahead: /^[^，。；]{0,24}(?:认证|认定)/ }],
  [
    '获得 获 取得 拿下 捧回',
    { kind: 'certification', ahead: /^[^，。；]{0,24}(?:认证|称号|认定|授牌|牌匾|企业证书)/ },
  ],
  ['跻身 位列 位居 排名 名列 稳居 排在 荣登 晋级 蝉联', { kind: 'ranking' }],
  ['列 排', { kind: 'ranking', ahead: /^第/ }],
  [
    '跃居 跃升至 上升至 升至',
    { kind: 'ranking', ahead: /^(?:全|第|首|世界|中国)[^，。；]{0,8}[第位]/ },
  ],
  ['居', { kind: 'ranking', ahead: /^(?:全|第|首|世界)/ }],
  ['列', { kind: 'ranking', ahead: /^全[国省市球]第/ }],
  ['登上', { kind: 'ranking', ahead: /^[^，。；]{0,16}榜/ }],
  [
    '编制 印发 出台 发布 制定 公布 颁布 审议通过 下发 制订 起草 推出 实施 获批',
    { kind: 'policy', tails: ['实施', '了'] },
  ],
  ['举行 举办 召开 开幕 闭幕 启幕 落幕 落下帷幕 拉开帷幕 拉开序幕', { kind: 'forum' }],
  ['始建 创建', { kind: 'founding', ahead: /^于/ }],
  ['成立 揭牌 组建 挂牌 设立 创立 创办 建立', { kind: 'founding', tails: ['仪式', '大会'] }],
];
const ruleOf = new Map<string, Rule[]>();
for (const [words, rule] of rules) {
  for (const word of list(words)) {
    const known = ruleOf.get(word);
    if (known) known.push(rule);
    else ruleOf.set(word, [rule]);
  }
}
const table = new WordTable([...ruleOf.keys()]);
/** Words before a cue that are shown with it. */
const leads = new Set(
  list(
    '正式 成功 顺利 全面 全部 圆满 集中 批量 现场 共同 同日 隆重 全线 落户 首次 再度 再次 联合 注册 宣告 发起 宣布 修订',
  ),
);
/** 建成投产, 竣工并投运: one event, told by the later word. */
const joints = /^[并和、]?$/;

/** A sentence with more of them is a list of words. */
const most = 40;

/** Every cue of [start, end) in order; none overlaps another. `folded` is foldText(text). */
export function findCues(folded: string, start: number, end: number): Cue[] {
  const found: Cue[] = [];
  for (let at = start; at < end && found.length < most; at += 1) {
    const word = table.at(folded, at, end);
    if (word === undefined) continue;
    const cue = readCue(folded, at, word, end);
    if (!cue) continue;
    const last = found.at(-1);
    if (last && isOne(folded, last, cue)) {
      cue.start = last.start;
      cue.words = folded.slice(cue.start, cue.end);
      found.pop();
    }
    found.push(cue);
    at = cue.end - 1;
  }
  return found;
}

function readCue(text: string, at: number, word: string, limit: number): Cue | undefined {
  let end = at + word.length;
  const behind = text.slice(end, Math.min(limit, end + 28));
  for (const rule of ruleOf.get(word) ?? []) {
    if (rule.ahead && !rule.ahead.test(behind)) continue;
    if (rule.not?.test(behind)) continue;
    if (rule.kind === 'policy' && !hasTitle(text, at, end, limit)) continue;
    const tail = rule.tails?.find((words) => behind.startsWith(words));
    if (tail) end += tail.length;
    const start = leadOf(text, at);
    return { kind: rule.kind, start, end, words: text.slice(start, end) };
  }
  return undefined;
}

/** 印发《…》, 《…》印发: a plan is published by its title. */
function hasTitle(text: string, at: number, end: number, limit: number): boolean {
  if (text.slice(end, Math.min(limit, end + 41)).includes('《')) return true;
  return text.slice(Math.max(0, at - 14), at).includes('》');
}

function leadOf(text: string, at: number): number {
  let start = at;
  while (leads.has(text.slice(start - 2, start)) && at - start < 6) start -= 2;
  return start;
}

function isOne(text: string, a: Cue, b: Cue): boolean {
  const between = text.slice(a.end, b.start);
  if (a.end > b.start || between === '') {
    if (a.kind === b.kind)
      return (
        a.kind === 'founding' ||
        a.kind === 'production' ||
        a.kind === 'signing' ||
        a.kind === 'start'
      );
  }
  if (b.kind === 'production' && (a.kind === 'completion' || a.kind === 'start'))
    return joints.test(between) || a.end > b.start;
  return b.kind === 'completion' && a.kind === 'completion' && joints.test(between);
}
