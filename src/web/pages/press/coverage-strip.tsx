import { usePhone } from '../../components/use-phone.ts';
import { formatCount } from '../../format/count.ts';
import { formatDate } from '../../format/date.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { toBars } from './month-strip.ts';
import type { Bar } from './month-strip.ts';
import type { PressSearch } from './press-search.ts';
import type { ChangePress } from './use-press.ts';
import { usePressFacets } from './use-press.ts';

/** Coverage over time: a bar is a month, and a click looks at that month alone. */
export function CoverageStrip({
  search,
  onChange,
}: {
  search: PressSearch;
  onChange: ChangePress;
}) {
  const t = useText();
  const { language } = useLanguage();
  const phone = usePhone();
  const { data } = usePressFacets(search, ['from', 'to']);
  const bars = toBars(data?.month ?? [], phone ? 18 : 48);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const isChosen = (bar: Bar) => search.from === bar.from && search.to === bar.to;
  const isWithin = (bar: Bar) =>
    (!search.from || bar.to >= search.from) && (!search.to || bar.from <= search.to);
  const first = bars[0];
  const last = bars.at(-1);
  return (
    <section className="coverage" aria-label={t({ zh: '报道时间线', en: 'Coverage over time' })}>
      <div className="coverage-bars">
        {bars.map((bar) => {
          const name = formatDate(bar.name, language);
          const said = t({
            zh: `${name}：${formatCount(bar.count)} 篇`,
            en: `${name}: ${formatCount(bar.count)}`,
          });
          return (
            <button
              key={bar.name}
              type="button"
              className="coverage-bar"
              aria-label={said}
              title={said}
              aria-pressed={isChosen(bar)}
              data-within={isWithin(bar) || undefined}
              disabled={bar.count === 0}
              onClick={() =>
                onChange(
                  isChosen(bar)
                    ? { from: undefined, to: undefined }
                    : { from: bar.from, to: bar.to },
                )
              }
            >
              <span
                style={{
                  height: `${bar.count === 0 ? 0 : Math.max(4, (bar.count / most) * 100)}%`,
                }}
              />
            </button>
          );
        })}
      </div>
      <p className="coverage-ends muted">
        {first && last ? (
          <>
            <span>{formatDate(first.name, language)}</span>
            {first !== last && <span>{formatDate(last.name, language)}</span>}
          </>
        ) : (
          <span>{data ? t({ zh: '没有注明日期的报道。', en: 'No dated articles.' }) : ' '}</span>
        )}
      </p>
    </section>
  );
}
