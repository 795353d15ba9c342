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
