import { Alert } from 'antd';
import type { Comparison } from '../../../../schema/what-if.ts';
import { formatCount } from '../../../format/count.ts';
import { formatMoney } from '../../../format/money.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';
import { StateSign } from '../../map/state-sign.tsx';
import { SegmentName } from '../segment-name.tsx';
import { TotalsTable } from './totals-table.tsx';
import { whatWords } from './what-if-words.ts';

/** Today and then: four sums, the totals, and every segment that is not as it was. */
export function ComparisonView({ comparison, busy }: { comparison: Comparison; busy: boolean }) {
  const t = useText();
  return (
    <div className="gaps-stack" aria-busy={busy || undefined}>
      {comparison.unknown.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t({
            zh: `这些编号现在查不到，没有计入：${comparison.unknown.join('、')}`,
            en: `Not found any more, and left out: ${comparison.unknown.join(', ')}`,
          })}
        />
      )}
      <Flows comparison={comparison} />
      <TotalsTable
        today={comparison.today}
        cases={[{ name: t({ zh: '推演之后', en: 'Then' }), after: comparison.changed }]}
      />
      <Segments segments={comparison.segments} />
    </div>
  );
}

/** Four sums of revenue that add up to what the changes do. */
export function Flows({ comparison }: { comparison: Comparison }) {
  const t = useText();
  const { language } = useLanguage();
  const flows: { name: Pair; note: Pair; yuan: string; tone: 'good' | 'bad' | 'warn' }[] = [
    {
      name: { zh: '随企业离开', en: 'Leaves' },
      note: { zh: '离开的企业自身的营收', en: 'revenue of those who leave' },
      yuan: comparison.leaves,
      tone: 'bad',
    },
    {
      name: { zh: '被迫停产', en: 'Stops' },
      note: { zh: '本地和外地都再无人供给', en: 'nobody known delivers, here or outside' },
      yuan: comparison.stops,
      tone: 'bad',
    },
    {
      name: { zh: '改向外购', en: 'Buys outside' },
      note: { zh: '还能做，但要到外地买', en: 'goes on, but has to buy elsewhere' },
      yuan: comparison.buysOutside,
      tone: 'warn',
    },
    {
      name: { zh: '得到保障', en: 'Secured' },
      note: { zh: '受影响产出从此本地有供给', en: 'at stake today, supplied here from then on' },
      yuan: comparison.secured,
      tone: 'good',
    },
  ];
  return (
    <dl className="flows">
      {flows.map(({ name, note, yuan, tone }) => (
        <div key={name.en} data-tone={Number(yuan) > 0 ? tone : undefined}>
          <dt>{t(name)}</dt>
          <dd>{formatMoney(yuan, language)}</dd>
          <dd className="muted">{t(note)}</dd>
        </div>
      ))}
    </dl>
  );
}

const order = ['breaks', 'weaker', 'opens', 'stronger'] as const;

export function Segments({ segments }: { segments: Comparison['segments'] }) {
  const t = useText();
  if (segments.length === 0)
    return (
      <p className="muted">
        {t({ zh: '没有一个环节因此改变。', en: 'No segment changes by it.' })}
      </p>
    );
  return (
    <>
      {order.map((what) => {
        const some = segments.filter((one) => one.what === what);
        return some.length > 0 && <SegmentGroup key={what} what={what} segments={some} />;
      })}
    </>
  );
}

function SegmentGroup({
  what,
  segments,
}: {
  what: (typeof order)[number];
  segments: Comparison['segments'];
}) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <section className="panel">
      <h2>
        {t(whatWords[what])} <span className="muted">{formatCount(segments.length)}</span>
      </h2>
      <ul className="changed-segments">
        {segments.map((one) => (
          <li key={one.segment}>
            <p>
              <strong>
                <SegmentName segment={one.segment} />
              </strong>{' '}
              <span className="state-step">
                <StateSign state={one.today.state} />
                {one.changed.state !== one.today.state && (
                  <>
                    {' '}
                    <span aria-hidden>→</span>
                    <span className="sr-only">{t({ zh: '变为', en: 'becomes' })}</span>{' '}
                    <StateSign state={one.changed.state} />
                  </>
                )}
              </span>
            </p>
            <p>{language === 'zh' ? one.zhNote : one.enNote}</p>
            <small className="muted">
              {t({
                zh: `企业 ${one.today.makers} → ${one.changed.makers} 家，营收 ${formatMoney(one.today.revenue, 'zh')} → ${formatMoney(one.changed.revenue, 'zh')}`,
                en: `makers ${one.today.makers} → ${one.changed.makers}, revenue ${formatMoney(one.today.revenue, 'en')} → ${formatMoney(one.changed.revenue, 'en')}`,
              })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
