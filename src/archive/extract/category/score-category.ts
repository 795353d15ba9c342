// 分类: by the section that the page puts itself in; else by words, each with a weight that anyone can read and change.
import type { PageArticle } from '../../../schema/article.ts';
import type { CategoryRule, CategoryScore } from '../../../schema/category.ts';

export type CategorisedText = Pick<PageArticle, 'title' | 'category' | 'breadcrumb' | 'paragraphs'>;

/** A word in the headline says more than one in the lead, and that more than one further down. */
const places = { title: 4, lead: 2, rest: 1 };
/** A word counts no more often than that, so that one subject does not drown the others. */
const maxHits = 4;
/** Less than that decides nothing. */
const minWeight = 6;
const maxText = 20_000;

/** @param rules in order: of two categories with equal weight the first is taken. */
export function scoreCategory(
  article: CategorisedText,
  rules: readonly CategoryRule[],
): CategoryScore {
  return findBySection(article, rules) ?? scoreWords(article, rules);
}

/** The innermost section that a rule knows: 首页 > 财经 > 产业 is 产业. */
function findBySection(
  { category, breadcrumb }: CategorisedText,
  rules: readonly CategoryRule[],
): CategoryScore | undefined {
  const sections = [category, ...breadcrumb.toReversed()].filter((name) => name !== null);
  for (const section of sections) {
    const name = foldSection(section);
    const rule =
      rules.find(
        (each) => each.name === name || each.sections.some((known) => foldSection(known) === name),
      ) ??
      rules.find((each) =>
        each.sections.some(
          (known) => known.length >= 2 && /[\u4e00-\u9fff]/.test(known) && name.endsWith(known),
        ),
      );
    if (rule) return { category: rule.name, basis: 'page', score: 1, words: [section] };
  }
  return undefined;
}

/** 财经频道, 示例网财经, 财经新闻 → 财经. */
function foldSection(name: string): string {
  const text = name.trim().toLowerCase();
  const short = text
    .replace(/^[\u4e00-\u9fffa-z]{1,6}网(?=[\u4e00-\u9fff]{2})/, '')
    .replace(/(?:频道|新闻|资讯|中心|栏目|要闻|动态|news)$/, '');
  return short.length >= 2 ? short : text;
}

function scoreWords(
  { title, paragraphs }: CategorisedText,
  rules: readonly CategoryRule[],
): CategoryScore {
  const lead = paragraphs.slice(0, 2).join('\n').slice(0, maxText);
  const rest = paragraphs.slice(2).join('\n').slice(0, maxText);
  const ranked = rules
    .map((rule) => ({ rule, ...weighRule(rule, title, lead, rest) }))
    .sort((a, b) => b.weight - a.weight);
  const [best, next] = ranked;
  if (!best || best.weight < minWeight)
    return { category: null, basis: 'words', score: 0, words: [] };
  const lead2 = Math.max(0, next?.weight ?? 0);
  return {
    category: best.rule.name,
    basis: 'words',
    score: Math.round((best.weight / (best.weight + lead2)) * 100) / 100,
    words: best.words,
  };
}

function weighRule(
  { words }: CategoryRule,
  title: string,
  lead: string,
  rest: string,
): { weight: number; words: string[] } {
  let weight = 0;
  const found: { word: string; weight: number }[] = [];
  for (const [word, each] of Object.entries(words)) {
    const hits =
      Math.min(1, countWord(title, word)) * places.title +
      Math.min(2, countWord(lead, word)) * places.lead +
      Math.min(maxHits, countWord(rest, word)) * places.rest;
    if (hits === 0) continue;
    weight += each * hits;
    found.push({ word, weight: each * hits });
  }
  const words2 = found
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 10)
    .map(({ word }) => word);
  return { weight, words: words2 };
}

/** Latin words stand by themselves: AI is not in MAIN. */
function countWord(text: string, word: string): number {
  if (text === '') return 0;
  const latin = /^[A-Za-z0-9]+$/.test(word);
  let count = 0;
  for (
    let at = text.indexOf(word);
    at >= 0 && count < maxHits;
    at = text.indexOf(word, at + word.length)
  ) {
    const alone =
      !latin || !/[A-Za-z0-9]/.test(`${text[at - 1] ?? ''}${text[at + word.length] ?? ''}`);
    if (alone) count += 1;
  }
  return count;
}
