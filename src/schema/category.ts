// 资讯分类: the categories that articles are put in, and the words that speak for each. Replaceable by configuration.
import { z } from 'zod';

export const categoryRuleSchema = z.object({
  /** 国内, 产业 …: shown as it is. */
  name: z.string().min(1),
  /** Names of sections and channels on news sites that mean this category. */
  sections: z.array(z.string()),
  /** Words that speak for it, with their weight: 1 is usual, 3 nearly decides, negative speaks against. */
  words: z.record(z.string().min(1), z.number()),
});
export const categoryRulesSchema = z.array(categoryRuleSchema).min(1);
export type CategoryRule = z.infer<typeof categoryRuleSchema>;

export const categoryScoreSchema = z.object({
  /** Null when nothing speaks for any category. */
  category: z.string().nullable(),
  /** Whether the page's own section says so, or the words of the text. */
  basis: z.enum(['page', 'words']),
  /** 1 for a section; for words the lead over the next category, 0 to 1. */
  score: z.number().min(0).max(1),
  /** What decided: the section, or the words found with the heaviest first. */
  words: z.array(z.string()),
});
export type CategoryScore = z.infer<typeof categoryScoreSchema>;
