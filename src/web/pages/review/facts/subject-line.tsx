import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Proposal } from '../../../../schema/proposal.ts';
import { Badge } from '../../../components/badge.tsx';
import { useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { SubjectSelect } from '../../snapshot/cite/subject-select.tsx';
import { chosenSubject } from './correction.ts';
import type { Correction } from './correction.ts';
import { entityKindNames, nameOf } from './fact-words.ts';

/** Id of the box in which somebody else is looked for. */
export const subjectField = 'fact-subject';

/** Whom it speaks of: who was found in the registers, somebody else, or a new one. */
export function SubjectLine({
  proposal,
  correction,
  asked,
  onCorrect,
}: {
  proposal: Proposal;
  correction: Correction;
  /** It was to be accepted without anybody having been chosen. */
  asked: boolean;
  onCorrect: (part: Correction) => void;
}) {
  const t = useText();
  const { cluster } = useView();
  const [changing, setChanging] = useState(false);
  const { subject, state, values, decision } = proposal;
  const chosen = chosenSubject(proposal, correction);
  const kind = t(entityKindNames[subject.kind]);
  const open = state === 'proposed';
  const entityId = decision?.entityId ?? subject.entityId;
  const isUnknown = entityId === null;
  // A kind that no register keeps is written of nobody.
  const choosing = open && values.length > 0 && (isUnknown || changing || chosen !== undefined);
  return (
    <div className="fact-subject" data-asked={asked || undefined}>
      <p className="fact-subject-name">
        {isUnknown ? (
          <>
            <strong>{nameOf(proposal, t)}</strong>{' '}
            <Badge tone="warn">{t({ zh: '库内没有', en: 'Not in the registers' })}</Badge>
          </>
        ) : (
          <Link
            to="/$cluster/entities/$entityId"
            params={{ cluster, entityId }}
            className={open && chosen ? 'is-replaced' : ''}
          >
            {subject.name}
          </Link>
        )}
        <span className="muted">{kind}</span>
        {open && !isUnknown && !choosing && values.length > 0 && subject.kind !== 'cluster' && (
          <button type="button" className="text-button" onClick={() => setChanging(true)}>
            {t({ zh: '说的不是它？', en: 'Not this one?' })}
          </button>
        )}
      </p>
      {choosing && (
        <div className="fact-subject-choice">
          <label htmlFor={subjectField}>{t({ zh: '记在', en: 'Write it of' })}</label>
          <SubjectSelect
            id={subjectField}
            near={[]}
            kind={subject.kind}
            {...(chosen && chosen !== 'new' && { value: chosen })}
            onChange={(other) => onCorrect({ subject: other })}
          />
          <span className="muted">{t({ zh: '或', en: 'or' })}</span>
          <Button
            aria-pressed={chosen === 'new'}
            aria-keyshortcuts="N"
            {...(chosen === 'new' && { color: 'primary' as const, variant: 'outlined' as const })}
            onClick={() => onCorrect({ subject: chosen === 'new' ? undefined : 'new' })}
          >
            {subject.kind === 'cluster'
              ? t({ zh: '记在本集群', en: 'this cluster' })
              : t({ zh: `新建${kind}`, en: `a new ${kind}` })}{' '}
            <kbd>N</kbd>
          </Button>
          {chosen === 'new' && subject.kind !== 'cluster' && (
            <Input
              aria-label={t({ zh: '新建的名称', en: 'Name of the new one' })}
              value={correction.name ?? subject.name}
              maxLength={200}
              onChange={(event) => onCorrect({ name: event.target.value })}
            />
          )}
          {!isUnknown && (
            <button
              type="button"
              className="text-button"
              onClick={() => {
                setChanging(false);
                onCorrect({ subject: undefined });
              }}
            >
              {t({ zh: '还是原来的', en: 'Keep the first' })}
            </button>
          )}
        </div>
      )}
      {asked && (
        <p className="fact-form-wrong" role="alert">
          {t({
            zh: `先说清记在谁名下：在库里找一个，或新建${kind}（N）。`,
            en: `Say first whom it is of: find one in the registers, or make a new ${kind} (N).`,
          })}
        </p>
      )}
    </div>
  );
}
