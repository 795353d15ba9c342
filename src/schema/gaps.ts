// 缺链: where the chain is weak, why, what it costs, and where the nearest supply is.
import { z } from 'zod';
import { gapStateSchema } from './chain.ts';
import type { GapState } from './chain.ts';

/** What a reader can open to check a sentence: a list of enterprises, one entity, or a source. */
export const proofLinkSchema = z.discriminatedUnion('to', [
  z.object({
    to: z.literal('register'),
    register: z.enum(['existing', 'target', 'directory', 'building', 'planned']),
    segment: z.string().optional(),
    city: z.string().optional(),
  }),
  z.object({
    to: z.literal('entity'),
    entityId: z.number().int(),
    name: z.string(),
    /** The record key whose figure proves it: `purchases@2023`. */
    key: z.string().optional(),
  }),
  z.object({ to: z.literal('source'), sourceId: z.number().int(), title: z.string() }),
  z.object({ to: z.literal('segment'), segment: z.string() }),
]);
export type ProofLink = z.infer<typeof proofLinkSchema>;

/**
 * none: nobody on record · sole: one maker · concentrated: HHI > 0.25 · low-lq: LQ < 0.5 ·
 * low-supply: its makers find too little of their inputs here · searched: the loaded directory was searched ·
 * found-here: the directory lists local makers that no register holds · verdict: a person said so ·
 * needed: local users depend on it · single-point: every recipe of local users needs it ·
 * no-outside: nobody known makes it anywhere · makers: how many make it here
 */
export const gapReasonCodes = [
  'verdict',
  'searched',
  'none',
  'found-here',
  'sole',
  'concentrated',
  'low-lq',
  'low-supply',
  'single-point',
  'no-outside',
  'needed',
  'makers',
] as const;

export const gapReasonSchema = z.object({
  code: z.enum(gapReasonCodes),
  zh: z.string(),
  en: z.string(),
  links: z.array(proofLinkSchema),
});
export type GapReason = z.infer<typeof gapReasonSchema>;

/** 本地配套率. `spend`: by purchases that are known; `slots`: by input slots of the best recipe, for want of them. */
export const supplyRateSchema = z.object({
  basis: z.enum(['spend', 'slots']),
  /** 0 .. 1. */
  rate: z.number(),
  /** Of `slots`: inputs that somebody makes here, and all of the recipe. */
  filled: z.number().int().optional(),
  slots: z.number().int().optional(),
  /** Of `spend`: yuan bought here and in all, and the enterprises whose purchases are known. */
  local: z.string().optional(),
  total: z.string().optional(),
  enterprises: z.number().int().optional(),
});
export type SupplyRate = z.infer<typeof supplyRateSchema>;

/** 缺口阶梯: from near to far. */
export const rungs = ['cluster', 'province', 'nation', 'import'] as const;
export const rungSchema = z.object({
  rung: z.enum(rungs),
  /** Makers known on this rung; of `import` 1 when a recipe says that it can be imported, else 0. */
  count: z.number().int(),
  nearest: z
    .object({
      entityId: z.number().int(),
      name: z.string(),
      city: z.string().nullable(),
      province: z.string().nullable(),
      /** Great-circle distance to the nearest of the cluster's cities; null when the place is not known. */
      km: z.number().nullable(),
    })
    .nullable(),
  /** Of `import`: what the chain file says of its cost (times the local price) and risk (0 .. 1 a year). */
  cost: z.number().nullable().optional(),
  risk: z.number().nullable().optional(),
});
export type Rung = z.infer<typeof rungSchema>;
export const rungNames: Record<Rung['rung'], { zh: string; en: string }> = {
  cluster: { zh: '集群内', en: 'In the cluster' },
  province: { zh: '省内', en: 'In the province' },
  nation: { zh: '国内', en: 'In the country' },
  import: { zh: '进口', en: 'Import' },
};

/** 受影响产出: local revenue that stands behind a segment. Yuan. */
export const stakeSchema = z.object({
  /** Revenue of local enterprises that depends on it: by the recipes that need it, each enterprise at most once. */
  revenue: z.string(),
  /** Of all revenue of the scope, 0 .. 1. */
  share: z.number(),
  /** The part that stops without it whatever is chosen instead: every recipe fails (AND-OR). */
  stops: z.string(),
  /** Segments with local makers that depend on it, the greatest revenue first; at most 40. */
  dependents: z.array(
    z.object({
      segment: z.string(),
      /** Part of its output that depends, 0 .. 1: recipes in equal parts unless the chain file weighs them. */
      share: z.number(),
      /** Every recipe of it fails. */
      stops: z.boolean(),
      /** Its local revenue, apportioned. */
      revenue: z.string(),
      makers: z.number().int(),
    }),
  ),
  /** Enterprises on those segments, each once. */
  enterprises: z.number().int(),
});
export type Stake = z.infer<typeof stakeSchema>;

