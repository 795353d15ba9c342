// Why a candidate scores what it scores, factor by factor, each reason with the record that says it.
import { sql } from 'kysely';
import { fitOf } from '../../chain/gaps/score-target.ts';
import { stageNames } from '../../schema/stage.ts';
import type { Candidate, TargetFactor } from '../../schema/targets.ts';
import { idArray } from '../ids.ts';
import type { Scope } from '../scope.ts';
import type { GapModel } from './gap-model.ts';
import type { Scored } from './scored.ts';
import { shortName } from './reasons.ts';
import { yuanWords } from './yuan.ts';

const bases = {
  declared: { zh: '自报环节', en: 'declares the segment' },
  product: { zh: '主导产品', en: 'lists the product' },
  scope: { zh: '经营范围', en: 'may make it by its business scope' },
  name: { zh: '企业名称', en: 'is named after it' },
  industry: { zh: '行业代码', en: 'has the class code' },
} as const;

export async function explainTargets(
  { db, clusterId }: Scope,
  model: GapModel,
  scored: readonly Scored[],
): Promise<Candidate[]> {
  if (scored.length === 0) return [];
  const rows = await db
    .selectFrom('entity')
    .select(['entityId', 'name', 'products'])
    .where('clusterId', '=', clusterId)
    .where('validTo', 'is', null)
    .where('entityId', '=', sql<number>`any(${idArray(scored.map((one) => one.entityId))})`)
    .execute();
  const known = new Map(rows.map((row) => [Number(row.entityId), row]));
  return scored.map((one) => {
    const { entityId, city, province, km, register, stage } = one;
    const { name = '', products = null } = known.get(entityId) ?? {};
    return {
      entityId,
      name,
      city,
      province,
      km,
      register,
      stage,
      products,
      segments: one.placements.map(({ v }) => model.chain.segments[v]!.id),
      score: one.fit * one.gain * one.reach,
      fit: explainFit(model, one),
      gain: explainGain(model, one),
      reach: explainReach(one),
      rivals: one.rivals,
    };
  });
}

function explainFit({ chain }: GapModel, { fit, placements }: Scored): TargetFactor {
  return {
    score: fit,
    reasons: placements.map((placement) => {
      const { zh, en } = chain.segments[placement.v]!;
      const score = fitOf(placement).toFixed(2);
      const basis = bases[placement.basis];
      return {
        zh: `${shortName(zh)}：依据${basis.zh}，把握 ${score}`,
        en: `${en}: ${basis.en}, ${score}`,
        recordId: placement.recordId,
        key: placement.field || null,
        link: null,
      };
    }),
  };
}

function explainGain({ chain, analysis }: GapModel, { gain, placements }: Scored): TargetFactor {
  return {
    score: gain,
    reasons: placements.map(({ v }) => {
      const { id, zh, en } = chain.segments[v]!;
      const money = yuanWords(analysis.stakeOf(v));
      const users = analysis.dependentsOn(v).length;
      return {
        zh: `补上“${shortName(zh)}”：本地 ${users} 个环节、依赖营收 ${money.zh}`,
        en: `Fills ${en}: ${users} local segments, ${money.en} of revenue depends on it`,
        recordId: null,
        key: null,
        link: { to: 'segment', segment: id },
      };
    }),
  };
}

function explainReach({ reach, stage, km, city, ties, register }: Scored): TargetFactor {
  const words = (stage && stageNames.enterprise[stage]) ?? { zh: '名录', en: 'Listed' };
  const reasons: TargetFactor['reasons'] = [
    {
      zh: register === 'directory' ? '在企业名录中，尚未对接' : `对接阶段：${words.zh}`,
      en: register === 'directory' ? 'In the directory, not approached yet' : `Stage: ${words.en}`,
      recordId: null,
      key: 'stage',
      link: null,
    },
    {
      zh:
        km === null
          ? '所在地不详，按较远计'
          : `位于${city ?? '外省'}，距最近的集群城市约 ${km} 公里`,
      en:
        km === null
          ? 'Place not known, reckoned as far'
          : `In ${city ?? 'another province'}, about ${km} km from the nearest city of the cluster`,
      recordId: null,
      key: city === null ? 'province' : 'city',
      link: null,
    },
  ];
  if (ties > 0)
    reasons.push({
      zh: `与集群已有联系：分支机构或项目 ${ties} 个`,
      en: `Has ${ties} branches or projects in the cluster already`,
      recordId: null,
      key: null,
      link: null,
    });
  return { score: reach, reasons };
}
