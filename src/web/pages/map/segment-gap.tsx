import { Link } from '@tanstack/react-router';
import type { AtlasSegment } from '../../../schema/atlas.ts';
import type { Gap } from '../../../schema/gaps.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { sayStake } from '../gaps/gap-words.ts';
import { ProofLinks } from '../gaps/proof-links.tsx';
import { StateSign } from './state-sign.tsx';

/** The state of a segment with its reasons, what hangs on it, and the way to its whole analysis. */
export function SegmentGap({ segment, gap }: { segment: AtlasSegment; gap: Gap | undefined }) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const reasons = gap?.reasons ?? segment.reasons.map((reason) => ({ ...reason, links: [] }));
  return (
    <section>
      <StateSign state={gap?.state ?? segment.state} />
      {reasons.length > 0 && (
        <ul className="map-reasons">
          {reasons.map((reason) => (
            <li key={reason.zh}>
              {t(reason)} <ProofLinks links={reason.links} within={segment.id} />
            </li>
          ))}
        </ul>
      )}
      {gap && gap.stake.dependents.length > 0 && (
        <p>
          <strong className="map-stake">{sayStake(gap.stake, language)}</strong>{' '}
          <small className="muted">
            {t({
              zh: '图上红线：粗线必停，虚线另有配方',
              en: 'red on the map: thick stops, dashed has another recipe',
            })}
          </small>
        </p>
      )}
      {gap && (
        <Link
          to="/$cluster/gaps"
          params={{ cluster }}
          search={{ segment: segment.id, show: 'all' }}
          className="map-analysis"
        >
          {t({ zh: '看缺链分析', en: 'See the gap analysis' })}
        </Link>
      )}
    </section>
  );
}
