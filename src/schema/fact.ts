// 事实: what a sentence says, with the quote that proves it. Offsets count UTF-16 units in the text that was read.
import { z } from 'zod';

/**
 * signing 签约 · start 开工 · completion 竣工 · production 投产 · capacity 达产 · increase 增资 ·
 * investment 投资建设 (who puts how much into what, without a word of its stage) ·
 * change 调整 (a sum or a plan was revised) · termination 终止 · award 中标 · certification 认定 ·
 * ranking 排名 · policy 规划政策发布 · forum 活动 · founding 成立 (a body or an enterprise) ·
 * indicator 指标 (enterprises, revenue, output … of a cluster, place or enterprise)
 */
export const factKinds = [
  'signing',
  'start',
  'completion',
  'production',
  'capacity',
  'increase',
  'investment',
  'change',
  'termination',
  'award',
  'certification',
  'ranking',
  'policy',
  'forum',
  'founding',
  'indicator',
] as const;
export const factKindSchema = z.enum(factKinds);
export type FactKind = z.infer<typeof factKindSchema>;

export const factKindNames: Record<FactKind, { zh: string; en: string }> = {
  signing: { zh: '签约', en: 'Signing' },
  start: { zh: '开工', en: 'Start' },
  completion: { zh: '竣工', en: 'Completion' },
  production: { zh: '投产', en: 'Production' },
  capacity: { zh: '达产', en: 'Full capacity' },
  increase: { zh: '增资', en: 'Increase' },
  investment: { zh: '投资建设', en: 'Investment' },
  change: { zh: '调整', en: 'Change' },
  termination: { zh: '终止', en: 'Termination' },
  award: { zh: '中标', en: 'Tender won' },
  certification: { zh: '认定', en: 'Certification' },
  ranking: { zh: '排名', en: 'Ranking' },
  policy: { zh: '规划政策', en: 'Plan or policy' },
  forum: { zh: '活动', en: 'Event' },
  founding: { zh: '成立', en: 'Founding' },
  indicator: { zh: '指标', en: 'Indicator' },
};

/**
 * actual: told as done · planned: told as intended, agreed or expected (拟, 计划, 预计, 将) ·
 * forecast: what would follow from something not yet done (达产后可实现产值…).
 * What is denied or merely supposed (如果, 若, 有望) is no fact and is left out.
 */
export const modalities = ['actual', 'planned', 'forecast'] as const;
export const modalitySchema = z.enum(modalities);
export type Modality = z.infer<typeof modalitySchema>;

/** [start, end) in the text, and the words that stand there, as they stand there. */
export const factSpanSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  words: z.string(),
});
export type FactSpan = z.infer<typeof factSpanSchema>;

/** 约 about · 超、逾、过、突破 over · 近 near (just below) · 不低于、以上 at-least · 不超过、以下 at-most · 数十亿 vague */
export const modifiers = [
  'exact',
  'about',
  'over',
  'near',
  'at-least',
  'at-most',
  'vague',
] as const;
export const modifierSchema = z.enum(modifiers);
export type Modifier = z.infer<typeof modifierSchema>;

/**
 * What a sum of money is. investment: of one project, whole · phase: of one part of it · increase: what is added ·
 * former: what it was before a change · batch: the total of several projects signed or begun together ·
 * contract: of a tender or an order · in-place: 到位资金 · invested: 完成投资 · registered-capital ·
 * annual figures: output 产值, revenue 营收, tax 税收, profit 利润 · other: anything else (fines, funds, prices)
 */
export const amountRoles = [
  'investment',
  'phase',
  'increase',
  'former',
  'batch',
  'contract',
  'in-place',
  'invested',
  'registered-capital',
  'output',
  'revenue',
  'tax',
  'profit',
  'other',
] as const;
export const amountRoleSchema = z.enum(amountRoles);
export type AmountRole = z.infer<typeof amountRoleSchema>;

export const factAmountSchema = factSpanSchema.extend({
  role: amountRoleSchema,
  /** Exact decimal in units of the currency; null when vague (数十亿元). Of a range its lower end. */
  value: z.string().nullable(),
  /** The upper end of a range. */
  upper: z.string().optional(),
  /** ISO 4217. */
  currency: z.string(),
  modifier: modifierSchema,
  /** 一期 is 1; only with the role phase. */
  phase: z.number().int().optional(),
});
export type FactAmount = z.infer<typeof factAmountSchema>;

