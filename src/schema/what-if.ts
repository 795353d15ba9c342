// 情景推演: what breaks and what opens when something is taken away or added.
import { z } from 'zod';
import { gapStateSchema } from './chain.ts';

export const changesSchema = z.object({
  /** Existing enterprises that leave. */
  removeEnterprises: z.array(z.number().int()).max(500).default([]),
  /** Segments that fail, here and outside: nobody delivers. */
  removeSegments: z.array(z.string()).max(500).default([]),
  /** Targets, directory enterprises, building or planned projects that come. */
  add: z.array(z.number().int()).max(500).default([]),
});
export type Changes = z.infer<typeof changesSchema>;

const stateSchema = z.object({
  makers: z.number().int(),
  state: gapStateSchema,
  hhi: z.number().nullable(),
  /** Yuan. */
  revenue: z.string(),
  /** Revenue of others that depends on it; null where its makers are the same. */
  stake: z.string().nullable(),
  selfSufficient: z.boolean(),
  stops: z.boolean(),
});

const totalsSchema = z.object({
  enterprises: z.number().int(),
  revenue: z.string(),
  counts: z.record(gapStateSchema, z.number().int()),
  /** 本地配套率 by slots, 0 .. 1. */
  supply: z.number(),
  selfSufficient: z.number().int(),
  present: z.number().int(),
  /** Revenue on segments that can be made here from raw materials on. */
  complete: z.string(),
});

export const comparisonSchema = z.object({
  changes: changesSchema,
  /** Names of what is changed; an id that no longer stands is told in `unknown`. */
  named: z.array(
    z.object({
      change: z.enum(['remove-enterprise', 'remove-segment', 'add']),
      id: z.string(),
      zh: z.string(),
      en: z.string(),
      segments: z.array(z.string()),
    }),
  ),
  unknown: z.array(z.string()),
  today: totalsSchema,
  changed: totalsSchema,
  /** Revenue of the enterprises that leave. Yuan. */
  leaves: z.string(),
  /** Further revenue that stops, since neither here nor outside anybody known delivers. */
  stops: z.string(),
  /** Revenue that goes on, but buys outside what it bought here. */
  buysOutside: z.string(),
  /** Revenue at stake that is secured here from now on. */
  secured: z.string(),
  /** Segments that differ, the greatest revenue first. */
  segments: z.array(
    z.object({
      segment: z.string(),
      zh: z.string(),
      en: z.string(),
      today: stateSchema,
      changed: stateSchema,
      what: z.enum(['breaks', 'weaker', 'opens', 'stronger']),
      zhNote: z.string(),
      enNote: z.string(),
    }),
  ),
});
export type Comparison = z.infer<typeof comparisonSchema>;

export const scenarioSchema = z.object({
  scenarioId: z.number().int(),
  name: z.string(),
  changes: changesSchema,
  by: z.string(),
  at: z.string(),
});
export type Scenario = z.infer<typeof scenarioSchema>;

export const newScenarioSchema = z.object({
  name: z.string().trim().min(1).max(100),
  changes: changesSchema,
  by: z.string().min(1).max(50),
});
