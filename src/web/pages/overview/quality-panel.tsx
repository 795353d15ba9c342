import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Overview } from '../../../schema/overview.ts';
import { registerNames, registers } from '../../../schema/stage.ts';
import { getFacts } from '../../api-facts.ts';
import { formatCount, formatShare } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

/** What is still open in the data itself. */
export function QualityPanel({ overview }: { overview: Overview }) {
  const t = useText();
  const { cluster } = useView();
  const { placed, total } = overview.placed;
  const facts = useQuery({
    queryKey: ['facts-open', cluster],
    queryFn: async () => (await getFacts(cluster, { limit: 1 })).open,
  });
  return (
    <section className="panel quality" aria-labelledby="quality">
      <h2 id="quality">{t({ zh: '数据质量', en: 'Data quality' })}</h2>
      <dl className="quality-list">
        <div>
          <dt>{t({ zh: '来源说法不一的值', en: 'Values on which sources disagree' })}</dt>
          <dd>
            {formatCount(overview.conflicts)}
            <span className="quality-links">
              {registers.map((register) => (
                <Link
                  key={register}
                  to="/$cluster/registers/$register"
                  params={{ cluster, register }}
                  search={{ conflicts: '1' }}
                >
                  {t(registerNames[register])}
                </Link>
              ))}
            </span>
          </dd>
        </div>
        <div>
          <dt>{t({ zh: '待审的事实', en: 'Facts of the press, to review' })}</dt>
          <dd>
            <Link to="/$cluster/review" params={{ cluster }} search={{ tab: 'facts' }}>
              {facts.data === undefined ? '…' : formatCount(facts.data)}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t({ zh: '待审的疑似同一主体', en: 'Pairs that may be one, to review' })}</dt>
          <dd>
            <Link to="/$cluster/review" params={{ cluster }} search={{ tab: 'same' }}>
              {formatCount(overview.review)}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t({ zh: '已归链', en: 'Placed on the chain' })}</dt>
          <dd>
            {t({
              zh: `${formatCount(total)} 个中 ${formatCount(placed)} 个（${formatShare(placed, total)}）`,
              en: `${formatCount(placed)} of ${formatCount(total)} (${formatShare(placed, total)})`,
            })}
          </dd>
        </div>
        <div>
          <dt>{t({ zh: '来源', en: 'Sources' })}</dt>
          <dd>
            <Link to="/$cluster/sources" params={{ cluster }}>
              {formatCount(overview.sources)}
            </Link>
          </dd>
        </div>
      </dl>
    </section>
  );
}
