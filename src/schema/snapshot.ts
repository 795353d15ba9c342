// 快照: one capture of an address, as it was sent.
import { z } from 'zod';
import { articleSchema } from './article.ts';
import { messageSchema } from './import.ts';
import { tombstoneSchema } from './takedown.ts';

export const snapshotRoleSchema = z.enum(['page', 'requisite']);
export type SnapshotRole = z.infer<typeof snapshotRoleSchema>;
export const snapshotKindSchema = z.enum(['response', 'revisit']);
export type SnapshotKind = z.infer<typeof snapshotKindSchema>;
export const snapshotStateSchema = z.enum(['kept', 'removed']);
export type SnapshotState = z.infer<typeof snapshotStateSchema>;

export const snapshotSchema = z.object({
  snapshotId: z.number().int(),
  url: z.string(),
  /** Sort-friendly key of the address: the captures of one page share it. */
  surt: z.string(),
  /** UTC, ISO. */
  capturedAt: z.string(),
  role: snapshotRoleSchema,
  kind: snapshotKindSchema,
  refersTo: z.number().int().nullable(),
  status: z.number().int(),
  contentType: z.string(),
  /** sha256:… of the entity body. */
  digest: z.string(),
  bytes: z.number().int(),
  warcFile: z.string(),
  warcOffset: z.number().int(),
  warcLength: z.number().int(),
  state: snapshotStateSchema,
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** What came of asking for one address: a snapshot (perhaps of content known before), or why not. */
export const capturedSchema = z.object({
  url: z.string(),
  snapshot: snapshotSchema.nullable(),
  /** The digest was known: nothing new was stored but the time. */
  unchanged: z.boolean(),
  articleId: z.number().int().nullable(),
  error: messageSchema.nullable(),
});
export type Captured = z.infer<typeof capturedSchema>;

/** A value that a sentence of the page proves. */
export const citationRequestSchema = z.object({
  entityId: z.number().int().positive(),
  /** Record key: `revenue@2023`; a part of a year is -Q1, -H1, -05 or -01/09. */
  key: z
    .string()
    .max(60)
    .regex(/^[a-z_]+(@\d{4}(-(Q[1-4]|H[12]|\d{2}(\/\d{2})?))?)?$/),
  /** As a person writes it: 2045亿元. */
  value: z.string().min(1).max(500),
  /** [start, end) of the sentence in the article's text. */
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
});

/** Whether the bytes in the WARC still are what was captured. */
export const verificationSchema = z.object({
  snapshotId: z.number().int(),
  digest: z.string(),
  recomputed: z.string(),
  intact: z.boolean(),
  checkedAt: z.string(),
});
export type Verification = z.infer<typeof verificationSchema>;

/** One capture on the timeline of its page. */
export const captureMarkSchema = snapshotSchema
  .pick({ snapshotId: true, capturedAt: true, status: true, kind: true, state: true, bytes: true })
  .extend({
    /** The text was new at this capture. */
    changed: z.boolean(),
  });
export type CaptureMark = z.infer<typeof captureMarkSchema>;

/** The page of a snapshot: what it is, what it says, when else it was captured. */
export const snapshotViewSchema = z.object({
  snapshot: snapshotSchema,
  /** Null for what is no article, and after a takedown. */
  article: articleSchema.nullable(),
  /** Every capture of the page, the oldest first. */
  captures: z.array(captureMarkSchema),
  tombstone: tombstoneSchema.nullable(),
  /** How to cite it: GB/T 7714, with time of capture and digest. */
  citation: z.string(),
});
export type SnapshotView = z.infer<typeof snapshotViewSchema>;
