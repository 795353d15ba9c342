// 履约率, 开工率, 投产率, 资金到位率, each with what is divided by what. Pure.
import type { PipelineProject, Rate } from '../../schema/pipeline.ts';
import { addUp } from '../amounts.ts';
import { pledgedYuan, yuanOf } from './investment.ts';
import { hasReached } from './life.ts';
import type { Life } from './life.ts';

/** A project, and the life that it was read from. */
export interface Followed {
  life: Life;
  project: PipelineProject;
}

interface Words {
  zh: string;
  en: string;
  definition: { zh: string; en: string };
}

const words: Record<'fulfilled' | 'started' | 'producing' | 'funded', Words> = {
  fulfilled: {
    zh: '履约率',
    en: 'Fulfilment',
    definition: {
      zh: '签约后有实质进展（已开工，或有资金到位、完成投资）且未终止的项目数 ÷ 签约项目数（含已终止，不含对外投资）',
      en: 'Projects that moved after signing (started, or money in place or spent) and were not dropped, of all signed ones (dropped included, outbound not)',
    },
  },
  started: {
    zh: '开工率',
    en: 'Started',
    definition: {
      zh: '已开工且未终止的项目数 ÷ 签约项目数（含已终止，不含对外投资）',
      en: 'Projects that started and were not dropped, of all signed ones (dropped included, outbound not)',
    },
  },
  producing: {
    zh: '投产率',
    en: 'Producing',
    definition: {
      zh: '已投产或达产且未终止的项目数 ÷ 签约项目数（含已终止，不含对外投资）',
      en: 'Projects that came to production and were not dropped, of all signed ones (dropped included, outbound not)',
    },
  },
  funded: {
    zh: '资金到位率',
    en: 'Funds in place',
    definition: {
      zh: '到位资金 ÷ 协议总投资（含增资），只算两项都有记录、以人民币计的计入项目',
      en: 'Money in place of money promised (increases included), over projects that count and have both on record in yuan',
    },
  },
};

export function ratesOf(followed: readonly Followed[]): Rate[] {
  const signed = followed.filter(
    ({ life, project }) => life.signed !== null && project.counting.because !== 'outbound',
  );
  const standing = signed.filter(({ life }) => life.stage !== 'dropped');
  return [
    ofProjects('fulfilled', standing.filter(hasMoved), signed),
    ofProjects(
      'started',
      standing.filter(({ life }) => hasReached(life, 'started')),
      signed,
    ),
    ofProjects(
      'producing',
      standing.filter(({ life }) => hasReached(life, 'producing')),
      signed,
    ),
    fundedOf(followed),
  ];
}

function hasMoved({ life }: Followed): boolean {
  const { inPlace, done } = life.investment;
  return (
    hasReached(life, 'started') || [inPlace, done].some((proven) => Number(yuanOf(proven)) > 0)
  );
}

function ofProjects(
  key: 'fulfilled' | 'started' | 'producing',
  numerator: readonly Followed[],
  denominator: readonly Followed[],
): Rate {
  return {
    key,
    ...words[key],
    numerator: String(numerator.length),
    denominator: String(denominator.length),
    value: denominator.length > 0 ? numerator.length / denominator.length : null,
    projects: { numerator: idsOf(numerator), denominator: idsOf(denominator) },
  };
}

function fundedOf(followed: readonly Followed[]): Rate {
  const told = followed.filter(({ project: { counting, investment } }) => {
    const known = yuanOf(investment.inPlace) !== null && yuanOf(investment.promised) !== null;
    return counting.counts && known;
  });
  const numerator = addUp(told.map(({ life }) => yuanOf(life.investment.inPlace)));
  const denominator = addUp(told.map(({ life }) => pledgedYuan(life.investment)));
  return {
    key: 'funded',
    ...words.funded,
    numerator,
    denominator,
    value: Number(denominator) > 0 ? Number(numerator) / Number(denominator) : null,
    projects: { numerator: idsOf(told), denominator: idsOf(told) },
  };
}

function idsOf(list: readonly Followed[]): number[] {
  return list.map(({ project }) => project.entityId);
}
