import { Tooltip } from 'antd';
import { useId, useState } from 'react';
import type { Pipeline, Rate } from '../../../../schema/pipeline.ts';
import { formatCount } from '../../../format/count.ts';
import { formatDate } from '../../../format/date.ts';
import { formatExactMoney, formatMoney } from '../../../format/money.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatRate } from '../../gaps/gap-words.ts';
import { leftOutNames, sayFraction } from '../pipeline-words.ts';
import { ProjectList } from '../project/project-list.tsx';
import type { ListedProjects } from '../project/project-list.tsx';

/** The rates with what is divided by what, the signed total, and by which rules both are counted. */
export function RatesStrip({ pipeline, filtered }: { pipeline: Pipeline; filtered: boolean }) {
  const t = useText();
  const { language } = useLanguage();
  const [listed, setListed] = useState<ListedProjects>();
  const counted = pipeline.projects.filter(({ counting }) => counting.counts).length;
  return (
    <section className="panel rates-strip" aria-label={t({ zh: '兑现情况', en: 'Delivery' })}>
      <dl className="rates">
        {pipeline.rates.map((rate) => (
          <RateItem key={rate.key} rate={rate} onList={setListed} />
        ))}
        <div className="rate signed-total">
          <dt>{t({ zh: '签约总额', en: 'Signed in all' })}</dt>
          <dd className="rate-value" title={formatExactMoney(pipeline.signedTotal, language)}>
            {formatMoney(pipeline.signedTotal, language)}
          </dd>
          <dd>
            {t({
              zh: `计入 ${formatCount(counted)} 个项目`,
              en: `${formatCount(counted)} ${counted === 1 ? 'project' : 'projects'} counted`,
            })}
          </dd>
          <dd className="rate-says">
            {t({
              zh: '按下面口径计的协议总投资，增资只计增量。',
              en: 'Investment promised, by the rules below; increases count as increments only.',
            })}
          </dd>
        </div>
      </dl>
      <Counting pipeline={pipeline} filtered={filtered} />
      <ProjectList listed={listed} onClose={() => setListed(undefined)} />
    </section>
  );
}

function RateItem({ rate, onList }: { rate: Rate; onList: (listed: ListedProjects) => void }) {
  const t = useText();
  const { language } = useLanguage();
  const id = useId();
  const says = t(rate.definition);
  const { numerator, denominator } = rate.projects;
  const inside = new Set(numerator);
  return (
    <div className="rate" data-rate={rate.key}>
      <dt>{t(rate)}</dt>
      <dd className="rate-value">
        <Tooltip title={says} trigger={['hover', 'focus']}>
          <button
            type="button"
            className="figure"
            aria-describedby={id}
            disabled={denominator.length === 0}
            onClick={() =>
              onList({
                title: `${t(rate)} ${rate.value === null ? '—' : formatRate(rate.value)}`,
                says: `${sayFraction(rate, language)}${t({ zh: '。', en: '. ' })}${says}`,
                groups: [
                  { name: { zh: '计入分子', en: 'In the numerator' }, projects: numerator },
                  {
                    name: { zh: '只在分母', en: 'In the denominator alone' },
                    projects: denominator.filter((one) => !inside.has(one)),
                  },
                ],
              })
            }
          >
            {rate.value === null ? '—' : formatRate(rate.value)}
          </button>
        </Tooltip>
      </dd>
      <dd>{sayFraction(rate, language)}</dd>
      <dd className="rate-says" id={id}>
        {says}
      </dd>
    </div>
  );
}

/** 口径: the counting rules, and what they left out with its reason. */
function Counting({ pipeline, filtered }: { pipeline: Pipeline; filtered: boolean }) {
  const t = useText();
  const { language } = useLanguage();
  const left = pipeline.leftOut.filter(({ projects }) => projects > 0);
  const parts = left.map(({ because, projects, yuan }) =>
    t({
      zh: `${leftOutNames[because].zh} ${formatCount(projects)} 个（${formatMoney(yuan, 'zh')}）`,
      en: `${leftOutNames[because].en}: ${formatCount(projects)} (${formatMoney(yuan, 'en')})`,
    }),
  );
  return (
    <div className="counting">
      <p>
        <span className="muted">
          {t({
            zh: `截至 ${formatDate(pipeline.asOf, 'zh')}，${filtered ? '按当前筛选，' : ''}共 ${formatCount(pipeline.total)} 个项目。`,
            en: `As of ${formatDate(pipeline.asOf, 'en')}, ${formatCount(pipeline.total)} projects${filtered ? ' by these filters' : ''}. `,
          })}
        </span>
        {parts.length > 0
          ? t({
              zh: `签约总额未计入：${parts.join('、')}。`,
              en: `Left out of the signed total: ${parts.join('; ')}.`,
            })
          : t({
              zh: '没有项目被排除在签约总额之外。',
              en: 'No project is left out of the signed total.',
            })}
        {pipeline.foreign.length > 0 &&
          t({
            zh: `外币不折算、不相加：${pipeline.foreign.map((one) => `${formatMoney(`${one.currency}:${one.amount}`, 'zh')}（${one.projects} 个）`).join('、')}。`,
            en: ` Foreign money is neither converted nor added: ${pipeline.foreign.map((one) => `${formatMoney(`${one.currency}:${one.amount}`, 'en')} (${one.projects})`).join(', ')}.`,
          })}
      </p>
      <details>
        <summary>{t({ zh: '口径', en: 'Counting rules' })}</summary>
        <ul>
          {pipeline.rates.map((rate) => (
            <li key={rate.key}>
              {t(rate)}
              {t({ zh: '：', en: ': ' })}
              {t(rate.definition)}
            </li>
          ))}
          {pipeline.rules.map((rule) => (
            <li key={rule.key}>{rule[language]}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
