// 产业链: groups and segments, with recipes that say how a segment's product is made.
import { z } from 'zod';

/** One way to make a product: ALL inputs are needed. Several recipes of a segment are alternatives. */
export const recipeSchema = z.object({
  /** Segment ids. Empty: made from nothing on this chain. */
  inputs: z.array(z.string()),
  /** Bought from abroad; a recipe like any other. */
  import: z.boolean().default(false),
  /** Part of the segment's output made this way, relative to the other recipes'; without any all count the same. */
  share: z.number().positive().optional(),
  /** Of an import: its price as a multiple of the local one, and the chance (0 .. 1) of losing it within a year. */
  cost: z.number().nonnegative().optional(),
  risk: z.number().min(0).max(1).optional(),
  note: z.string().optional(),
});
export type Recipe = z.infer<typeof recipeSchema>;

export const groupSchema = z.object({
  id: z.string(),
  zh: z.string(),
  en: z.string(),
});
export type Group = z.infer<typeof groupSchema>;

export const segmentSchema = z.object({
  id: z.string(),
  group: z.string(),
  zh: z.string(),
  en: z.string(),
  aliases: z.array(z.string()).default([]),
  /** Words that look like the segment's name but mean something else. */
  not: z.array(z.string()).default([]),
  /** GB/T 4754-2017 classes. */
  gbt4754: z.array(z.string()).default([]),
  recipes: z.array(recipeSchema).default([]),
  note: z.string().optional(),
});
export type Segment = z.infer<typeof segmentSchema>;

export const chainSchema = z.object({
  name: z.string(),
  /** Groups stand upstream to downstream. */
  groups: z.array(groupSchema),
  segments: z.array(segmentSchema),
});
export type Chain = z.infer<typeof chainSchema>;

/** 断点、堵点、弱项; `unknown` is "no evidence", which is not absence. */
export const gapStates = ['present', 'weak', 'choke', 'missing', 'unknown'] as const;
export const gapStateSchema = z.enum(gapStates);
export type GapState = z.infer<typeof gapStateSchema>;
export const gapStateNames: Record<GapState, { zh: string; en: string }> = {
  present: { zh: '已有布局', en: 'Present' },
  weak: { zh: '弱项', en: 'Weak' },
  choke: { zh: '堵点', en: 'Choke point' },
  missing: { zh: '断点', en: 'Missing' },
  unknown: { zh: '暂无证据', en: 'No evidence' },
};

/** What is wrong in a chain file, and where. */
export const chainProblemSchema = z.object({
  /** An error keeps the file from being loaded; a warning does not. */
  severity: z.enum(['error', 'warning']),
  /** Both count from 1. */
  line: z.number().int(),
  column: z.number().int(),
  code: z.string(),
  zh: z.string(),
  en: z.string(),
});
export type ChainProblem = z.infer<typeof chainProblemSchema>;
