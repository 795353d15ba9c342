// 招引名单: whom to invite for a gap, scored by fit × gain × reach, each factor with its records.
import { z } from 'zod';
import { proofLinkSchema } from './gaps.ts';
import { registerSchema, stageSchema } from './stage.ts';

export const targetFactorSchema = z.object({
  /** 0 .. 1. */
  score: z.number(),
  reasons: z.array(
    z.object({
      zh: z.string(),
      en: z.string(),
      /** The record that says it, with the key of the value. */
      recordId: z.number().int().nullable(),
      key: z.string().nullable(),
      link: proofLinkSchema.nullable(),
    }),
  ),
});
export type TargetFactor = z.infer<typeof targetFactorSchema>;

export const candidateSchema = z.object({
  entityId: z.number().int(),
  name: z.string(),
  city: z.string().nullable(),
  province: z.string().nullable(),
  km: z.number().nullable(),
  register: registerSchema,
  stage: stageSchema.nullable(),
  products: z.string().nullable(),
  /** Gaps that it would fill, of those asked for. */
  segments: z.array(z.string()),
  /** fit × gain × reach, 0 .. 1. */
  score: z.number(),
  /** 契合度: how surely it makes the product. */
  fit: targetFactorSchema,
  /** 补链价值: revenue at stake that it would secure, against the most that any candidate would. */
  gain: targetFactorSchema,
  /** 可达性: how likely it can be won: distance, courtship, ties. */
  reach: targetFactorSchema,
  /** Leaders of the cluster that make the same: 与本地龙头同业. */
  rivals: z.array(z.object({ entityId: z.number().int(), name: z.string(), segment: z.string() })),
});
export type Candidate = z.infer<typeof candidateSchema>;

export const shortlistSchema = z.object({
  chosen: z.array(
    z.object({
      entityId: z.number().int(),
      /** What it adds to those before it. Yuan of revenue at stake, expected. */
      gain: z.string(),
    }),
  ),
  value: z.string(),
  /** No choice under the same constraints is worth more. */
  bound: z.string(),
  /** value / bound, 0 .. 1. */
  share: z.number(),
});

export const targetsSchema = z.object({
  segments: z.array(z.object({ segment: z.string(), zh: z.string(), en: z.string() })),
  /** Best first; at most 200. */
  candidates: z.array(candidateSchema),
  total: z.number().int(),
  shortlist: shortlistSchema,
  constraints: z.object({
    most: z.number().int(),
    perSegment: z.number().int().nullable(),
    /** Kilometres that visits to all of them, there and back, may take. */
    travel: z.number().nullable(),
    excludeRivals: z.boolean(),
  }),
  /** How many the constraints left out. */
  excluded: z.number().int(),
});
export type Targets = z.infer<typeof targetsSchema>;

/** Comma-separated ids: `segment=copper-rod,transformer-oil`. Without any: all open gaps. */
export const targetsQuerySchema = z.object({
  segment: z.string().max(5000).optional(),
  most: z.coerce.number().int().min(1).max(100).default(10),
  perSegment: z.coerce.number().int().min(1).max(100).optional(),
  travel: z.coerce.number().min(0).max(1_000_000).optional(),
  excludeRivals: z.enum(['true', 'false']).optional(),
});

/** Puts a candidate into 拟引进企业库; the reasons of its score become the record. */
export const addTargetRequestSchema = z.object({
  entityId: z.number().int(),
  segments: z.array(z.string()).min(1).max(50),
  by: z.string().min(1).max(50),
  note: z.string().max(500).optional(),
});
export type AddTargetRequest = z.infer<typeof addTargetRequestSchema>;
