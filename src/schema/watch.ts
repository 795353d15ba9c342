// 订阅源 as the crawler sees it: what is looked at regularly, how it fares, and what was asked of whom.
import { z } from 'zod';
import { messageSchema } from './import.ts';

export const watchKindSchema = z.enum(['feed', 'sitemap', 'list', 'page']);
export type WatchKind = z.infer<typeof watchKindSchema>;
/** Why an address is fetched: as a page, to find pages by, or as an image or style sheet of a page. */
export const purposeSchema = z.enum(['page', 'watch', 'requisite']);
export type Purpose = z.infer<typeof purposeSchema>;
export const frontierStateSchema = z.enum(['waiting', 'taken', 'done', 'failed']);
export type FrontierState = z.infer<typeof frontierStateSchema>;
/** `open` is under way; `cut` was when its crawler died; `read` gave links or rules; `busy` asked for patience. */
export const visitOutcomeSchema = z.enum([
  'open',
  'cut',
  'kept',
  'unchanged',
  'read',
  'moved',
  'busy',
  'failed',
]);
export type VisitOutcome = z.infer<typeof visitOutcomeSchema>;

const clockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** 只在这段时间抓取: from its beginning up to its end, Beijing time; 22:00 to 06:00 passes midnight. */
export const crawlWindowSchema = z.object({ from: clockSchema, to: clockSchema });
export type CrawlWindow = z.infer<typeof crawlWindowSchema>;

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
  /** When it and the pages that it leads to may be fetched; null: at any time. */
  window: crawlWindowSchema.nullable().optional(),
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
  window: crawlWindowSchema.nullable(),
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

/** How far the crawler is: pages and what belongs to them, by state. */
export const crawlSchema = z.object({
  running: z.boolean(),
  waiting: z.number().int(),
  taken: z.number().int(),
  done: z.number().int(),
  failed: z.number().int(),
  /** Requests in the last minute and the last hour. */
  lastMinute: z.number().int(),
  lastHour: z.number().int(),
  /** When the next request may leave; null when nothing waits. */
  nextAt: z.string().nullable(),
});
export type Crawl = z.infer<typeof crawlSchema>;

/** How a watch fares, in one plain sentence and the figures behind it. */
export const watchHealthSchema = z.object({
  watchId: z.number().int(),
  state: z.enum(['new', 'paused', 'good', 'quiet', 'troubled', 'failing']),
  reason: messageSchema,
  succeededAt: z.string().nullable(),
  changedAt: z.string().nullable(),
  failures: z.number().int(),
  /** Requests on behalf of the watch and its pages in the last 24 hours, per hour. */
  perHour: z.number(),
  /** Of those requests, the share (0 to 1) that were answered as hoped; null when there were none. */
  share: z.number().nullable(),
  waiting: z.number().int(),
});
export type WatchHealth = z.infer<typeof watchHealthSchema>;

/** What the crawler cost a host over a time: the ground of an assessment of its impact. */
export const hostLoadSchema = z.object({
  host: z.string(),
  requests: z.number().int(),
  bytes: z.number().int(),
  busiestMinute: z.number().int(),
  meanMs: z.number(),
  slowestMs: z.number().int(),
  /** Answers 429 and 5xx, and requests without an answer. */
  busy: z.number().int(),
  failed: z.number().int(),
  firstAt: z.string(),
  lastAt: z.string(),
  /** Seconds between two requests that its robots.txt asks for. */
  delayS: z.number().nullable(),
});
export type HostLoad = z.infer<typeof hostLoadSchema>;

/** One request of the crawler, for the audit. */
export const visitSchema = z.object({
  visitId: z.number().int(),
  host: z.string(),
  url: z.string(),
  purpose: z.union([purposeSchema, z.literal('robots')]),
  watchId: z.number().int().nullable(),
  startedAt: z.string(),
  tookMs: z.number().int(),
  status: z.number().int().nullable(),
  bytes: z.number().int(),
  outcome: visitOutcomeSchema,
  error: messageSchema.nullable(),
});
export type Visit = z.infer<typeof visitSchema>;