export const gapSchema = z.object({
  segment: z.string(),
  zh: z.string(),
  en: z.string(),
  group: z.string(),
  state: gapStateSchema,
  reasons: z.array(gapReasonSchema),
  makers: z.number().int(),
  /** Local revenue, apportioned among the segments of each enterprise. Yuan. */
  revenue: z.string(),
  hhi: z.number().nullable(),
  /** By number of enterprises, against the loaded directory and the registers; null under the size floor. */
  lq: z.number().nullable(),
  supplyRate: supplyRateSchema.nullable(),
  ladder: z.array(rungSchema),
  stake: stakeSchema,
  /** All inputs can be had here, down to the raw materials (AND-OR, without import). */
  selfSufficient: z.boolean(),
  targets: z.number().int(),
  /** Directory enterprises elsewhere that make it. */
  listed: z.number().int(),
  /** Projects under construction and planned. */
  projects: z.number().int(),
});
export type Gap = z.infer<typeof gapSchema>;

export const gapsSchema = z.object({
  asOf: z.string(),
  cities: z.array(z.string()),
  /** Of how many enterprises and what revenue the answers speak. */
  scope: z.object({
    enterprises: z.number().int(),
    withRevenue: z.number().int(),
    revenue: z.string(),
    /** What was searched for makers in the cluster's cities and elsewhere. */
    directory: z.object({
      enterprises: z.number().int(),
      local: z.number().int(),
      sources: z.array(
        z.object({ sourceId: z.number().int(), title: z.string(), dated: z.string() }),
      ),
    }),
  }),
  counts: z.record(gapStateSchema, z.number().int()),
  /** Over all local makers: slots of all recipes, and spend where purchases are known. */
  supply: z.object({ slots: supplyRateSchema, spend: supplyRateSchema.nullable() }),
  /** Segments whose product can be made here from raw materials on, and those with makers. */
  selfSufficient: z.number().int(),
  present: z.number().int(),
  /** Every segment of the chain; gaps first, the greatest revenue at stake first. */
  gaps: z.array(gapSchema),
});
export type Gaps = z.infer<typeof gapsSchema>;

/** The states that `缺口` lists unless asked otherwise: nobody makes it here, or all hangs on it. */
const openStates: readonly GapState[] = ['missing', 'choke', 'unknown'];

export function isOpen({ state }: { state: GapState }): boolean {
  return openStates.includes(state);
}

const segmentNameSchema = z.object({ segment: z.string(), zh: z.string(), en: z.string() });

/** One gap in full. */
export const gapDetailSchema = z.object({
  gap: gapSchema,
  /** Local enterprises whose output depends on it, the most first; at most 50. */
  enterprises: z.array(
    z.object({
      entityId: z.number().int(),
      name: z.string(),
      city: z.string().nullable(),
      /** Its whole revenue and the part at stake. Yuan. */
      revenue: z.string(),
      /** Record key of that revenue, for its evidence. */
      key: z.string().nullable(),
      atStake: z.string(),
    }),
  ),
  /** Known makers elsewhere, nearest first; at most 10 a rung. */
  suppliers: z.array(
    z.object({
      entityId: z.number().int(),
      name: z.string(),
      city: z.string().nullable(),
      province: z.string().nullable(),
      km: z.number().nullable(),
      rung: z.enum(['cluster', 'province', 'nation']),
      register: z.enum(['existing', 'target', 'directory']),
      recordId: z.number().int().nullable(),
    }),
  ),
  /** Its own single points of failure where everything is in place: AND-OR first, plain paths beside it. */
  singlePoints: z.array(segmentNameSchema),
  plainDominators: z.array(segmentNameSchema),
  /** Pairs that stop it together, neither alone. */
  cutPairs: z.array(z.array(segmentNameSchema).length(2)),
  /** Added alone it would let these be made here from raw materials on; it may open nothing. */
  opensAlone: z.array(segmentNameSchema),
  /** What has to be added with it before it can be made here itself. */
  needsToo: z.array(segmentNameSchema),
});
export type GapDetail = z.infer<typeof gapDetailSchema>;

export const segmentVerdictRequestSchema = z.object({
  /** `clear` takes the person's word back. */
  verdict: z.enum(['missing', 'clear']),
  by: z.string().min(1).max(50),
  note: z.string().max(500).optional(),
});
export type SegmentVerdictRequest = z.infer<typeof segmentVerdictRequestSchema>;
