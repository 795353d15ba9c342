// Sentences of invented news. Every company, paper and person in them says 示例.
import type { Random } from './random.ts';

const cities = ['衡阳', '长沙', '株洲', '湘潭'] as const;
const trades = [
  '变压器',
  '互感器',
  '开关设备',
  '电缆',
  '铁塔',
  '绝缘子',
  '避雷器',
  '电抗器',
  '硅钢',
  '铜材',
  '套管',
  '金具',
  '电容器',
  '继电保护',
  '换流阀',
] as const;
const marks = [
  '甲',
  '乙',
  '丙',
  '丁',
  '戊',
  '己',
  '庚',
  '辛',
  '壬',
  '癸',
  '子',
  '丑',
  '寅',
  '卯',
  '辰',
  '巳',
] as const;
const acts = ['开工', '投产', '签约', '封顶', '达产', '通过验收'] as const;
const lines = ['一期', '二期', '三期', '智能化改造', '扩能', '绿色工厂'] as const;

export const categories = ['产业', '财经', '科技', '地方', '国内', '国际'] as const;
export type Category = (typeof categories)[number];

/** What one piece of news is about; its sentences all come from here. */
export interface Subject {
  city: string;
  company: string;
  trade: string;
  act: string;
  line: string;
  /** In 亿元. */
  amount: string;
  count: number;
  share: string;
}

export function makeSubject(random: Random): Subject {
  const city = random.pick(cities);
  const trade = random.pick(trades);
  return {
    city,
    trade,
    company: `${city}示例${random.pick(marks)}${random.pick(marks)}${trade}有限公司`,
    act: random.pick(acts),
    line: random.pick(lines),
    amount: `${1 + random.below(80)}.${random.below(10)}`,
    count: 20 + random.below(900),
    share: `${5 + random.below(40)}.${random.below(10)}`,
  };
}

export function titleOf(subject: Subject, random: Random): string {
  const { city, company, trade, act, line, amount } = subject;
  return random.pick([
    `${company}${line}项目${act}`,
    `总投资${amount}亿元 ${city}一${trade}项目${act}`,
    `${city}：${company}${line}${act}`,
    `${trade}产业再添动能 ${company}项目${act}`,
    `${company}年产值有望突破${amount}亿元`,
  ]);
}

/** The same news under another headline, as a portal writes it. */
export function otherTitleOf({ company, trade, line, act }: Subject): string {
  return `好消息！${trade}领域又一项目${act}，${company}${line}迎来新进展`;
}

const templates: readonly ((s: Subject, random: Random) => string)[] = [
  (s, r) =>
    `近日，${s.company}${s.line}项目在${s.city}${s.act}，项目总投资${s.amount}亿元，占地${30 + r.below(400)}亩。`,
  (s, r) =>
    `记者在现场看到，${s.trade}生产线上机械臂来回穿梭，${10 + r.below(80)}名技术人员正在调试设备。`,
  (s) =>
    `${s.company}有关负责人介绍，项目全部建成后，可年产${s.trade}${s.count}台（套），新增产值${s.amount}亿元。`,
  (s, r) =>
    `今年前${2 + r.below(10)}个月，该公司完成产值同比增长${s.share}%，出口额占比提高${1 + r.below(9)}个百分点。`,
  (s) => `“我们用了不到一年时间，就实现了从签约到${s.act}。”该公司示例${s.trade}车间主任说。`,
  (s) => `据了解，${s.city}正围绕输变电装备补链强链，${s.trade}环节已集聚上下游企业${s.count}家。`,
  (s, r) =>
    `项目分${2 + r.below(3)}期建设，其中首期投资${r.below(9) + 1}.${r.below(10)}亿元，预计${2025 + r.below(3)}年${1 + r.below(12)}月投入使用。`,
  (s) =>
    `当地园区为企业配备了服务专员，在用地、用电、用工等方面给予保障，推动${s.line}项目早日见效。`,
  (s, r) =>
    `在研发方面，${s.company}累计获得授权专利${20 + r.below(300)}件，${s.trade}关键材料国产化率达到${60 + r.below(39)}%。`,
  (s) =>
    `业内人士认为，${s.trade}市场需求持续增长，${s.city}的产业基础和区位条件为企业扩大产能提供了支撑。`,
  (s, r) =>
    `去年，该公司与${1 + r.below(9)}家省外单位签订供货合同，金额合计${s.amount}亿元，产品用于${1 + r.below(20)}项重点工程。`,
  (s) =>
    `下一步，${s.company}将继续加大投入，力争三年内${s.trade}产能翻一番，带动就业${s.count}人。`,
  (s, r) =>
    `${s.city}有关部门表示，将对照目标倒排工期，确保年内完成投资${1 + r.below(30)}亿元以上。`,
  (s, r) =>
    `目前，厂房主体已完成${50 + r.below(49)}%，首批${s.trade}设备${3 + r.below(60)}台已运抵现场。`,
];

/** Four to nine paragraphs, one to three sentences each, no sentence twice. */
export function paragraphsOf(subject: Subject, random: Random): string[] {
  const left = templates.slice(1);
  const paragraphs = [templates[0]?.(subject, random) ?? ''];
  const count = 4 + random.below(6);
  while (paragraphs.length < count && left.length > 0) {
    const sentences: string[] = [];
    for (let more = 1 + random.below(3); more > 0 && left.length > 0; more -= 1)
      sentences.push(left.splice(random.below(left.length), 1)[0]?.(subject, random) ?? '');
    paragraphs.push(sentences.join(''));
  }
  return paragraphs;
}
