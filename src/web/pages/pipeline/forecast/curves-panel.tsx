import { useMemo } from 'react';
import type { Forecast } from '../../../../schema/pipeline.ts';
import { ChartPanel } from '../../../components/chart-panel.tsx';
import { formatCount } from '../../../format/count.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useTheme } from '../../../theme/theme.tsx';
import { formatRate } from '../../gaps/gap-words.ts';
import { milestoneNames } from '../pipeline-words.ts';
import { drawCurves, fromSigning } from './curve-option.ts';
import type { Curve } from './curve-option.ts';

/** Kaplan–Meier and Aalen–Johansen, each with a sentence on what it means. */
export function CurvesPanel({ forecast }: { forecast: Forecast }) {
  const t = useText();
  const { language } = useLanguage();
  const { palette } = useTheme();
  const step = t(milestoneNames[forecast.to]);
  const reachedName = t({ zh: `已${step}`, en: step });
  const droppedName = t({ zh: '已终止', en: 'Dropped' });
  const waitingName = t({ zh: `未${step}`, en: 'Waiting' });
  const survival = useMemo(() => fromSigning(forecast.survival, 1), [forecast]);
  const reached = useMemo(() => fromSigning(forecast.reached, 0), [forecast]);
  const dropped = useMemo(() => fromSigning(forecast.droppedCurve, 0), [forecast]);
  const waiting = useMemo(
    () =>
      drawCurves(
        [{ name: waitingName, curve: survival, colour: palette.primary }],
        palette,
        language,
      ),
    [survival, waitingName, palette, language],
  );
  const arriving = useMemo(
    () =>
      drawCurves(
        [
          { name: reachedName, curve: reached, colour: palette.good },
          { name: droppedName, curve: dropped, colour: palette.bad, dashed: true },
        ],
        palette,
        language,
      ),
    [reached, dropped, reachedName, droppedName, palette, language],
  );
  return (
    <div className="curves">
      <div className="panel">
        <ChartPanel
          title={t({
            zh: `还没有${step}的比例（Kaplan–Meier）`,
            en: `Share still waiting for it (Kaplan–Meier)`,
          })}
          note={t({
            zh: `签约后过了这么多天，还没有${step}的项目占多大比例；终止的项目从终止那天起不再计，阴影是 95% 区间。`,
            en: 'What share has not got there so many days after signing; dropped projects count until they were dropped. The shade is the 95% interval.',
          })}
          option={waiting}
          height={300}
          table={<CurveTable columns={[{ name: waitingName, curve: survival }]} />}
        />
      </div>
      <div className="panel">
        <ChartPanel
          title={t({
            zh: `已${step}与已终止的比例（Aalen–Johansen）`,
            en: `Share that got there, share dropped (Aalen–Johansen)`,
          })}
          note={t({
            zh: `签约后过了这么多天，累计有多大比例已${step}、多大比例已终止；两条线之外的还在等，阴影是 95% 区间。`,
            en: 'What share had got there, and what share was dropped, so many days after signing; all others still wait. The shade is the 95% interval.',
          })}
          option={arriving}
          height={300}
          table={
            <CurveTable
              columns={[
                { name: reachedName, curve: reached },
                { name: droppedName, curve: dropped },
              ]}
            />
          }
        />
      </div>
    </div>
  );
}

function CurveTable({ columns }: { columns: { name: string; curve: Curve }[] }) {
  const t = useText();
  const [first] = columns;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls it
    <div className="curve-table" tabIndex={0} role="group" aria-label={first?.name}>
      <table className="plain-table">
        <thead>
          <tr>
            <th className="number">{t({ zh: '签约后天数', en: 'Days' })}</th>
            {columns.map(({ name }) => (
              <th key={name} className="number">
                {name}
              </th>
            ))}
            <th className="number">{t({ zh: '仍在观察', en: 'At risk' })}</th>
          </tr>
        </thead>
        <tbody>
          {first?.curve.map((point, at) => (
            <tr key={point.day}>
              <td className="number">{formatCount(point.day)}</td>
              {columns.map(({ name, curve }) => {
                const one = curve[at];
                return (
                  <td key={name} className="number">
                    {one ? formatRate(one.value) : '—'}
                    {one && one.low !== null && one.high !== null && (
                      <small className="muted">
                        {' '}
                        {formatRate(one.low)}–{formatRate(one.high)}
                      </small>
                    )}
                  </td>
                );
              })}
              <td className="number">{formatCount(point.atRisk)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
