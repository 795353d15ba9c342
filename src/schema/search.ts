// Search over the archived press: what can be asked, what comes back.
import { z } from 'zod';

export const searchOrders = ['relevance', 'time'] as const;
export const searchOrderSchema = z.enum(searchOrders);
export type SearchOrder = z.infer<typeof searchOrderSchema>;

export const mentionKinds = ['enterprise', 'project', 'segment', 'place'] as const;
export const mentionKindSchema = z.enum(mentionKinds);
export type MentionKind = z.infer<typeof mentionKindSchema>;

export const mentionRefSchema = z.object({
  kind: mentionKindSchema,
  /** Entity number, segment id, or six-digit division code. */
  ref: z.string().max(100),
});
export type MentionRef = z.infer<typeof mentionRefSchema>;

/** Every filter narrows; within a list any value will do, but all mentions must be there. */
export const searchFiltersSchema = z.object({
  categories: z.array(z.string().max(100)).max(50).optional(),
  sources: z.array(z.string().max(200)).max(50).optional(),
  /** ISO days of publication, both within. An article without a date of publication is left out then. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  mentions: z.array(mentionRefSchema).max(20).optional(),
});
export type SearchFilters = z.infer<typeof searchFiltersSchema>;

export const searchOptionsSchema = z.object({
  order: searchOrderSchema.default('relevance'),
  offset: z.number().int().min(0).max(100_000).default(0),
  limit: z.number().int().min(0).max(200).default(20),
  filters: searchFiltersSchema.default({}),
  /** Reposts of one text count once; false lists each. */
  collapse: z.boolean().default(true),
  /** Older captures of a page too. */
  older: z.boolean().default(false),
});
export type SearchOptions = z.input<typeof searchOptionsSchema>;

/** [from, to) in UTF-16 units. */
const rangeSchema = z.tuple([z.number().int(), z.number().int()]);
export type Range = z.infer<typeof rangeSchema>;

export const searchHitSchema = z.object({
  articleId: z.number().int(),
  /** BM25; 0 in order of time. */
  score: z.number(),
  title: z.string(),
  titleRanges: z.array(rangeSchema),
  snippet: z.object({
    text: z.string(),
    /** Where it starts in the article's text. */
    start: z.number().int(),
    /** Within `text`. */
    ranges: z.array(rangeSchema),
  }),
  storyId: z.number().int().nullable(),
  /** Other shown articles of its story. */
  reposts: z.number().int(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

const facetSchema = z.array(z.object({ value: z.string(), count: z.number().int() }));

export const searchNoteSchema = z.object({ words: z.string(), zh: z.string(), en: z.string() });

export const searchResultSchema = z.object({
  /** Exact: all stories (or articles) that match, not only those of this page. */
  total: z.number().int(),
  hits: z.array(searchHitSchema),
  /** Over all that match; most first, months newest first. '' is an article without the value. */
  facets: z.object({ category: facetSchema, source: facetSchema, month: facetSchema }),
  /** What of the question could not be used. */
  ignored: z.array(searchNoteSchema),
});
export type SearchResult = z.infer<typeof searchResultSchema>;

export const relatedSchema = z.object({
  articleId: z.number().int(),
  title: z.string(),
  score: z.number(),
  /** Words that both hold, the strongest first. */
  words: z.array(z.string()),
  /** What both mention. */
  mentions: z.array(mentionRefSchema),
});
export type Related = z.infer<typeof relatedSchema>;
