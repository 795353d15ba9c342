import { displayThreshold } from '../../../schema/placement.ts';
import type { Placement, PlacementBasis } from '../../../schema/placement.ts';
import type { Pair } from '../../text/language.tsx';

export const basisNames: Record<PlacementBasis, Pair> = {
  declared: { zh: '自报环节', en: 'Declared' },
  product: { zh: '主导产品', en: 'Products' },
  scope: { zh: '经营范围', en: 'Business scope' },
  name: { zh: '企业名称', en: 'Name' },
  industry: { zh: '行业代码', en: 'Industry code' },
};

export const roleNames: Record<Placement['role'], Pair> = {
  make: { zh: '生产', en: 'Makes' },
  service: { zh: '服务', en: 'Services' },
  sell: { zh: '销售', en: 'Sells' },
};

/** From here on it rests on the enterprise's own statement of its segment or products. */
const sure = 0.85;

/** How sure a placement is, in a word: 高 stands on a statement of its own, 低 is a hint that no map shows. */
export function sayConfidence(score: number): Pair {
  if (score >= sure) return { zh: '高', en: 'high' };
  return score >= displayThreshold ? { zh: '中', en: 'fair' } : { zh: '低', en: 'low' };
}

/** What the figure means, for whoever asks. */
export const confidenceMeaning: Pair = {
  zh: `满分 1，看依据有多硬：自报环节、主导产品最高，经营范围写明生产的次之，只凭企业名称的再次，只有销售或行业代码的最低；几种依据相合会加分。${displayThreshold} 以上显示在图谱上（只销售的除外）。人工确认或排除优先于分数。`,
  en: `Out of 1, by how hard the evidence is: a declared segment or main products most, making in the business scope next, the name alone less, mere sale or an industry code least; bases that agree add to it. From ${displayThreshold} on it is shown on the map, sellers apart. A person's word stands above the figure.`,
};
