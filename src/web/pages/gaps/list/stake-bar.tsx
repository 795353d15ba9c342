import type { Stake } from '../../../../schema/gaps.ts';
import { formatMoney } from '../../../format/money.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatRate } from '../gap-words.ts';

/** 受影响产出 against the greatest of the list; the dark part stops whatever is chosen instead. */
export function StakeBar({ stake, most }: { stake: Stake; most: number }) {
  const t = useText();
  const { language } = useLanguage();
  const revenue = Number(stake.revenue);
  if (revenue === 0) return <span className="muted">—</span>;
  const stops = Number(stake.stops);
  const part = (value: number) => `${most > 0 ? (100 * value) / most : 0}%`;
  return (
    <span className="stake">
      <span className="stake-bar" aria-hidden>
        <i style={{ width: part(revenue) }} />
        <b style={{ width: part(stops) }} />
      </span>
      <span className="stake-words">
        <strong>{formatMoney(stake.revenue, language)}</strong>
        <span className="muted">{formatRate(stake.share)}</span>
      </span>
      <small className="muted">
        {stops > 0
          ? t({
              zh: `其中必停 ${formatMoney(stake.stops, 'zh')}`,
              en: `${formatMoney(stake.stops, 'en')} of it stops`,
            })
          : t({ zh: '都有替代配方', en: 'all of it has another recipe' })}
      </small>
    </span>
  );
}
