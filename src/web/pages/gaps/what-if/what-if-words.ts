import { gapStates, gapStateNames } from '../../../../schema/chain.ts';
import type { Changes, Comparison } from '../../../../schema/what-if.ts';
import { formatCount } from '../../../format/count.ts';
import { formatMoney } from '../../../format/money.ts';
import type { Language, Pair } from '../../../text/language.tsx';
import { formatRate } from '../gap-words.ts';

/** 走 1 家，断 2 个环节，来 1 家 */
export function sayChanges(changes: Changes, language: Language): string {
  const zh = language === 'zh';
  const parts: string[] = [];
  const [leave, fail, come] = [
    changes.removeEnterprises.length,
    changes.removeSegments.length,
    changes.add.length,
  ];
  if (leave > 0) parts.push(zh ? `离开 ${leave} 家` : `${leave} leave`);
  if (fail > 0) parts.push(zh ? `断供 ${fail} 个环节` : `${fail} segments fail`);
  if (come > 0) parts.push(zh ? `引进 ${come} 个` : `${come} come`);
  return parts.join(zh ? '，' : ', ');
}

export const whatWords: Record<Comparison['segments'][number]['what'], Pair> = {
  breaks: { zh: '断掉', en: 'Breaks' },
  weaker: { zh: '变弱', en: 'Weaker' },
  opens: { zh: '打开', en: 'Opens' },
  stronger: { zh: '变强', en: 'Stronger' },
};

type Totals = Comparison['today'];

export interface TotalLine {
  key: string;
  name: Pair;
  /** As a double, to tell more from less. */
  value: (totals: Totals) => number;
  say: (totals: Totals, language: Language) => string;
  /** Signed and in the unit of the line. */
  sayChange: (change: number, language: Language) => string;
  /** Whether more of it is better; absent: neither. */
  better?: 'more' | 'less';
}

const signed = (change: number, said: string): string => `${change > 0 ? '+' : '−'}${said}`;
const count = (change: number): string => signed(change, formatCount(Math.abs(change)));
const money = (change: number, language: Language): string =>
  signed(change, formatMoney(Math.abs(change).toFixed(0), language));

function countLine(
  key: string,
  name: Pair,
  value: TotalLine['value'],
  better: TotalLine['better'] = 'more',
): TotalLine {
  return {
    key,
    name,
    value,
    say: (totals) => formatCount(value(totals)),
    sayChange: count,
    better,
  };
}

/** Of yuan. */
function moneyLine(key: string, name: Pair, yuan: (totals: Totals) => string): TotalLine {
  return {
    key,
    name,
    value: (totals) => Number(yuan(totals)),
    say: (totals, language) => formatMoney(yuan(totals), language),
    sayChange: money,
    better: 'more',
  };
}

/** What is compared, line by line. */
export const totalLines: readonly TotalLine[] = [
  countLine(
    'enterprises',
    { zh: '链上企业', en: 'Enterprises on the chain' },
    (t) => t.enterprises,
  ),
  moneyLine('revenue', { zh: '营业收入', en: 'Revenue' }, (t) => t.revenue),
  moneyLine(
    'complete',
    { zh: '完整链上的营收', en: 'Revenue on a complete chain' },
    (t) => t.complete,
  ),
  countLine('settled', { zh: '有企业的环节', en: 'Segments with makers' }, (t) => t.present),
  countLine(
    'self',
    { zh: '本地自给环节', en: 'Self-sufficient segments' },
    (t) => t.selfSufficient,
  ),
  {
    key: 'supply',
    name: { zh: '本地配套率（按投入项）', en: 'Local supply rate, by inputs' },
    value: (totals) => totals.supply,
    say: (totals) => formatRate(totals.supply),
    sayChange: (change, language) =>
      signed(
        change,
        `${Number((Math.abs(change) * 100).toFixed(1))} ${language === 'zh' ? '个百分点' : 'points'}`,
      ),
    better: 'more',
  },
  ...gapStates.map((state) =>
    countLine(
      state,
      gapStateNames[state],
      (totals) => totals.counts[state],
      state === 'present' ? 'more' : 'less',
    ),
  ),
];

/** good, bad, or nothing where it stays as it is. */
export function judgeChange(
  line: TotalLine,
  today: Totals,
  then: Totals,
): 'good' | 'bad' | undefined {
  const change = line.value(then) - line.value(today);
  if (change === 0 || !line.better) return undefined;
  return change > 0 === (line.better === 'more') ? 'good' : 'bad';
}
