// 待审事实: a fact that waits for a person, or for a rule that a person wrote.
import { z } from 'zod';
import { factKindSchema, factSchema, modalitySchema } from './fact.ts';
import { valueSchema, valuesSchema } from './field.ts';
import { entityKindSchema } from './stage.ts';

export const proposalStates = ['proposed', 'accepted', 'rejected'] as const;
export const proposalStateSchema = z.enum(proposalStates);
export type ProposalState = z.infer<typeof proposalStateSchema>;

/** Whom it speaks of in the registers. `entityId` null: nobody there yet, `name` is what the sentence calls it. */
export const proposalSubjectSchema = z.object({
  kind: entityKindSchema,
  entityId: z.number().int().nullable(),
  name: z.string(),
});

/** One value that acceptance would write, beside what the register holds today. */
export const proposedValueSchema = z.object({
  /** Record key: `investment`, `revenue@2023`, `stage`. */
  key: z.string(),
  value: valueSchema,
  /** As the sentence writes it. */
  words: z.string(),
  /** What stands today, and the record that proves it; null: nothing. */
  current: z.object({ value: valueSchema, recordId: z.number().int() }).nullable(),
  /** new: nothing stood there · same · progress: a later stage or date · other: it differs */
  against: z.enum(['new', 'same', 'progress', 'other']),
});
export type ProposedValue = z.infer<typeof proposedValueSchema>;

/**
 * conflict: the register holds another value · other-indicator: the same number stands under another indicator
 * (2,045亿元 as 营收 here and as 总产值 there) · unresolved: the enterprise is not in the registers ·
 * retold: old news · planned: told as a plan · phase: one part, not the whole · batch: a total of several ·
 * vague: a number that is only about (约, 超) · no-register: no register keeps this kind; it stays in the chronicle
 */
export const warningCodes = [
  'conflict',
  'other-indicator',
  'unresolved',
  'retold',
  'planned',
  'phase',
  'batch',
  'vague',
  'no-register',
] as const;
export const warningSchema = z.object({
  code: z.enum(warningCodes),
  zh: z.string(),
  en: z.string(),
  /** The record whose figure it speaks of. */
  recordId: z.number().int().optional(),
  /** With its entity and key, to open the drawer. */
  entityId: z.number().int().optional(),
  key: z.string().optional(),
});
export type Warning = z.infer<typeof warningSchema>;

/** One article that says it; a group of reposts has several, the first told first. */
export const tellingSchema = z.object({
  factId: z.number().int(),
  snapshotId: z.number().int(),
  title: z.string(),
  source: z.string(),
  url: z.string(),
  /** ISO day. */
  published: z.string().nullable(),
});

export const proposalDecisionSchema = z.object({
  by: z.string(),
  at: z.string(),
  note: z.string(),
  /** The record that acceptance made; null: no register keeps it. */
  recordId: z.number().int().nullable(),
  /** The entity on which the record stands. */
  entityId: z.number().int().nullable(),
  /** The rule that decided, when no person did it by hand. */
  ruleId: z.number().int().nullable(),
});

/** One thing that was told, however many articles tell it. Named by its first fact. */
export const proposalSchema = z.object({
  factId: z.number().int(),
  storyId: z.number().int().nullable(),
  kind: factKindSchema,
  modality: modalitySchema,
  state: proposalStateSchema,
  /** `grammar`, or the model that proposed it: `model:示例模型`. */
  extractor: z.string(),
  subject: proposalSubjectSchema,
  fact: factSchema,
  values: z.array(proposedValueSchema),
  warnings: z.array(warningSchema),
  tellings: z.array(tellingSchema),
  /** The paragraph of the sentence, and where the sentence stands in it. */
  context: z.object({ text: z.string(), start: z.number().int(), end: z.number().int() }),
  decision: proposalDecisionSchema.nullable(),
});
export type Proposal = z.infer<typeof proposalSchema>;

export const proposalQuerySchema = z.object({
  state: proposalStateSchema.default('proposed'),
  kind: factKindSchema.optional(),
  /** near: it speaks of the registers, the chain or the home cities · all */
  scope: z.enum(['near', 'all']).default('near'),
  entity: z.coerce.number().int().optional(),
  snapshot: z.coerce.number().int().optional(),
  /** Words in the sentence. */
  q: z.string().max(100).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type ProposalQuery = z.infer<typeof proposalQuerySchema>;

export const proposalPageSchema = z.object({
  /** Under the filter. */
  total: z.number().int(),
  /** Open proposals in scope `near`. */
  open: z.number().int(),
  offset: z.number().int(),
  /** By story: proposals of one story stand together, newest story first. */
  proposals: z.array(proposalSchema),
  counts: z.array(z.object({ kind: factKindSchema, count: z.number().int() })),
  /** Articles not read yet. */
  unread: z.number().int(),
});
export type ProposalPage = z.infer<typeof proposalPageSchema>;

export const acceptRequestSchema = z.object({
  by: z.string().min(1).max(50),
  note: z.string().max(500).default(''),
  /** Another entity than the proposed one; `new` makes one with the subject's (or the given) name. */
  entityId: z.union([z.number().int(), z.literal('new')]).optional(),
  name: z.string().min(1).max(200).optional(),
  /** The values as the person corrected them; absent: as proposed. An empty one is left out. */
  values: valuesSchema.optional(),
});
export type AcceptRequest = z.infer<typeof acceptRequestSchema>;

export const rejectRequestSchema = z.object({
  by: z.string().min(1).max(50),
  note: z.string().max(500).default(''),
});
export type RejectRequest = z.infer<typeof rejectRequestSchema>;

/** What a rule asks of a proposal: all that is given must hold. */
export const ruleConditionSchema = z.object({
  kinds: z.array(factKindSchema).min(1),
  /** Publishers by name; empty: any. */
  sources: z.array(z.string().max(100)).max(100).default([]),
  /** Told by at least so many different publishers. */
  leastSources: z.number().int().min(1).max(20).default(1),
  /** Only told as done. */
  actualOnly: z.boolean().default(true),
  /** Only where the enterprise or project is in the registers. */
  resolvedOnly: z.boolean().default(true),
  /** Only with none of the warnings conflict, other-indicator, retold, vague, phase, batch. */
  plainOnly: z.boolean().default(true),
  /** Only found by the grammar. */
  grammarOnly: z.boolean().default(true),
});
export type RuleCondition = z.infer<typeof ruleConditionSchema>;

export const ruleRequestSchema = z.object({
  name: z.string().min(1).max(100),
  by: z.string().min(1).max(50),
  action: z.enum(['accept', 'reject']),
  condition: ruleConditionSchema,
  /** Applied to what comes; otherwise only when a person runs it. */
  standing: z.boolean().default(false),
});
export type RuleRequest = z.infer<typeof ruleRequestSchema>;

export const ruleSchema = ruleRequestSchema.extend({
  ruleId: z.number().int(),
  at: z.string(),
  /** What it decided so far. */
  decided: z.number().int(),
  /** Open proposals that it holds for now. */
  matches: z.number().int(),
  stopped: z.boolean(),
});
export type Rule = z.infer<typeof ruleSchema>;

export const modelStateSchema = z.object({
  /** Its name, when an endpoint is set in the environment; null: off. */
  model: z.string().nullable(),
  proposed: z.number().int(),
  /** Proposals thrown away because they did not stand on the text, by reason. */
  refused: z.array(
    z.object({ reason: z.string(), zh: z.string(), en: z.string(), count: z.number().int() }),
  ),
  error: z.object({ zh: z.string(), en: z.string() }).nullable(),
});
export type ModelState = z.infer<typeof modelStateSchema>;
