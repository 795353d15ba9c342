// 项目推进: where each project stands, since when, by which record, and which are late.
import { z } from 'zod';
import { stageSchema } from './stage.ts';

/** The steps of a project in time; each has an actual date, some a planned and a promised one. */
export const milestones = [
  'signed',
  'started',
  'completed',
  'producing',
  'at-capacity',
  'dropped',
] as const;
export const milestoneSchema = z.enum(milestones);
export type Milestone = z.infer<typeof milestoneSchema>;

/** The record keys of a milestone's dates. planned: of the owner's plan · promised: of the contract. */
export const milestoneKeys: Record<
  Milestone,
  { actual: string; planned?: string; promised?: string }
> = {
  signed: { actual: 'signed' },
  started: { actual: 'started', planned: 'start_planned', promised: 'start_promised' },
  completed: { actual: 'completed' },
  producing: { actual: 'producing', planned: 'finish_planned', promised: 'finish_promised' },
  'at-capacity': {
    actual: 'at_capacity',
    planned: 'capacity_planned',
    promised: 'capacity_promised',
  },
  dropped: { actual: 'dropped' },
};

/** A value with the record that proves it. Money in yuan, dates with their precision. */
export const provenSchema = z.object({
  value: z.string(),
  recordId: z.number().int(),
  /** Record key, to open its figure. */
  key: z.string(),
});
export type Proven = z.infer<typeof provenSchema>;

/** green: it moves · yellow, red: no progress for so long · remove: it should be taken off the list */
export const lights = ['green', 'yellow', 'red', 'remove'] as const;
export const lightSchema = z.enum(lights);
export type Light = z.infer<typeof lightSchema>;

export const lightNames: Record<Light, { zh: string; en: string }> = {
  green: { zh: '正常', en: 'On track' },
  yellow: { zh: '黄灯', en: 'Yellow' },
  red: { zh: '红灯', en: 'Red' },
  remove: { zh: '建议移出', en: 'To be removed' },
};

const lightDays = z.object({
  yellow: z.number().int().min(1).max(3650).default(60),
  red: z.number().int().min(1).max(3650).default(90),
  remove: z.number().int().min(1).max(3650).default(180),
});
const rising = [
  ({ yellow, red, remove }: z.infer<typeof lightDays>): boolean => yellow <= red && red <= remove,
  {
    message:
      '天数应依次增加：黄灯 ≤ 红灯 ≤ 建议移出。The days have to rise: yellow ≤ red ≤ remove.',
  },
] as const;

/** Days without progress. Each at least the one before. */
export const lightRulesSchema = lightDays.refine(...rising);
export type LightRules = z.infer<typeof lightRulesSchema>;

/** The rules, and who sets them. */
export const lightSettingSchema = lightDays
  .extend({ by: z.string().min(1).max(50) })
  .refine(...rising);

/** One change of stage, and the record that says so. */
export const stageChangeSchema = z.object({
  stage: stageSchema,
  /** With its precision; null when the record does not say when, `told` then stands alone. */
  on: z.string().nullable(),
  /** ISO day on which the source told it. */
  told: z.string(),
  recordId: z.number().int(),
  sourceTitle: z.string(),
});
export type StageChange = z.infer<typeof stageChangeSchema>;

/** Why a sum or a project counts or not. */
export const countingSchema = z.object({
  /** Counts as inbound investment of the cluster. */
  counts: z.boolean(),
  /** not-signed · outbound: it stands outside of the home cities · dropped */
  because: z.enum(['counts', 'not-signed', 'outbound', 'dropped']),
});

