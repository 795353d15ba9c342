// 断点、堵点、弱项: the state of one segment, with the reasons in words.
import type { GapState } from '../schema/chain.ts';

export interface SegmentStats {
  /** Operating enterprises placed on the segment that make its product (or render its service). */
  makers: number;
  /** How many of them have a known revenue above zero. */
  known: number;
  /** Herfindahl-Hirschman index of those revenues, 1/known .. 1; 0 for none. */
  hhi: number;
  /** A person's verdict that nobody makes it here. */
  ruledMissing?: boolean;
  /** Names of the segments with makers of their own that need this one in every recipe. */
  neededBy: readonly { zh: string; en: string }[];
}

export interface Reason {
  zh: string;
  en: string;
}

/** Above this the revenue of a segment counts as concentrated (0.25: "highly concentrated", US merger guidelines 2010). */
const CONCENTRATED = 0.25;
const NAMED = 3;

/**
 * The map's state of a segment. 判定规则：
 * 有在册在产企业即为“有支撑”；只有一家，或已知营收高度集中（HHI > 0.25），为“弱项”；
 * 没有企业在册只是“尚无证据”，不等于缺失；“断点”只由人工判定得出；
 * 弱项或尚无证据的环节，如果是下游在产环节任何配方都绕不开的投入，为“堵点”。
 */
export function segmentState(stats: SegmentStats): { state: GapState; reasons: Reason[] } {
  const supply = judgeSupply(stats);
  if (stats.ruledMissing) {
    const verdict = { zh: '人工判定为断点', en: 'Ruled missing by a person' };
    return { state: 'missing', reasons: [verdict, ...supply.reasons] };
  }
  if (supply.state === 'present' || stats.neededBy.length === 0) return supply;
  const zh = stats.neededBy.slice(0, NAMED).map((s) => s.zh);
  const en = stats.neededBy.slice(0, NAMED).map((s) => s.en);
  const more = stats.neededBy.length > NAMED;
  const need = {
    zh: `下游${zh.join('、')}${more ? `等${stats.neededBy.length}个环节` : ''}有企业在产，且任何配方都离不开它`,
    en: `Every recipe of ${en.join(', ')}${more ? ` and ${stats.neededBy.length - NAMED} more` : ''}, which has makers here, needs it`,
  };
  return { state: 'choke', reasons: [...supply.reasons, need] };
}

function judgeSupply({ makers, known, hhi }: SegmentStats): { state: GapState; reasons: Reason[] } {
  if (makers === 0) {
    const none = {
      zh: '尚无在册企业（没有证据，不等于没有）',
      en: 'No maker on record: no evidence, not absence',
    };
    return { state: 'unknown', reasons: [none] };
  }
  if (makers === 1) {
    return { state: 'weak', reasons: [{ zh: '仅 1 家在册企业', en: 'A single maker on record' }] };
  }
  const count = { zh: `${makers} 家在册企业`, en: `${makers} makers on record` };
  if (known >= 2 && hhi > CONCENTRATED) {
    const shown = hhi.toFixed(2);
    const concentrated = {
      zh: `已知营收的 ${known} 家高度集中，HHI ${shown} > ${CONCENTRATED}`,
      en: `Revenue of the ${known} with known revenue is concentrated: HHI ${shown} > ${CONCENTRATED}`,
    };
    return { state: 'weak', reasons: [count, concentrated] };
  }
  return { state: 'present', reasons: [count] };
}
