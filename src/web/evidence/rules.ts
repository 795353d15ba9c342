// Why the shown value won, as a sentence.
import type { Evidence, Figure } from '../../schema/evidence.ts';
import { formatDate } from '../format/date.ts';
import type { Pair } from '../text/language.tsx';

function signature(evidence: Evidence): Pair {
  const { locator } = evidence;
  if (locator.type !== 'entry') return { zh: '人工', en: 'a person' };
  return { zh: ` ${locator.by} `, en: locator.by };
}

/** The sentence for the rule by which the winner survived; names the trust or the day that decided. */
export function explainRule(figure: Pick<Figure, 'rule' | 'winner'>): Pair {
  const { source } = figure.winner;
  const who = signature(figure.winner);
  switch (figure.rule) {
    case 'pin':
      return {
        zh: `由${who.zh}人工认定，优先于其他一切来源。`.replace('由人工人工', '由人工'),
        en: `Decided by ${who.en}; a person's word stands above every source.`,
      };
    case 'trust':
      return {
        zh: `这个来源的可信度（${source.trust}）在各种说法中最高。`,
        en: `Its source is trusted most (${source.trust}) of those that speak of it.`,
      };
    case 'recency':
      return {
        zh: `可信度相同，取数据日期最新的（${formatDate(source.dated, 'zh')}）。`,
        en: `Trust is equal; the latest data wins (${formatDate(source.dated, 'en')}).`,
      };
    case 'order':
      return {
        zh: '可信度和数据日期都相同，按导入的先后取定。',
        en: 'Trust and date are equal; the order of import decides.',
      };
    case 'only':
      return {
        zh: '没有来源与它说法不同。',
        en: 'No source says otherwise.',
      };
  }
}
