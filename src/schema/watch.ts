// 订阅源 as the crawler sees it: what is looked at regularly, how it fares, and what was asked of whom.
import { z } from 'zod';
import { messageSchema } from './import.ts';

export const watchKindSchema = z.enum(['feed', 'sitemap', 'list', 'page']);
export type WatchKind = z.infer<typeof watchKindSchema>;

export const newWatchSchema = z.object({
  url: z.url().max(2000),
  /** Absent: found out by looking at the address. */
  kind: watchKindSchema.optional(),
  title: z.string().trim().max(200).optional(),
  category: z.string().trim().max(40).nullable().optional(),
  /** Which links of a list page are articles: an address with `*` for what differs. */
  pattern: z.string().trim().max(500).nullable().optional(),
  requisites: z.boolean().optional(),
  /** Bounds of the interval, seconds. */
  leastS: z.number().int().min(60).optional(),
  mostS: z.number().int().min(60).optional(),
});
export type NewWatch = z.infer<typeof newWatchSchema>;

export const watchChangeSchema = newWatchSchema
  .omit({ url: true, kind: true })
  .extend({ paused: z.boolean().optional() });
export type WatchChange = z.infer<typeof watchChangeSchema>;

export const watchSchema = z.object({
  watchId: z.number().int(),
  kind: watchKindSchema,
  url: z.string(),
  title: z.string(),
  category: z.string().nullable(),
  pattern: z.string().nullable(),
  requisites: z.boolean(),
  paused: z.boolean(),
  everyS: z.number().int(),
  leastS: z.number().int(),
  mostS: z.number().int(),
  nextAt: z.string(),
  checkedAt: z.string().nullable(),
  succeededAt: z.string().nullable(),
  changedAt: z.string().nullable(),
  failures: z.number().int(),
  error: messageSchema.nullable(),
  /** Addresses that it led to. */
  found: z.number().int(),
  addedAt: z.string(),
});
export type Watch = z.infer<typeof watchSchema>;

/** How far the crawler is. */
export const crawlSchema = z.object({
  running: z.boolean(),
  waiting: z.number().int(),
  taken: z.number().int(),
  done: z.number().int(),
  failed: z.number().int(),
  /** Requests in the last minute and the last hour. */
  lastMinute: z.number().int(),
  lastHour: z.number().int(),
  nextAt: z.string().nullable(),
});
export type Crawl = z.infer<typeof crawlSchema>;

/** One request of the crawler, for the audit. */
export const visitSchema = z.object({
  visitId: z.number().int(),
  host: z.string(),
  url: z.string(),
  watchId: z.number().int().nullable(),
  startedAt: z.string(),
  tookMs: z.number().int(),
  status: z.number().int().nullable(),
  bytes: z.number().int(),
  outcome: z.string(),
  error: messageSchema.nullable(),
});
export type Visit = z.infer<typeof visitSchema>;
