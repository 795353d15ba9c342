import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { GapDetail } from '../../../../schema/gaps.ts';
import { Badge } from '../../../components/badge.tsx';
import { Figure } from '../../../evidence/figure.tsx';
import { formatCount } from '../../../format/count.ts';
import { formatMoney } from '../../../format/money.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { formatRate } from '../gap-words.ts';
import { SegmentName } from '../segment-name.tsx';

const FIRST = 8;

/** Who depends on it: segments with their shares, then enterprises with the proof of their revenue. */
export function AtStake({ detail }: { detail: GapDetail }) {
  const t = useText();
  if (detail.gap.stake.dependents.length === 0)
    return (
      <section>
        <h3>{t({ zh: '谁靠它', en: 'Who depends on it' })}</h3>
        <p className="muted">
          {t({
            zh: '没有本地环节靠它，或靠它的环节没有本地企业。',
            en: 'No segment with makers here depends on it.',
          })}
        </p>
      </section>
    );
  return (
    <>
      <Dependents dependents={detail.gap.stake.dependents} />
      <Enterprises detail={detail} />
    </>
  );
}

function useFold<T>(all: readonly T[]): { shown: readonly T[]; more: React.ReactNode } {
  const t = useText();
  const [open, setOpen] = useState(false);
  return {
    shown: open ? all : all.slice(0, FIRST),
    more: !open && all.length > FIRST && (
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        {t({
          zh: `再看 ${formatCount(all.length - FIRST)} 个`,
          en: `Show ${formatCount(all.length - FIRST)} more`,
        })}
      </Button>
    ),
  };
}

function Dependents({ dependents }: { dependents: GapDetail['gap']['stake']['dependents'] }) {
  const t = useText();
  const { language } = useLanguage();
  const { shown, more } = useFold(dependents);
  return (
    <section>
      <h3>
        {t({ zh: '靠它的环节', en: 'Segments that depend on it' })}{' '}
        <span className="muted">{formatCount(dependents.length)}</span>
      </h3>
      <div className="scroll-frame">
        <table className="ruled-table small-table">
          <thead>
            <tr>
              <th scope="col">{t({ zh: '环节', en: 'Segment' })}</th>
              <th scope="col" className="number">
                {t({ zh: '靠它的产出', en: 'Depends' })}
              </th>
              <th scope="col" className="number">
                {t({ zh: '营收', en: 'Revenue' })}
              </th>
              <th scope="col" className="number">
                {t({ zh: '企业', en: 'Makers' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.segment}>
                <th scope="row">
                  <SegmentName segment={one.segment} sign />{' '}
                  {one.stops && <Badge tone="bad">{t({ zh: '必停', en: 'stops' })}</Badge>}
                </th>
                <td className="number">{formatRate(one.share)}</td>
                <td className="number">{formatMoney(one.revenue, language)}</td>
                <td className="number">{formatCount(one.makers)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </section>
  );
}

function Enterprises({ detail }: { detail: GapDetail }) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const { shown, more } = useFold(detail.enterprises);
  const rest = detail.gap.stake.enterprises - detail.enterprises.length;
  return (
    <section>
      <h3>
        {t({ zh: '受影响的企业', en: 'Enterprises at stake' })}{' '}
        <span className="muted">{formatCount(detail.gap.stake.enterprises)}</span>
      </h3>
      <div className="scroll-frame">
        <table className="ruled-table small-table">
          <thead>
            <tr>
              <th scope="col">{t({ zh: '企业', en: 'Enterprise' })}</th>
              <th scope="col" className="number">
                {t({ zh: '营业收入', en: 'Revenue' })}
              </th>
              <th scope="col" className="number">
                {t({ zh: '受影响', en: 'At stake' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.entityId}>
                <th scope="row">
                  <Link
                    to="/$cluster/entities/$entityId"
                    params={{ cluster, entityId: one.entityId }}
                  >
                    {one.name}
                  </Link>{' '}
                  <small className="muted">{one.city}</small>
                </th>
                <td className="number">
                  {one.key === null ? (
                    formatMoney(one.revenue, language)
                  ) : (
                    <Figure entityId={one.entityId} valueKey={one.key} value={one.revenue} />
                  )}
                </td>
                <td className="number">{formatMoney(one.atStake, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more}
      {rest > 0 && (
        <p className="muted">
          {t({
            zh: `只列受影响最大的 ${detail.enterprises.length} 家。`,
            en: `Only the ${detail.enterprises.length} with the most at stake are listed.`,
          })}
        </p>
      )}
    </section>
  );
}
