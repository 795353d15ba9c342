// The classes of reasons for a takedown, in words.
import type { TakedownReason } from '../../../schema/takedown.ts';
import type { Pair } from '../../text/language.tsx';

export const reasonNames: Record<TakedownReason, Pair> = {
  copyright: { zh: '著作权', en: 'Copyright' },
  privacy: { zh: '个人信息与隐私', en: 'Personal data and privacy' },
  error: { zh: '内容失实或有误', en: 'Wrong or untrue' },
  law: { zh: '法律法规要求', en: 'Required by law' },
  other: { zh: '其他', en: 'Other' },
};
