import { Link } from '@tanstack/react-router';
import { Fragment, useId, useState } from 'react';
import { registerNames, stageNames } from '../../../../schema/stage.ts';
import type { Targets } from '../../../../schema/targets.ts';
import { Badge } from '../../../components/badge.tsx';
import { formatMoney } from '../../../format/money.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { formatKm } from '../gap-words.ts';
import { SegmentName } from '../segment-name.tsx';
import { AddButton } from './add-button.tsx';
import { factorNames } from './factor-names.ts';
import { FactorReasons } from './factor-reasons.tsx';
import { orderCandidates } from './order-candidates.ts';
import type { ListedCandidate } from './order-candidates.ts';

/** The shortlist, then the rest, best first; each opens to the reasons of its score. */
export function CandidateTable({ targets }: { targets: Targets }) {
  const t = useText();
  const rows = orderCandidates(targets);
  return (
    <div className="table-frame">
      <table className="ruled-table candidate-table">
        <thead>
          <tr>
            <th scope="col">{t({ zh: '企业', en: 'Enterprise' })}</th>
            <th scope="col">{t({ zh: '能补的环节', en: 'Fills' })}</th>
            <th scope="col" className="number">
              {t({ zh: '得分', en: 'Score' })}
            </th>
            <th scope="col">{t({ zh: '契合 × 价值 × 可达', en: 'Fit × gain × reach' })}</th>
            <th scope="col">{t({ zh: '入库', en: 'Register' })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((candidate) => (
            <CandidateRow key={candidate.entityId} candidate={candidate} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CandidateRow({ candidate }: { candidate: ListedCandidate }) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { chosen } = candidate;
  const place = [
    [candidate.province, candidate.city]
      .filter((one, at, all) => one && all.indexOf(one) === at)
      .join(' '),
    candidate.km === null ? '' : formatKm(candidate.km),
  ].filter(Boolean);
  const stage = candidate.stage && stageNames.enterprise[candidate.stage];
  return (
    <Fragment>
      <tr data-chosen={chosen !== undefined}>
        <th scope="row">
          <p className="candidate-name">
            <Link
              to="/$cluster/entities/$entityId"
              params={{ cluster, entityId: candidate.entityId }}
            >
              {candidate.name}
            </Link>
            {chosen && (
              <Badge tone="primary">
                {t({ zh: `建议 ${chosen.place}`, en: `Shortlist ${chosen.place}` })}
              </Badge>
            )}
            {candidate.rivals.length > 0 && (
              <Badge tone="warn">
                {t({ zh: '与本地龙头同业', en: 'Rival of a local leader' })}
              </Badge>
            )}
          </p>
          <small className="muted">
            {[...place, t(registerNames[candidate.register]), stage && t(stage)]
              .filter(Boolean)
              .join(' · ')}
          </small>
          {chosen && (
            <small>
              {t({
                zh: `在前面各家之外再添 ${formatMoney(chosen.gain, language)}`,
                en: `adds ${formatMoney(chosen.gain, language)} to those before it`,
              })}
            </small>
          )}
        </th>
        <td data-label={t({ zh: '能补的环节', en: 'Fills' })}>
          <span className="segment-names">
            {candidate.segments.map((segment) => (
              <SegmentName key={segment} segment={segment} sign />
            ))}
          </span>
        </td>
        <td className="number" data-label={t({ zh: '得分', en: 'Score' })}>
          <strong>{candidate.score.toFixed(2)}</strong>
        </td>
        <td data-label={t({ zh: '契合 × 价值 × 可达', en: 'Fit × gain × reach' })}>
          <span className="factors">
            {(['fit', 'gain', 'reach'] as const).map((key) => (
              <span key={key} className="factor">
                <span className="factor-name">{t(factorNames[key])}</span>
                <span className="factor-bar" aria-hidden>
                  <i style={{ width: `${100 * candidate[key].score}%` }} />
                </span>
                <span>{candidate[key].score.toFixed(2)}</span>
              </span>
            ))}
          </span>
          <button
            type="button"
            className="quiet-button"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {open
              ? t({ zh: '收起理由', en: 'Hide the reasons' })
              : t({ zh: '看理由', en: 'Reasons' })}
          </button>
        </td>
        <td>
          <AddButton candidate={candidate} />
        </td>
      </tr>
      <tr id={id} className="candidate-reasons" hidden={!open}>
        {open && (
          <td colSpan={5}>
            <FactorReasons candidate={candidate} />
          </td>
        )}
      </tr>
    </Fragment>
  );
}
