import { Button } from 'antd';
import { useState } from 'react';
import type { Evidence } from '../../schema/evidence.ts';
import type { Value } from '../../schema/field.ts';
import { formatDate } from '../format/date.ts';
import { formatApart, formatExact, formatValue } from '../format/value.ts';
import { useLanguage, useText } from '../text/language.tsx';
import { LocatorProof } from './locator-proof.tsx';
import { SourceLine } from './source-line.tsx';

interface CardProps {
  evidence: Evidence;
  /** Absent: nobody can pin it here. */
  onPin?: (evidence: Evidence) => void;
}

/** One source's word in full: its original words, its place and its source. */
export function EvidenceCard({ evidence, onPin }: CardProps) {
  const t = useText();
  const { language } = useLanguage();
  const exact = formatExact(evidence.key, evidence.value, language);
  return (
    <div className="evidence-card">
      <LocatorProof evidence={evidence} />
      {evidence.locator.type !== 'entry' && (
        <p>
          <span className="muted">{t({ zh: '原文：', en: 'Original words: ' })}</span>
          <q>{evidence.words}</q>
          {exact !== evidence.words && (
            <span className="muted">{t({ zh: `，即 ${exact}`, en: `, that is ${exact}` })}</span>
          )}
        </p>
      )}
      <SourceLine
        source={evidence.source}
        publication={evidence.publication}
        locator={evidence.locator}
      />
      {onPin && (
        <Button onClick={() => onPin(evidence)}>
          {t({ zh: '以此为准', en: 'Take this one' })}
        </Button>
      )}
    </div>
  );
}

/** The same folded to a line; opens in place. `against`: the winning value, to be told apart from. */
export function EvidenceFold({ evidence, against, onPin }: CardProps & { against: Value }) {
  const t = useText();
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const different = JSON.stringify(evidence.value) !== JSON.stringify(against);
  const shown = different
    ? formatApart(evidence.key, evidence.value, against, language)
    : formatValue(evidence.key, evidence.value, language);
  return (
    <details className="evidence-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{shown}</strong>
        <span className="evidence-origin">
          {evidence.source.title}
          <small className="muted">
            {formatDate(evidence.source.dated, language)} ·{' '}
            {t({ zh: `可信度 ${evidence.source.trust}`, en: `trust ${evidence.source.trust}` })}
          </small>
        </span>
      </summary>
      {open && <EvidenceCard evidence={evidence} {...(onPin && { onPin })} />}
    </details>
  );
}