export const pipelineProjectSchema = z.object({
  entityId: z.number().int(),
  name: z.string(),
  owner: z.string().nullable(),
  /** The owner's entity, when the registers know it. */
  ownerId: z.number().int().nullable(),
  city: z.string().nullable(),
  district: z.string().nullable(),
  /** 责任单位: the body that answers for it. */
  department: provenSchema.nullable(),
  stage: stageSchema,
  /** The record that says the stage; null: no source names one, `lead` is assumed. */
  stageRecordId: z.number().int().nullable(),
  /** ISO day since when it stands there, as far as is known. */
  since: z.string().nullable(),
  /** The last day on which a record showed progress: a later stage, a date that came true, more money. */
  progress: z.object({
    on: z.string(),
    recordId: z.number().int(),
    zh: z.string(),
    en: z.string(),
  }),
  /** Days from then to the day of the question. */
  idle: z.number().int(),
  /** Null once it produces or is dropped. */
  light: lightSchema.nullable(),
  dates: z.partialRecord(
    milestoneSchema,
    z.object({
      actual: provenSchema.nullable(),
      planned: provenSchema.nullable(),
      promised: provenSchema.nullable(),
      /**
       * Days late: of the actual date after the promised (else planned) one; of one still open, of the
       * day asked. 0 or less: in time. Null: no promise and no plan.
       */
      late: z.number().int().nullable(),
    }),
  ),
  /** Promised (协议总投资), of it in place (到位) and done (完成); increases come on top. */
  investment: z.object({
    promised: provenSchema.nullable(),
    increases: z.array(provenSchema),
    inPlace: provenSchema.nullable(),
    done: provenSchema.nullable(),
  }),
  counting: countingSchema,
  /** It produces, and its enterprise stands among the targets or nowhere: does it move to 现有企业? */
  asksMove: z.boolean(),
  /** What a person answered to that; it can be answered anew. */
  ownerAnswer: z
    .object({ move: z.boolean(), by: z.string(), note: z.string(), at: z.string() })
    .nullable(),
});
export type PipelineProject = z.infer<typeof pipelineProjectSchema>;

/**
 * fulfilled 履约率: signed projects that showed progress after signing · started 开工率 · producing 投产率 ·
 * funded 资金到位率: money in place of money promised
 */
export const rateKeys = ['fulfilled', 'started', 'producing', 'funded'] as const;
export const rateSchema = z.object({
  key: z.enum(rateKeys),
  zh: z.string(),
  en: z.string(),
  /** What is divided by what, in one sentence. */
  definition: z.object({ zh: z.string(), en: z.string() }),
  /** Counts of projects, or yuan for `funded`. */
  numerator: z.string(),
  denominator: z.string(),
  /** 0 .. 1; null: the denominator is empty. */
  value: z.number().nullable(),
  /** The projects of the numerator and of the denominator. */
  projects: z.object({ numerator: z.array(z.number()), denominator: z.array(z.number()) }),
});
export type Rate = z.infer<typeof rateSchema>;

export const pipelineQuerySchema = z.object({
  city: z.string().max(50).optional(),
  stage: stageSchema.optional(),
  light: lightSchema.optional(),
  /** Year of the first signing. */
  year: z.coerce.number().int().min(1949).max(2200).optional(),
  q: z.string().max(200).optional(),
  /** late: overdue projects alone */
  late: z.stringbool().optional(),
  asOf: z.iso.date().optional(),
});
export type PipelineQuery = z.infer<typeof pipelineQuerySchema>;

export const pipelineSchema = z.object({
  asOf: z.string(),
  lights: lightRulesSchema,
  /** The counting rules, as the screen states them. */
  rules: z.array(z.object({ key: z.string(), zh: z.string(), en: z.string() })),
  total: z.number().int(),
  projects: z.array(pipelineProjectSchema),
  rates: z.array(rateSchema),
  /** Inbound investment promised at first signings plus increases, by these rules, in yuan. */
  signedTotal: z.string(),
  /** Left out of it, by reason. */
  leftOut: z.array(
    z.object({
      because: countingSchema.shape.because,
      projects: z.number().int(),
      yuan: z.string(),
    }),
  ),
  /** Foreign money of what counts, by currency: it is in no sum. */
  foreign: z.array(
    z.object({ currency: z.string(), amount: z.string(), projects: z.number().int() }),
  ),
  years: z.array(z.number().int()),
  cities: z.array(z.string()),
});
export type Pipeline = z.infer<typeof pipelineSchema>;

