import { useEffect, useRef, useState } from 'react';
import type { Evidence, Figure } from '../../schema/evidence.ts';
import type { Value } from '../../schema/field.ts';
import { formatDate } from '../format/date.ts';
import { formatExact, formatValue } from '../format/value.ts';
import { useLanguage, useText } from '../text/language.tsx';
import type { Pair } from '../text/language.tsx';
import { useView } from '../use-view.ts';
import { EvidenceCard, EvidenceFold } from './evidence-card.tsx';
import { OwnActions, PinModal } from './pin-actions.tsx';
import { explainRule } from './rules.ts';

function Others({
  name,
  note,
  list,
  against,
  tone,
  onPin,
}: {
  name: Pair;
  note: Pair;
  list: readonly Evidence[];
  against: Value;
  tone?: 'warn';
  onPin?: (evidence: Evidence) => void;
}) {
  const t = useText();
  if (list.length === 0) return null;
  return (
    <section className="evidence-others" data-tone={tone}>
      <h3>
        {t(name)} <span className="muted">{list.length}</span>
      </h3>
      <p className="muted">{t(note)}</p>
      {list.map((evidence) => (
        <EvidenceFold
          key={evidence.recordId}
          evidence={evidence}
          against={against}
          {...(onPin && { onPin })}
        />
      ))}
    </section>
  );
}

/** All that is known of one value: the winner in full, then who disagrees, who agrees and what came before. */
export function FigureView({ figure }: { figure: Figure }) {
  const t = useText();
  const { language } = useLanguage();
  const { asOf } = useView();
  const [chosen, setChosen] = useState<Evidence>();
  const shown = formatValue(figure.key, figure.value, language);
  const exact = formatExact(figure.key, figure.value, language);
  // A word said today would not show in a view of an earlier day.
  const pin = asOf ? undefined : setChosen;
  const head = useRef<HTMLDivElement>(null);
  const seen = useRef(figure.winner.recordId);
  useEffect(() => {
    // A decision made far below changes the value at the top: show it.
    if (seen.current === figure.winner.recordId) return;
    seen.current = figure.winner.recordId;
    head.current?.scrollIntoView({ block: 'center' });
  }, [figure.winner.recordId]);
  return (
    <div className="figure-view">
      <div className="figure-head" ref={head}>
        <p className="muted">
          {figure.entityName} · {t(figure.field)}
          {figure.period && ` · ${formatDate(figure.period, language)}`}
        </p>
        <p className="figure-value">{shown}</p>
        {exact !== shown && <p className="muted">{exact}</p>}
        <p className="figure-rule">{t(explainRule(figure))}</p>
      </div>
      <EvidenceCard evidence={figure.winner} />
      <Others
        name={{ zh: '说法不同', en: 'Otherwise' }}
        note={{
          zh: '这些来源给出了另外的值，并列保留，不合并。',
          en: 'These sources give another value. They stand beside it and are not merged.',
        }}
        against={figure.value}
        list={figure.conflicting}
        tone="warn"
        {...(pin && { onPin: pin })}
      />
      <Others
        name={{ zh: '说法一致', en: 'Agreeing' }}
        note={{ zh: '这些来源给出了相同的值。', en: 'These sources give the same value.' }}
        against={figure.value}
        list={figure.agreeing}
      />
      <Others
        name={{ zh: '已被更新', en: 'Superseded' }}
        note={{
          zh: '同一来源较早的说法，已被它较新的一期取代；或名录里的“在册”，让位于别处给出的阶段。',
          en: 'Earlier word of the same series, replaced by its newer issue; or a mere listing, which gives way to any other stage.',
        }}
        against={figure.value}
        list={figure.superseded}
        {...(pin && { onPin: pin })}
      />
      {asOf ? (
        <p className="muted">
          {t({
            zh: '回到今天的视图后可以人工认定。',
            en: 'Go back to today to decide on a value.',
          })}
        </p>
      ) : (
        <OwnActions figure={figure} />
      )}
      <PinModal figure={figure} chosen={chosen} onClose={() => setChosen(undefined)} />
    </div>
  );
}
