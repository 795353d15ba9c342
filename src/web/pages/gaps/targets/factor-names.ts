import type { Pair } from '../../../text/language.tsx';

export const factorNames: Record<'fit' | 'gain' | 'reach', Pair> = {
  fit: { zh: '契合度', en: 'Fit' },
  gain: { zh: '补链价值', en: 'Gain' },
  reach: { zh: '可达性', en: 'Reach' },
};
