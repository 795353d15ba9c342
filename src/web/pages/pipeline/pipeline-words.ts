// How the screens of 项目推进 say stages, milestones, delays and money.
import type { Light, Milestone, PipelineProject, Rate } from '../../../schema/pipeline.ts';
import { stageNames } from '../../../schema/stage.ts';
import type { Stage } from '../../../schema/stage.ts';
import { formatCount } from '../../format/count.ts';
import { formatMoney } from '../../format/money.ts';
import type { Language, Pair } from '../../text/language.tsx';

export const milestoneNames: Record<Milestone, Pair> = {
  signed: { zh: '签约', en: 'Signing' },
  started: { zh: '开工', en: 'Start' },
  completed: { zh: '竣工', en: 'Completion' },
  producing: { zh: '投产', en: 'Production' },
  'at-capacity': { zh: '达产', en: 'Full capacity' },
  dropped: { zh: '终止', en: 'End' },
};

export function stageName(stage: Stage): Pair {
  return stageNames.project[stage] ?? { zh: stage, en: stage };
}

export const lightTones = {
  green: 'good',
  yellow: 'warn',
  red: 'bad',
  remove: 'bad',
} as const satisfies Record<Light, string>;

/** 12 天, 1 day. */
export function sayDays(days: number, language: Language): string {
  const count = formatCount(Math.round(days));
  if (language === 'zh') return `${count} 天`;
  return `${count} ${count === '1' ? 'day' : 'days'}`;
}

/** 18/24 个, or 3.2亿元/5亿元. */
export function sayFraction(
  rate: Pick<Rate, 'key' | 'numerator' | 'denominator'>,
  language: Language,
): string {
  if (rate.key === 'funded')
    return language === 'zh'
      ? `${formatMoney(rate.numerator, language)} / ${formatMoney(rate.denominator, language)}`
      : `${formatMoney(rate.numerator, language)} of ${formatMoney(rate.denominator, language)}`;
  const part = `${formatCount(Number(rate.numerator))}/${formatCount(Number(rate.denominator))}`;
  return language === 'zh' ? `${part} 个` : `${part} projects`;
}

/** 衡阳市 · 示例区; nothing known says nothing. */
export function sayPlace({ city, district }: Pick<PipelineProject, 'city' | 'district'>): string {
  return [city, district].filter(Boolean).join(' · ');
}

export const leftOutNames: Record<PipelineProject['counting']['because'], Pair> = {
  counts: { zh: '计入', en: 'counted' },
  'not-signed': { zh: '未签约', en: 'not signed' },
  outbound: { zh: '落在集群外（对外投资）', en: 'outside the cluster (outbound)' },
  dropped: { zh: '已终止', en: 'dropped' },
};
