// Whether a forecast is worth more than the base rate, in a sentence.
import type { Forecast } from '../../../../schema/pipeline.ts';
import type { Pair } from '../../../text/language.tsx';

export type Judgement = 'better' | 'worse' | 'mixed' | 'untested';

/** By the skill at every day that was tested: all above 0, all at or below, or some of each. */
export function judgeForecast(brier: Forecast['brier']): Judgement {
  const skills = brier.flatMap(({ skill }) => (skill === null ? [] : [skill]));
  if (skills.length === 0) return 'untested';
  if (skills.every((skill) => skill > 0)) return 'better';
  return skills.some((skill) => skill > 0) ? 'mixed' : 'worse';
}

export const judgementWords: Record<Judgement, Pair> = {
  better: {
    zh: '在没有见过的项目上，预测在每个时点都比基准率（所有项目一个比例）更准，可以参考。',
    en: 'On projects that it had not seen the forecast beats the base rate (one share for all) at every time. It can be used.',
  },
  worse: {
    zh: '在没有见过的项目上，预测不比基准率（所有项目一个比例）更准：看总体比例就够了，各项目的机会不必当真。',
    en: 'On projects that it had not seen the forecast is no better than the base rate (one share for all): look at the shares, not at the chances of single projects.',
  },
  mixed: {
    zh: '在没有见过的项目上，预测有的时点比基准率（所有项目一个比例）更准，有的不如，见下表。',
    en: 'On projects that it had not seen the forecast beats the base rate (one share for all) at some times and not at others, see the table.',
  },
  untested: {
    zh: '没有足够的项目来检验预测，是否比基准率更准还说不了。',
    en: 'There are too few projects to test the forecast on, so nobody can say whether it beats the base rate.',
  },
};
