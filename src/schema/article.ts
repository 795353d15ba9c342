// 资讯: what a page says, as the reader of snapshots found it. Offsets of quotes count UTF-16 units in `text`.
import { z } from 'zod';

export const publishedSchema = z.object({
  /** 2025, 2025-01, 2025-01-20, 2025-01-20T16:13+08:00 or 2025-01-20T16:13:00+08:00, by its precision. */
  value: z.string(),
  precision: z.enum(['year', 'month', 'day', 'minute', 'second']),
  /** As the page states it: '+08:00'. Null when it states none; China's +08:00 is assumed then. */
  zone: z.string().nullable(),
});
export type Published = z.infer<typeof publishedSchema>;

export const articleImageSchema = z.object({
  /** Absolute address. */
  src: z.string(),
  caption: z.string(),
});
export type ArticleImage = z.infer<typeof articleImageSchema>;

/** What a page is: only an `article` (or a `video`, `images` page with a text) is worth listing as one. */
export const pageKindSchema = z.enum(['article', 'list', 'video', 'images', 'other']);
export type PageKind = z.infer<typeof pageKindSchema>;

/** What one page says by itself. */
export const pageArticleSchema = z.object({
  kind: pageKindSchema,
  title: z.string(),
  siteName: z.string().nullable(),
  /** 来源. */
  source: z.string().nullable(),
  /** 本文转自, 转载自. */
  repostedFrom: z.string().nullable(),
  author: z.string().nullable(),
  /** 责任编辑. */
  editor: z.string().nullable(),
  published: publishedSchema.nullable(),
  /** The section that the page puts itself in, in the site's own words. */
  category: z.string().nullable(),
  breadcrumb: z.array(z.string()),
  paragraphs: z.array(z.string()),
  images: z.array(articleImageSchema),
  /** The paragraphs, joined by line feeds. */
  text: z.string(),
  /** Further pages of the same article, absolute addresses in their order. */
  nextPages: z.array(z.string()),
});
export type PageArticle = z.infer<typeof pageArticleSchema>;

export const articleSchema = pageArticleSchema.extend({
  /** The snapshot that it was read from. */
  articleId: z.number().int(),
  url: z.string(),
  surt: z.string(),
  charset: z.string(),
});
export type Article = z.infer<typeof articleSchema>;
