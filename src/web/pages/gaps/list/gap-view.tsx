import { Link } from '@tanstack/react-router';
import type { Gap, GapDetail } from '../../../../schema/gaps.ts';
import { formatCount } from '../../../format/count.ts';
import { formatMoney } from '../../../format/money.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { formatIndex, formatRate, saySupplyBasis } from '../gap-words.ts';
import { ProofLinks } from '../proof-links.tsx';
import { AtStake } from './at-stake.tsx';
import { Criticality } from './criticality.tsx';
import { GapLadder } from './gap-ladder.tsx';
import { VerdictButton } from './verdict-button.tsx';

/** All that is known of one gap, each sentence with what proves it. */
export function GapView({ detail }: { detail: GapDetail }) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const { gap } = detail;
  return (
    <div className="gap-view">
      <p className="muted" lang={language === 'zh' ? 'en' : 'zh-CN'}>
        {t({ zh: gap.en, en: gap.zh })}
      </p>
      <div className="gap-actions">
        <Link
          to="/$cluster/gaps"
          params={{ cluster }}
          search={{ tab: 'targets', segment: gap.segment }}
          className="button-link"
        >
          {t({ zh: '看候选企业', en: 'See the candidates' })}
        </Link>
        <Link
          to="/$cluster/map"
          params={{ cluster }}
          search={{ segment: gap.segment }}
          className="button-link is-quiet"
        >
          {t({ zh: '在图谱上看', en: 'Show on the map' })}
        </Link>
        <VerdictButton gap={gap} />
      </div>
      <section>
        <h3>{t({ zh: '凭什么', en: 'Reasons' })}</h3>
        <ol className="reason-list">
          {gap.reasons.map((reason) => (
            <li key={reason.zh}>
              {t(reason)} <ProofLinks links={reason.links} within={gap.segment} />
            </li>
          ))}
          {gap.reasons.length === 0 && (
            <li className="muted">{t({ zh: '没有不妥之处。', en: 'Nothing is amiss.' })}</li>
          )}
        </ol>
      </section>
      <GapFigures gap={gap} />
      <GapLadder gap={gap} suppliers={detail.suppliers} />
      <AtStake detail={detail} />
      <Mending detail={detail} />
      <Criticality detail={detail} />
    </div>
  );
}

function GapFigures({ gap }: { gap: Gap }) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const stops = Number(gap.stake.stops) > 0;
  const register = (name: 'existing' | 'target', count: number) =>
    count === 0 ? (
      '0'
    ) : (
      <Link
        to="/$cluster/registers/$register"
        params={{ cluster, register: name }}
        search={{ segment: gap.segment }}
      >
        {formatCount(count)}
      </Link>
    );
  const facts: { name: string; value: React.ReactNode; note?: string }[] = [
    {
      name: t({ zh: '受影响产出', en: 'At stake' }),
      value: formatMoney(gap.stake.revenue, language),
      note: stops
        ? t({
            zh: `占链上营收 ${formatRate(gap.stake.share)}，必停 ${formatMoney(gap.stake.stops, 'zh')}`,
            en: `${formatRate(gap.stake.share)} of revenue on the chain; ${formatMoney(gap.stake.stops, 'en')} stops`,
          })
        : t({
            zh: `占链上营收 ${formatRate(gap.stake.share)}`,
            en: `${formatRate(gap.stake.share)} of revenue on the chain`,
          }),
    },
    {
      name: t({ zh: '本地企业', en: 'Makers here' }),
      value: register('existing', gap.makers),
      note: gap.makers > 0 ? formatMoney(gap.revenue, language) : '',
    },
    {
      name: t({ zh: '本地配套率', en: 'Local supply' }),
      value: gap.supplyRate ? formatRate(gap.supplyRate.rate) : '—',
      note: gap.supplyRate
        ? saySupplyBasis(gap.supplyRate, language)
        : gap.makers === 0
          ? t({ zh: '本地无人做，无从计', en: 'nobody makes it here' })
          : t({ zh: '没有投入项可算', en: 'no inputs to reckon by' }),
    },
    {
      name: 'HHI',
      value: formatIndex(gap.hhi),
      note: t({ zh: '集中度，高于 0.25 为弱', en: 'concentration; weak above 0.25' }),
    },
    {
      name: 'LQ',
      value: formatIndex(gap.lq),
      note: t({ zh: '区位商，低于 0.5 为弱', en: 'location quotient; weak below 0.5' }),
    },
    {
      name: t({ zh: '候选企业', en: 'Candidates' }),
      value: formatCount(gap.targets + gap.listed),
      note: t({
        zh: `拟引进 ${formatCount(gap.targets)}，名录 ${formatCount(gap.listed)}；在建拟建 ${formatCount(gap.projects)}`,
        en: `${formatCount(gap.targets)} targets, ${formatCount(gap.listed)} listed; ${formatCount(gap.projects)} projects`,
      }),
    },
  ];
  return (
    <dl className="gap-figures">
      {facts.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          <dd className="muted">{note}</dd>
        </div>
      ))}
    </dl>
  );
}

/** 补上它之后: what opens, or what else has to come with it. */
function Mending({ detail }: { detail: GapDetail }) {
  const t = useText();
  const { cluster } = useView();
  const { gap, opensAlone, needsToo } = detail;
  const names = (list: GapDetail['needsToo']) => (
    <ul className="name-list">
      {list.map((one) => (
        <li key={one.segment}>{t(one)}</li>
      ))}
    </ul>
  );
  return (
    <section>
      <h3>
        {gap.makers > 0
          ? t({ zh: '从原料起接上它', en: 'A chain complete up to it' })
          : t({ zh: '补上它之后', en: 'Once it is here' })}
      </h3>
      {opensAlone.length > 0 ? (
        <>
          <p>
            {t({
              zh: `只补这一个环节，就有 ${opensAlone.length} 个环节可以从原料起全在本地做：`,
              en: `This segment alone lets ${opensAlone.length} be made here from raw materials on:`,
            })}
          </p>
          {names(opensAlone)}
        </>
      ) : (
        <p>
          {gap.selfSufficient
            ? t({
                zh: '它已经可以从原料起全在本地做，补上它不再打开别的环节。',
                en: 'It can already be made here from raw materials on; nothing more opens.',
              })
            : gap.makers > 0
              ? t({
                  zh: '本地有企业做它，但从原料起还接不上。',
                  en: 'It is made here, but not from raw materials on.',
                })
              : t({
                  zh: '单独补上它，打不开任何环节。',
                  en: 'Added alone it opens nothing.',
                })}
        </p>
      )}
      {needsToo.length > 0 && (
        <>
          <p>
            {t({
              zh: `它自己要从原料起在本地做，还要一并补上 ${needsToo.length} 个环节：`,
              en: `To be made here itself from raw materials on, ${needsToo.length} more must be added with it:`,
            })}
          </p>
          {names(needsToo)}
        </>
      )}
      <Link
        to="/$cluster/gaps"
        params={{ cluster }}
        search={{ tab: 'plan', segment: gap.segment, imports: '0' }}
        className="button-link is-quiet"
      >
        {t({ zh: '算补链方案', en: 'Reckon what to add' })}
      </Link>
    </section>
  );
}
