import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Takedown } from '../../../schema/takedown.ts';
import { getCaptures } from '../../api-press.ts';
import { Badge } from '../../components/badge.tsx';
import { formatChinaInstant } from '../../format/published.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { reasonNames } from '../snapshot/reason-words.ts';
import { TakedownActions } from './takedown-actions.tsx';
import { stateNames, stateTones } from './takedown-words.ts';

/** One request, with all that an officer needs to decide it. */
export function TakedownItem({ takedown }: { takedown: Takedown }) {
  const t = useText();
  const { language } = useLanguage();
  const say = (instant: string) => formatChinaInstant(instant, language);
  const tone = stateTones[takedown.state];
  return (
    <li className="panel takedown-item">
      <div className="takedown-head">
        <h2>
          {t({ zh: `第 ${takedown.takedownId} 号`, en: `No. ${takedown.takedownId}` })}
          {' · '}
          {t(reasonNames[takedown.reasonClass])}
        </h2>
        <Badge {...(tone && { tone })}>{t(stateNames[takedown.state])}</Badge>
      </div>
      <dl className="proof-facts">
        <div>
          <dt>{t({ zh: '网址', en: 'Address' })}</dt>
          <dd>
            <AskedPage takedown={takedown} />{' '}
            <small className="muted">
              {takedown.snapshotId === null
                ? t({ zh: '（全部快照）', en: '(every capture)' })
                : t({
                    zh: `（快照 ${takedown.snapshotId}）`,
                    en: `(snapshot ${takedown.snapshotId})`,
                  })}
            </small>
          </dd>
        </div>
        <div>
          <dt>{t({ zh: '说明', en: 'Reason' })}</dt>
          <dd className="takedown-reason">{takedown.reason}</dd>
        </div>
        <div>
          <dt>{t({ zh: '联系方式', en: 'Contact' })}</dt>
          <dd>{takedown.contact}</dd>
        </div>
        <div>
          <dt>{t({ zh: '申请时间', en: 'Asked' })}</dt>
          <dd>{say(takedown.requestedAt)}</dd>
        </div>
        {takedown.decidedAt && (
          <div>
            <dt>{t({ zh: '决定', en: 'Decided' })}</dt>
            <dd>
              {say(takedown.decidedAt)} · {takedown.decidedBy}
              {takedown.note && <p className="takedown-reason muted">{takedown.note}</p>}
            </dd>
          </div>
        )}
        {takedown.restoredAt && (
          <div>
            <dt>{t({ zh: '恢复', en: 'Restored' })}</dt>
            <dd>{say(takedown.restoredAt)}</dd>
          </div>
        )}
      </dl>
      <TakedownActions takedown={takedown} />
    </li>
  );
}

/** What the request is about, to be looked at before deciding: the capture named, or the page's newest. */
function AskedPage({ takedown: { url, snapshotId } }: { takedown: Takedown }) {
  const { cluster } = useView();
  const captures = useQuery({
    queryKey: ['snapshot', cluster, 'captures', url],
    queryFn: () => getCaptures(cluster, url),
    enabled: snapshotId === null,
  });
  const shown = snapshotId ?? captures.data?.at(-1)?.snapshotId;
  if (shown === undefined) return <span className="address-text">{url}</span>;
  return (
    <Link
      to="/$cluster/snapshots/$snapshotId"
      params={{ cluster, snapshotId: shown }}
      className="address-text"
    >
      {url}
    </Link>
  );
}
