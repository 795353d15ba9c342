// How the screens of 缺链 say rungs, distances, rates and shares.
import { rungNames } from '../../../schema/gaps.ts';
import type { Rung, SupplyRate } from '../../../schema/gaps.ts';
import { formatCount } from '../../format/count.ts';
import { formatMoney } from '../../format/money.ts';
import type { Language } from '../../text/language.tsx';
import { nearestRung } from './order-gaps.ts';

export function formatKm(km: number): string {
  return km < 10 && km > 0 ? `${km.toFixed(1)} km` : `${formatCount(Math.round(km))} km`;
}

/** 0.4267 → 42.7%; whole numbers without a decimal. What is not all is never shown as 100%. */
export function formatRate(share: number): string {
  if (share > 0 && share < 0.0005) return '<0.1%';
  if (share < 1 && share >= 0.9995) return '>99.9%';
  return `${Number((share * 100).toFixed(1))}%`;
}

/** A number of a measure: three decimals are what these indices carry. */
export function formatIndex(value: number | null): string {
  if (value === null) return '—';
  if (Math.abs(value) >= 1_000) return formatCount(Math.round(value));
  return String(Number(value.toFixed(Math.abs(value) >= 100 ? 1 : 3)));
}

/** The same in a column: as many decimals in every row. */
export function formatMeasure(value: number | null): string {
  if (value === null) return '—';
  return value.toFixed(3).replace('-', '−');
}

/** 按采购额 42%（4 家）, 按投入项 2/3: never without its basis. */
export function saySupplyBasis(rate: SupplyRate, language: Language): string {
  const zh = language === 'zh';
  if (rate.basis === 'slots') {
    if (rate.filled === undefined || rate.slots === undefined)
      return zh ? '按投入项计' : 'by inputs';
    const of = `${formatCount(rate.filled)}/${formatCount(rate.slots)}`;
    return zh ? `按投入项 ${of}` : `by inputs, ${of}`;
  }
  const count = rate.enterprises === undefined ? '' : formatCount(rate.enterprises);
  if (zh) return count ? `按采购额，${count} 家` : '按采购额';
  return count ? `by spend of ${count}` : 'by spend';
}

/** The nearest supply in a few words: 国内 · 常州市 842 km. */
export function sayNearest(ladder: readonly Rung[], language: Language): string {
  const rung = nearestRung(ladder);
  const zh = language === 'zh';
  if (!rung) return zh ? '没有已知供给' : 'No known supply';
  if (rung.rung === 'cluster')
    return zh
      ? `集群内 ${formatCount(rung.count)} 家`
      : `${formatCount(rung.count)} in the cluster`;
  if (rung.rung === 'import') return zh ? '只有进口' : 'Import only';
  const name = rung.rung === 'province' ? (zh ? '省内' : 'Province') : zh ? '国内' : 'Country';
  const place = rung.nearest?.city ?? rung.nearest?.province;
  const km = rung.nearest?.km ?? null;
  return [name, [place, km === null ? undefined : formatKm(km)].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(' · ');
}

/** All four rungs in a sentence, for those who do not see the dots. */
export function sayLadder(ladder: readonly Rung[], language: Language): string {
  const zh = language === 'zh';
  return ladder
    .map((rung) => {
      const name = rungNames[rung.rung][language];
      if (rung.rung === 'import') {
        if (rung.count === 0) return zh ? '不能进口' : 'cannot be imported';
        return zh ? '可以进口' : 'can be imported';
      }
      return zh ? `${name} ${formatCount(rung.count)} 家` : `${name}: ${formatCount(rung.count)}`;
    })
    .join(zh ? '，' : ', ');
}

/** 受影响 12.3亿元、5 个环节: one line for map and lists. */
export function sayStake(
  stake: { revenue: string; dependents: readonly unknown[] },
  language: Language,
): string {
  const money = formatMoney(stake.revenue, language);
  const count = formatCount(stake.dependents.length);
  return language === 'zh'
    ? `受影响 ${money}、${count} 个环节`
    : `${money} on ${count} ${stake.dependents.length === 1 ? 'segment' : 'segments'} at stake`;
}