export const projectHistorySchema = z.object({
  project: pipelineProjectSchema,
  changes: z.array(stageChangeSchema),
});
export type ProjectHistory = z.infer<typeof projectHistorySchema>;

/** The proof of a change: a passage of an archived page, a record that stands, or a person's own word with where it is from. */
export const proofSchema = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('quote'),
    snapshotId: z.number().int(),
    start: z.number().int().nonnegative(),
    end: z.number().int().positive(),
  }),
  z.object({ by: z.literal('record'), recordId: z.number().int() }),
  z.object({ by: z.literal('word'), note: z.string().trim().min(4).max(500) }),
]);
export type Proof = z.infer<typeof proofSchema>;

export const stageMoveSchema = z.object({
  stage: stageSchema,
  /** When it happened, with its precision: 2024, 2024-10, 2024-10-03. */
  on: z.string().max(10).optional(),
  by: z.string().min(1).max(50),
  proof: proofSchema,
});
export type StageMove = z.infer<typeof stageMoveSchema>;

/** The answer to "does its enterprise move to 现有企业?" */
export const ownerMoveSchema = z.object({
  move: z.boolean(),
  by: z.string().min(1).max(50),
  note: z.string().max(500).default(''),
});
export type OwnerMove = z.infer<typeof ownerMoveSchema>;

/** 漏斗: of the projects first signed in a year or a city, how many came how far. */
export const funnelSchema = z.object({
  asOf: z.string(),
  by: z.enum(['year', 'city']),
  rows: z.array(
    z.object({
      key: z.string(),
      steps: z.array(
        z.object({
          milestone: z.enum(['signed', 'started', 'producing', 'at-capacity']),
          projects: z.array(z.number().int()),
          /** Promised investment of these, yuan. */
          yuan: z.string(),
        }),
      ),
      dropped: z.array(z.number().int()),
    }),
  ),
});
export type Funnel = z.infer<typeof funnelSchema>;

/** A curve by days since signing. */
export const curveSchema = z.array(
  z.object({
    day: z.number(),
    value: z.number(),
    /** 95 % interval (log-log Greenwood); null where it cannot be reckoned. */
    low: z.number().nullable(),
    high: z.number().nullable(),
    atRisk: z.number().int(),
  }),
);

export const forecastSchema = z.object({
  asOf: z.string(),
  to: z.enum(['started', 'producing']),
  cases: z.number().int(),
  events: z.number().int(),
  dropped: z.number().int(),
  /** Below the least number of cases or events nothing is forecast, and the reason is said. */
  tooFew: z.object({ zh: z.string(), en: z.string() }).nullable(),
  /** Kaplan–Meier: the share that has not got there, dropped ones censored. */
  survival: curveSchema,
  /** Aalen–Johansen: the share that has got there, and the share that was dropped. */
  reached: curveSchema,
  droppedCurve: curveSchema,
  /** Median days to get there; null when half never did. */
  median: z.number().nullable(),
  /** Mean squared error of the forecast on projects it had not seen, at these days, against the base rate. */
  brier: z.array(
    z.object({
      day: z.number().int(),
      forecast: z.number(),
      baseRate: z.number(),
      cases: z.number().int(),
      /** 1 − forecast/baseRate; below 0 the forecast is worse than the base rate. */
      skill: z.number().nullable(),
    }),
  ),
  /**
   * For each open project the chance to get there within a year, by its time since signing. Projects that
   * have waited longer than at least five others did are left out.
   */
  projects: z.array(
    z.object({
      entityId: z.number().int(),
      name: z.string(),
      days: z.number(),
      withinYear: z.number(),
    }),
  ),
});
export type Forecast = z.infer<typeof forecastSchema>;
