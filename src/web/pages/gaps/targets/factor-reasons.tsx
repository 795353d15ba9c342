import type { Candidate, TargetFactor } from '../../../../schema/targets.ts';
import { useText } from '../../../text/language.tsx';
import { useOpenFigure } from '../../../use-view.ts';
import { ProofLinks } from '../proof-links.tsx';
import { factorNames } from './factor-names.ts';

/** Why each factor is as it is; a sentence that a record says opens that record. */
export function FactorReasons({ candidate }: { candidate: Candidate }) {
  const t = useText();
  return (
    <div className="factor-reasons">
      {(['fit', 'gain', 'reach'] as const).map((key) => (
        <section key={key}>
          <h3>
            {t(factorNames[key])} <span className="muted">{candidate[key].score.toFixed(2)}</span>
          </h3>
          <ul>
            {candidate[key].reasons.map((reason) => (
              <li key={reason.zh}>
                <Reason entityId={candidate.entityId} reason={reason} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {candidate.products && (
        <p className="factor-products">
          <span className="muted">{t({ zh: '主导产品：', en: 'Main products: ' })}</span>
          {candidate.products}
        </p>
      )}
      {candidate.rivals.length > 0 && (
        <p className="factor-products">
          <span className="muted">{t({ zh: '本地同业：', en: 'Local makers of the same: ' })}</span>
          <ProofLinks
            links={candidate.rivals.map(({ entityId, name }) => ({
              to: 'entity' as const,
              entityId,
              name,
            }))}
          />
        </p>
      )}
    </div>
  );
}

function Reason({
  entityId,
  reason,
}: {
  entityId: number;
  reason: TargetFactor['reasons'][number];
}) {
  const t = useText();
  const open = useOpenFigure();
  const { key, link } = reason;
  return (
    <>
      {key === null ? (
        t(reason)
      ) : (
        <button
          type="button"
          className="figure"
          title={t({ zh: '查看依据', en: 'See the evidence' })}
          onClick={() => open(entityId, key)}
        >
          {t(reason)}
        </button>
      )}{' '}
      {link && <ProofLinks links={[link]} />}
    </>
  );
}
