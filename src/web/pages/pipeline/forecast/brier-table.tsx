import type { Forecast } from '../../../../schema/pipeline.ts';
import { formatCount } from '../../../format/count.ts';
import { useText } from '../../../text/language.tsx';
import { formatMeasure } from '../../gaps/gap-words.ts';
import { judgeForecast, judgementWords } from './judge-forecast.ts';

/** Whether the forecast is worth anything: its error on unseen projects against that of the base rate. */
export function BrierTable({ forecast: { brier } }: { forecast: Forecast }) {
  const t = useText();
  const judgement = judgeForecast(brier);
  return (
    <section className="panel brier" aria-labelledby="brier">
      <h2 id="brier">{t({ zh: '预测准不准', en: 'Is the forecast any good' })}</h2>
      <p className="brier-says" data-judgement={judgement}>
        {t(judgementWords[judgement])}
      </p>
      {brier.length > 0 && (
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls it */}
          <div className="scroll-frame" tabIndex={0} role="group" aria-labelledby="brier">
            <table className="ruled-table small-table">
              <thead>
                <tr>
                  <th scope="col" className="number">
                    {t({ zh: '签约后天数', en: 'Days' })}
                  </th>
                  <th scope="col" className="number">
                    {t({ zh: '预测的误差', en: 'Forecast' })}
                  </th>
                  <th scope="col" className="number">
                    {t({ zh: '基准率的误差', en: 'Base rate' })}
                  </th>
                  <th scope="col" className="number">
                    {t({ zh: '比基准率好', en: 'Skill' })}
                  </th>
                  <th scope="col" className="number">
                    {t({ zh: '检验项目', en: 'Cases' })}
                  </th>
                </tr>
              </thead>
              <tbody>
                {brier.map((one) => (
                  <tr key={one.day}>
                    <th scope="row" className="number">
                      {formatCount(one.day)}
                    </th>
                    <td className="number">{formatMeasure(one.forecast)}</td>
                    <td className="number">{formatMeasure(one.baseRate)}</td>
                    <td className="number">{formatMeasure(one.skill)}</td>
                    <td className="number">{formatCount(one.cases)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="muted">
            {t({
              zh: 'Brier 评分：预测的概率与结果之差的平方，取平均；0 最好。“比基准率好”是 1 − 预测/基准率，低于 0 就是更差。',
              en: 'Brier score: the squared difference between chance and outcome, averaged; 0 is best. Skill is 1 − forecast/base rate; below 0 it is worse.',
            })}
          </p>
        </>
      )}
    </section>
  );
}