/** A number that is no money: 749家, 20个项目, 10万吨/年, ±800千伏, 200亩. */
export const factCountSchema = factSpanSchema.extend({
  /** projects, enterprises, jobs, capacity, area, land, voltage, rank, share, growth, other */
  of: z.enum([
    'projects',
    'enterprises',
    'jobs',
    'capacity',
    'area',
    'land',
    'voltage',
    'rank',
    'share',
    'growth',
    'other',
  ]),
  /** Exact decimal in `unit`; null when vague (数百家). */
  value: z.string().nullable(),
  upper: z.string().optional(),
  /** 家, 个, 人, t, t/年, km, m2, kV, kVA, %, … */
  unit: z.string(),
  modifier: modifierSchema,
});
export type FactCount = z.infer<typeof factCountSchema>;

/** A time that the text names. */
export const factDateSchema = factSpanSchema.extend({
  /**
   * 2024, 2024-H1, 2024-Q1, 2024-03, 2024-03-05; a span as start..end (2023-03-27..2023-03-28, 2021..2025);
   * a length of time as ISO 8601 (P18M); null when vague (近日: not after the day of publication).
   */
  value: z.string().nullable(),
  /** How it was read: written whole, completed from the day of publication, or vague. */
  basis: z.enum(['stated', 'published', 'vague']),
});
export type FactDate = z.infer<typeof factDateSchema>;

/**
 * A name in the sentence. `ref` is the number of the enterprise or project in the registers, or the division
 * code of a place, when the text's names were given and it is one of them; null: it does not resolve.
 */
export const factNameSchema = factSpanSchema.extend({
  ref: z.string().nullable(),
});
export type FactName = z.infer<typeof factNameSchema>;

/** company: who invests, wins, is founded, is ranked · government: a place or office that signs or hosts · body: any other */
export const factPartySchema = factNameSchema.extend({
  role: z.enum(['company', 'government', 'body']),
});
export type FactParty = z.infer<typeof factPartySchema>;

export const indicatorKeys = [
  'enterprises',
  'revenue',
  'output',
  'tax',
  'profit',
  'employees',
  'contracts',
  'contract_total',
  'other',
] as const;

/** W3C Web Annotation selectors of the sentence. */
export const textQuoteSelectorSchema = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
export const textPositionSelectorSchema = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});

export const factSchema = z.object({
  kind: factKindSchema,
  modality: modalitySchema,
  /** The sentence that says it, verbatim, and where it stands. */
  selector: textQuoteSelectorSchema,
  position: textPositionSelectorSchema,
  /** The words that make it this kind of fact: 签约仪式, 正式投产. */
  trigger: factSpanSchema,
  /** When it happened or is to happen; null: the text does not say. */
  date: factDateSchema.nullable(),
  /** Those of this fact alone; a sum that belongs to another fact of the sentence stands there. */
  amounts: z.array(factAmountSchema),
  counts: z.array(factCountSchema),
  parties: z.array(factPartySchema),
  /** The project as the text calls it. */
  project: factNameSchema.nullable(),
  /** Where it is: 长沙, 株洲市渌口区. */
  place: factNameSchema.nullable(),
  /** What was held, published, founded, awarded or ranked: the forum, the plan, the body, the list. */
  subject: factNameSchema.nullable(),
  /** Of an indicator: which, and the period it speaks of (2023, 2024-H1). */
  indicator: z.object({ key: z.enum(indicatorKeys), period: z.string().nullable() }).nullable(),
  /** Several projects at once: counts say how many, the amount with role batch is their total. */
  batch: z.boolean(),
  /** 1 for 一期: it is one part of the project that is spoken of. */
  phase: z.number().int().nullable(),
  /** Told again from an earlier time (此前, 早在, 去年…已): no news of the day. */
  retold: z.boolean(),
});
export type Fact = z.infer<typeof factSchema>;

/** A name that registers, chain or divisions hold, where it stands in the text. */
export interface KnownName {
  start: number;
  end: number;
  kind: 'enterprise' | 'project' | 'place' | 'segment';
  ref: string;
  /** As the registers write it. */
  name: string;
}

export const factsReadSchema = z.object({
  /** What was read: a file's name, an address, a snapshot. */
  title: z.string(),
  /** ISO day that the text speaks on, to which 昨日 and 今年 count; null: unknown. */
  published: z.string().nullable(),
  snapshotId: z.number().int().nullable(),
  extractor: z.string(),
  facts: z.array(factSchema),
});
export type FactsRead = z.infer<typeof factsReadSchema>;
