// The states of a takedown request, in words.
import type { TakedownState } from '../../../schema/takedown.ts';
import type { Pair } from '../../text/language.tsx';

export const stateNames: Record<TakedownState, Pair> = {
  open: { zh: '待处理', en: 'Waiting' },
  granted: { zh: '已下架', en: 'Removed' },
  refused: { zh: '已驳回', en: 'Refused' },
  restored: { zh: '已恢复', en: 'Restored' },
};

export const stateTones = {
  open: 'warn',
  granted: 'bad',
  refused: undefined,
  restored: 'good',
} as const;
