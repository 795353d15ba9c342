import type { Overview } from '../../../schema/overview.ts';
import { Figure } from '../../evidence/figure.tsx';
import { formatDate } from '../../format/date.ts';
import { useLanguage, useText } from '../../text/language.tsx';

type Indicator = Overview['indicators'][number];

/** True when two different indicators of one period state the same amount: readers must not take them for one. */
export function hasTwins(indicators: readonly Indicator[]): boolean {
  return indicators.some((one) =>
    indicators.some(
      (other) =>
        other.field !== one.field &&
        other.type === 'money' &&
        other.value === one.value &&
        other.period === one.period,
    ),
  );
}

/** Who published a figure and when; where the source does not say, the series it stands in and its day. */
export function nameOrigin({ publisher, published, series, dated }: Indicator['origin']): {
  name: string;
  day: string | undefined;
} {
  return {
    name: publisher ?? series,
    day: published ?? (publisher === null ? dated : undefined),
  };
}

function Origin({ origin }: Pick<Indicator, 'origin'>) {
  const t = useText();
  const { language } = useLanguage();
  const { name, day } = nameOrigin(origin);
  return (
    <p className="muted indicator-source" title={origin.title ?? undefined}>
      {t({ zh: '来源：', en: 'Source: ' })}
      {name}
      {day && <span className="indicator-day"> · {formatDate(day, language)}</span>}
    </p>
  );
}

/** Figures that sources published of the whole cluster; each names its year and its source. */
export function IndicatorStrip({ overview }: { overview: Overview }) {
  const t = useText();
  const { language } = useLanguage();
  const { indicators } = overview;
  if (indicators.length === 0) return null;
  return (
    <section className="panel span-all" aria-labelledby="indicators">
      <h2 id="indicators">{t({ zh: '集群指标（公开发布）', en: 'Published cluster figures' })}</h2>
      <ul className="indicators">
        {indicators.map((indicator) => (
          <li key={indicator.key}>
            <p>
              {t(indicator)}
              {indicator.period && (
                <span className="muted"> · {formatDate(indicator.period, language)}</span>
              )}
            </p>
            <p className="indicator-value">
              <Figure
                entityId={indicator.entityId}
                valueKey={indicator.key}
                value={indicator.value}
                conflicting={indicator.conflicting}
              />
            </p>
            <Origin origin={indicator.origin} />
          </li>
        ))}
      </ul>
      {hasTwins(indicators) && (
        <p className="muted">
          {t({
            zh: '数值相同的指标口径不同（如营业收入与总产值），分别列示，不合并。',
            en: 'Indicators of equal value (such as revenue and gross output) measure different things and stand apart.',
          })}
        </p>
      )}
    </section>
  );
}
