import type { ReviewPair } from '../../../../schema/review.ts';
import { useText } from '../../../text/language.tsx';
import { likelihoodOf, percentWords } from './likelihood.ts';
import { signedBits, weighEvidence } from './weigh-evidence.ts';

/** Why these two are thought to be one: each feature with its weight in bits, for to the right, against to the left. */
export function EvidenceList({ pair }: { pair: ReviewPair }) {
  const t = useText();
  return (
    <section className="panel evidence-panel">
      <h2>{t(likelihoodOf(pair.probability))}</h2>
      <p className="muted">
        {t({ zh: '估计概率 ', en: 'Estimated probability ' })}
        {percentWords(pair.probability)}
        {t({ zh: '，证据合计 ', en: ', evidence in sum ' })}
        {signedBits(pair.weight)}
        {t({ zh: ' 分。正分像同一家，负分不像。', en: '. Plus speaks for one, minus against.' })}
      </p>
      <ul className="evidence-bits">
        {weighEvidence(pair.evidence).map((item) => (
          <li key={`${item.feature}:${item.level}`}>
            <span className="evidence-words">
              {item.bits < 0 && (
                <b aria-hidden className="is-against">
                  ✕{' '}
                </b>
              )}
              {t(item)}
            </span>
            <span className={item.bits < 0 ? 'evidence-number is-against' : 'evidence-number'}>
              {signedBits(item.bits)}
            </span>
            <svg
              className="evidence-bar"
              viewBox="0 0 200 8"
              preserveAspectRatio="none"
              aria-hidden
            >
              <line x1="100" y1="0" x2="100" y2="8" />
              <rect
                className={item.bits < 0 ? 'is-against' : 'is-for'}
                x={item.bits < 0 ? 100 - item.share * 100 : 100}
                y="1"
                width={item.share * 100}
                height="6"
              />
            </svg>
          </li>
        ))}
      </ul>
      <p className="evidence-scale muted" aria-hidden>
        <span>{t({ zh: '← 不同', en: '← different' })}</span>
        <span>{t({ zh: '同一家 →', en: 'same →' })}</span>
      </p>
    </section>
  );
}
