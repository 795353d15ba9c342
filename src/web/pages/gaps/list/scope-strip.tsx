import { Link } from '@tanstack/react-router';
import type { Gaps, SupplyRate } from '../../../../schema/gaps.ts';
import { formatCount } from '../../../format/count.ts';
import { formatDate } from '../../../format/date.ts';
import { formatMoney } from '../../../format/money.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { formatRate, saySupplyBasis } from '../gap-words.ts';

/** Of what the page speaks: day, enterprises, revenue, what was searched; and the cluster's own supply. */
export function ScopeStrip({ gaps }: { gaps: Gaps }) {
  const t = useText();
  const { language } = useLanguage();
  const { scope, supply } = gaps;
  const cities = gaps.cities.join(t({ zh: '、', en: ', ' }));
  return (
    <section className="panel scope-strip" aria-label={t({ zh: '范围', en: 'Scope' })}>
      <dl className="scope-figures">
        <Item
          name={{ zh: '链上现有企业', en: 'Enterprises on the chain' }}
          value={formatCount(scope.enterprises)}
          note={cities}
        />
        <Item
          name={{ zh: '营业收入', en: 'Revenue' }}
          value={formatMoney(scope.revenue, language)}
          note={t({
            zh: `已知 ${formatCount(scope.withRevenue)} 家，各取最近一期`,
            en: `known of ${formatCount(scope.withRevenue)}, latest period of each`,
          })}
        />
        {supply.spend && <Supply rate={supply.spend} />}
        <Supply rate={supply.slots} />
        <Item
          name={{ zh: '本地自给环节', en: 'Self-sufficient segments' }}
          value={`${formatCount(gaps.selfSufficient)} / ${formatCount(gaps.present)}`}
          note={t({
            zh: '从原料起全在本地 / 本地有企业',
            en: 'all here from raw materials on / with makers here',
          })}
        />
      </dl>
      <p className="scope-search">
        <span className="muted">
          {t({ zh: '截至 ', en: 'As of ' })}
          {formatDate(gaps.asOf, language)}
          {t({ zh: '。', en: '. ' })}
        </span>
        <Directory directory={scope.directory} />
      </p>
    </section>
  );
}

function Supply({ rate }: { rate: SupplyRate }) {
  const t = useText();
  const { language } = useLanguage();
  const note =
    rate.basis === 'spend' && rate.local !== undefined && rate.total !== undefined
      ? t({
          zh: `${saySupplyBasis(rate, 'zh')}：${formatMoney(rate.local, 'zh')} / ${formatMoney(rate.total, 'zh')}`,
          en: `${saySupplyBasis(rate, 'en')}: ${formatMoney(rate.local, 'en')} of ${formatMoney(rate.total, 'en')}`,
        })
      : saySupplyBasis(rate, language);
  return (
    <Item
      name={{ zh: '本地配套率', en: 'Local supply rate' }}
      // Of nothing there is no rate.
      value={rate.slots === 0 ? '—' : formatRate(rate.rate)}
      note={note}
    />
  );
}

function Item({ name, value, note }: { name: Pair; value: string; note: string }) {
  const t = useText();
  return (
    <div>
      <dt>{t(name)}</dt>
      <dd>{value}</dd>
      <dd className="muted">{note}</dd>
    </div>
  );
}

/** What was searched before anything is called missing; without a directory, what one would change. */
function Directory({ directory }: { directory: Gaps['scope']['directory'] }) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  if (directory.enterprises === 0)
    return (
      <>
        {t({
          zh: '还没有载入企业名录：没有企业的环节只能说“暂无证据”，外地供给与候选企业也无从查起。载入一份名录（上市公司、工商登记等）后，查过仍无的会判为断点，并列出最近的供给。',
          en: 'No enterprise directory is loaded: a segment without makers can only be called “no evidence”, and supply or candidates elsewhere are unknown. Load one (listed companies, business registrations) and what it does not hold becomes “missing”, with the nearest supply beside it.',
        })}{' '}
        <Link to="/$cluster/import" params={{ cluster }}>
          {t({ zh: '去导入名录', en: 'Import a directory' })}
        </Link>
      </>
    );
  return (
    <>
      {t({
        zh: `查过企业名录 ${formatCount(directory.enterprises)} 家，其中本地 ${formatCount(directory.local)} 家：`,
        en: `${formatCount(directory.enterprises)} directory enterprises searched, ${formatCount(directory.local)} of them here: `,
      })}
      {directory.sources.map((source, at) => (
        <span key={source.sourceId}>
          {at > 0 && t({ zh: '、', en: ', ' })}
          <Link
            to="/$cluster/sources"
            params={{ cluster }}
            search={{ source: String(source.sourceId) }}
          >
            {source.title}
          </Link>
          <span className="muted">
            {t({
              zh: `（${formatDate(source.dated, language)}）`,
              en: ` (${formatDate(source.dated, language)})`,
            })}
          </span>
        </span>
      ))}
    </>
  );
}
