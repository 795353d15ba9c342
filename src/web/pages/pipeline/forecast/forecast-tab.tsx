import { useQuery } from '@tanstack/react-query';
import { Segmented, Skeleton } from 'antd';
import type { Forecast } from '../../../../schema/pipeline.ts';
import { getForecast } from '../../../api-pipeline.ts';
import { Problem } from '../../../components/problem.tsx';
import { formatCount } from '../../../format/count.ts';
import { formatDate } from '../../../format/date.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { milestoneNames, sayDays } from '../pipeline-words.ts';
import { usePipelineSearch } from '../use-pipeline.ts';
import { BrierTable } from './brier-table.tsx';
import { ChancesTable } from './chances-table.tsx';
import { CurvesPanel } from './curves-panel.tsx';

/** 预测: how long it takes from signing to start or production, and whether that can be foretold. */
export function ForecastTab() {
  const t = useText();
  const { cluster, asOf } = useView();
  const [{ to = 'started' }, change] = usePipelineSearch();
  const forecast = useQuery({
    queryKey: ['forecast', cluster, to, asOf],
    queryFn: () => getForecast(cluster, to, asOf),
  });
  return (
    <section className="pipeline-stack">
      <div className="pipeline-bar">
        <Segmented<Forecast['to']>
          aria-label={t({ zh: '预测到哪一步', en: 'Forecast of what' })}
          value={to}
          options={[
            { value: 'started', label: t({ zh: '签约到开工', en: 'Signing to start' }) },
            { value: 'producing', label: t({ zh: '签约到投产', en: 'Signing to production' }) },
          ]}
          onChange={(next) => change({ to: next === 'producing' ? next : undefined })}
        />
      </div>
      {forecast.error && <Problem error={forecast.error} retry={() => void forecast.refetch()} />}
      {forecast.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {forecast.data && <ForecastView forecast={forecast.data} />}
    </section>
  );
}

function ForecastView({ forecast }: { forecast: Forecast }) {
  const t = useText();
  const { tooFew } = forecast;
  return (
    <>
      <Cases forecast={forecast} />
      {tooFew ? (
        <section className="panel too-few" role="note">
          <h2>{t({ zh: '样本太少', en: 'Too few cases' })}</h2>
          <p>{t(tooFew)}</p>
        </section>
      ) : (
        <>
          <CurvesPanel forecast={forecast} />
          <BrierTable forecast={forecast} />
          <ChancesTable forecast={forecast} />
        </>
      )}
    </>
  );
}

/** On how many projects all of it rests. */
function Cases({ forecast }: { forecast: Forecast }) {
  const t = useText();
  const { language } = useLanguage();
  const { cases, events, dropped, median, tooFew } = forecast;
  const step = t(milestoneNames[forecast.to]);
  const figures = [
    { name: t({ zh: '签约项目', en: 'Signed projects' }), value: formatCount(cases) },
    {
      name: t({ zh: `已${step}`, en: `Reached: ${step.toLowerCase()}` }),
      value: `${formatCount(events)}/${formatCount(cases)}`,
    },
    {
      name: t({ zh: '已终止', en: 'Dropped' }),
      value: `${formatCount(dropped)}/${formatCount(cases)}`,
    },
    ...(tooFew
      ? []
      : [
          {
            name: t({ zh: `签约到${step}的中位数`, en: 'Median time' }),
            value:
              median === null
                ? t({ zh: '不到一半走到这一步', en: 'less than half got there' })
                : sayDays(median, language),
          },
        ]),
  ];
  return (
    <section className="panel" aria-label={t({ zh: '样本', en: 'Cases' })}>
      <dl className="forecast-cases">
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">
        {t({
          zh: `截至 ${formatDate(forecast.asOf, 'zh')}，只用签约日期已知的项目，从首次签约起算。`,
          en: `As of ${formatDate(forecast.asOf, 'en')}, of projects whose signing is dated, from the first signing on.`,
        })}
      </p>
    </section>
  );
}
