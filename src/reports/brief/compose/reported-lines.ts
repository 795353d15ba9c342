// 本期报道: a line for each story, and beneath it what people accepted of what it says.
import { factKindNames } from '../../../schema/fact.ts';
import { formatDate } from '../../../schema/words/date.ts';
import type { ReportedFact, ReportedStory } from '../material.ts';
import type { Draft } from './source-list.ts';
import { nameWords } from './words.ts';
import type { Pair } from './words.ts';

const told: Record<ReportedFact['modality'], Pair> = {
  actual: { zh: '', en: '' },
  planned: { zh: '（计划）', en: ' (planned)' },
  forecast: { zh: '（预期）', en: ' (expected)' },
};

export function reportedLines(stories: readonly ReportedStory[]): Draft[] {
  return stories.flatMap((story) => [storyLine(story), ...story.facts.map(factLine)]);
}

/** 《示例集群签约项目》，示例日报，2025年1月20日；另有3家转载。 */
function storyLine({
  title,
  publisher,
  day,
  reposts,
  quote,
  entityId,
  page,
  facts,
}: ReportedStory) {
  const said = publisher === null ? null : nameWords(publisher);
  const name = nameWords(title);
  const host =
    name === '' && page.url !== null && URL.canParse(page.url) ? new URL(page.url).host : '';
  const zh = [
    name ? `《${name}》` : `无标题网页${host && `（${host}）`}`,
    said,
    formatDate(day, 'zh'),
  ]
    .filter(Boolean)
    .join('，');
  const en = [
    name ? `“${name}”` : `A page without a title${host && ` (${host})`}`,
    said,
    formatDate(day, 'en'),
  ]
    .filter(Boolean)
    .join(', ');
  return {
    zh: `${zh}${reposts > 0 ? `；另有${reposts}家转载` : ''}。`,
    en: `${en}${reposts > 0 ? `; reposted ${reposts === 1 ? 'once' : `${reposts} times`}` : ''}.`,
    // The sentence of a fact stands beneath, with the fact.
    quote: facts.some((fact) => fact.quote === quote) ? null : quote,
    recordId: null,
    entityId,
    key: null,
    cited: [page],
  };
}

/** 示例公司：签约，总投资12亿元（2025年1月）。 */
function factLine({ kind, modality, subject, amounts, date, ...fact }: ReportedFact): Draft {
  const sums = amounts.map(nameWords);
  const name = nameWords(subject);
  const names = factKindNames[kind];
  const when = date === null ? '' : nameWords(date);
  return {
    zh: `${name ? `${name}：` : ''}${[names.zh + told[modality].zh, ...sums].join('，')}${when && `（${when}）`}。`,
    en: `${name ? `${name}: ` : ''}${[names.en + told[modality].en, ...sums].join(', ')}${when && ` (${when})`}.`,
    quote: fact.quote,
    recordId: fact.recordId,
    entityId: fact.entityId,
    key: null,
    cited: [fact.page],
  };
}
