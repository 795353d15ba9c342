import type { Additions } from '../../../../schema/additions.ts';
import { formatMoney } from '../../../format/money.ts';
import type { Language, Pair } from '../../../text/language.tsx';
import { formatIndex, formatRate } from '../gap-words.ts';

export function sayGoal({ goal }: Pick<Additions, 'goal'>): Pair {
  if (goal.kind === 'segment')
    return { zh: `让“${goal.zh}”能在本地做成`, en: `Make “${goal.en}” here` };
  return {
    zh: `让 ${formatMoney(goal.revenue, 'zh')} 营收站在完整的链上`,
    en: `${formatMoney(goal.revenue, 'en')} of revenue on a complete chain`,
  };
}

/** Whether no set costs less, or how far from that at most. */
export function sayProof(
  { cost, bound }: Pick<Additions, 'cost' | 'bound'>,
  language: Language,
): string {
  const zh = language === 'zh';
  // Sums of decimals may differ in their last digits.
  if (cost - bound <= 1e-9 * Math.max(1, cost))
    return zh ? '最优已证明：没有更省的组合。' : 'Proven: no set costs less.';
  const gap = formatRate((cost - bound) / cost);
  return zh
    ? `未证明最优：更省的组合不会低于 ${formatIndex(bound)}，差距至多 ${gap}。`
    : `Not proven cheapest: none costs less than ${formatIndex(bound)}, a gap of ${gap} at most.`;
}
