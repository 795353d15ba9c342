// A rule as a sentence that the person who wrote it can check.
import { factKindNames } from '../../../../../schema/fact.ts';
import type { FactKind } from '../../../../../schema/fact.ts';
import type { RuleCondition } from '../../../../../schema/proposal.ts';
import type { Language, Pair } from '../../../../text/language.tsx';

export interface RuleSaid {
  action: 'accept' | 'reject';
  condition: RuleCondition;
  standing: boolean;
}

export const actionNames: Record<RuleSaid['action'], Pair> = {
  accept: { zh: '采纳', en: 'accept' },
  reject: { zh: '不采纳', en: 'reject' },
};

/** What can be ticked, in the order in which the sentence says it. */
export const onlyNames = [
  { key: 'actualOnly', zh: '已经发生', en: 'told as done' },
  { key: 'resolvedOnly', zh: '企业或项目在库', en: 'of somebody in the registers' },
  { key: 'plainOnly', zh: '没有疑点', en: 'without a doubt about it' },
  { key: 'grammarOnly', zh: '由规则识别', en: 'found by rule' },
] as const satisfies readonly (Pair & { key: keyof RuleCondition })[];

function sayKinds(kinds: readonly FactKind[], language: Language): string {
  return kinds.map((kind) => factKindNames[kind][language]).join(language === 'zh' ? '、' : ', ');
}

/** 凡签约、开工，由示例日报发布，至少 2 家报道，已经发生，没有疑点的，一律采纳；以后新来的也照此办理。 */
export function sayRule({ action, condition, standing }: RuleSaid, language: Language): string {
  const { kinds, sources, leastSources } = condition;
  const only = onlyNames.filter(({ key }) => condition[key]).map((name) => name[language]);
  if (language === 'zh') {
    const parts = [
      ...(sources.length > 0 ? [`由${sources.join('、')}发布`] : []),
      ...(leastSources > 1 ? [`至少 ${leastSources} 家报道`] : []),
      ...only,
    ];
    const which = parts.length > 0 ? `${parts.join('，')}的` : '不问其他';
    const when = standing ? '以后新来的也照此办理' : '只在有人执行时办理';
    return `凡${sayKinds(kinds, language)}，${which}，一律${actionNames[action].zh}；${when}。`;
  }
  const parts = [
    ...(sources.length > 0 ? [`published by ${sources.join(' or ')}`] : []),
    ...(leastSources > 1 ? [`told by at least ${leastSources} publishers`] : []),
    ...only,
  ];
  const which = parts.length > 0 ? parts.join(', ') : 'whatever else holds';
  const when = standing ? 'now and of what comes' : 'when somebody runs it';
  return `${sayKinds(kinds, language)}; ${which}: ${actionNames[action].en}, ${when}.`;
}
