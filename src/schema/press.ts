// 资讯 on the screens: lists of articles, newest of a category, stories, the coverage by month.
import { z } from 'zod';
import { articleSchema } from './article.ts';
import { relatedSchema, searchHitSchema, searchOrderSchema, searchResultSchema } from './search.ts';

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** One article in a list. */
export const articleCardSchema = articleSchema
  .pick({
    articleId: true,
    url: true,
    title: true,
    siteName: true,
    source: true,
    repostedFrom: true,
    published: true,
    category: true,
    capturedAt: true,
    storyId: true,
  })
  .extend({
    /** How its text begins. */
    excerpt: z.string(),
  });
export type ArticleCard = z.infer<typeof articleCardSchema>;

export const pressQuerySchema = z.object({
  /** Words, "短语", -排除, OR, 标题:, 来源:, 2025-01..2025-03. */
  q: z.string().max(500).default(''),
  order: searchOrderSchema.optional(),
  category: z.string().max(100).optional(),
  source: z.string().max(200).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  enterprise: z.coerce.number().int().positive().optional(),
  segment: z.string().max(100).optional(),
  place: z.string().max(12).optional(),
  /** Reposts of one text count once (default). */
  collapse: flag.optional(),
  /** Older captures of a page too. */
  older: flag.optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(20),
});
export type PressQuery = z.infer<typeof pressQuerySchema>;

export const pressHitSchema = searchHitSchema.extend({ card: articleCardSchema });
export type PressHit = z.infer<typeof pressHitSchema>;

export const pressPageSchema = searchResultSchema.extend({
  order: searchOrderSchema,
  hits: z.array(pressHitSchema),
});
export type PressPage = z.infer<typeof pressPageSchema>;

export const relatedArticlesSchema = z.object({
  related: z.array(relatedSchema.extend({ card: articleCardSchema })),
  /** The newest of the same category, of other stories. */
  category: z.array(articleCardSchema),
  /** The other articles that tell the same text, the first publisher first. */
  story: z.array(articleCardSchema),
});
export type RelatedArticles = z.infer<typeof relatedArticlesSchema>;

export const namedMentionSchema = z.object({
  kind: z.enum(['enterprise', 'project', 'segment', 'place']),
  ref: z.string(),
  /** Offsets in the article's text. */
  start: z.number().int(),
  end: z.number().int(),
  words: z.string(),
  /** The name as the register or the chain holds it. */
  name: z.string(),
});
export type NamedMention = z.infer<typeof namedMentionSchema>;
