import { findField, splitKey } from '../../../../schema/field.ts';
import type { Proposal, ProposedValue } from '../../../../schema/proposal.ts';
import { Badge } from '../../../components/badge.tsx';
import { Figure } from '../../../evidence/figure.tsx';
import { formatDate } from '../../../format/date.ts';
import { formatApart, formatExact, formatValue } from '../../../format/value.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useOpenFigure } from '../../../use-view.ts';
import { againstNames } from './fact-words.ts';

const currentName = { zh: '库内现值', en: 'In the register' };

/** What acceptance would write, beside what stands today and the record that proves it. */
export function ValuesTable({ proposal }: { proposal: Proposal }) {
  const t = useText();
  const { language } = useLanguage();
  const { values, subject, decision } = proposal;
  const open = useOpenFigure();
  const stands = proposal.state === 'accepted' && decision?.recordId != null;
  const standsOn = stands ? (decision.entityId ?? subject.entityId) : null;
  return (
    <table className="fact-values">
      <thead>
        <tr>
          <th scope="col">{t({ zh: '字段', en: 'Field' })}</th>
          <th scope="col">
            {/* A person may have put it right: what was written is in the register. */}
            {stands ? t({ zh: '原句所说', en: 'Said' }) : t({ zh: '拟写入', en: 'Proposed' })}
          </th>
          <th scope="col">{t(currentName)}</th>
        </tr>
      </thead>
      <tbody>
        {values.map((one) => (
          <tr key={one.key} data-against={one.against}>
            <th scope="row">
              <FieldName valueKey={one.key} />
            </th>
            <td>
              <strong title={formatExact(one.key, one.value, language)}>
                {one.current
                  ? formatApart(one.key, one.value, one.current.value, language)
                  : formatValue(one.key, one.value, language)}
              </strong>{' '}
              {!stands && <Against value={one} />}
              <small className="muted">
                {t({ zh: '原文：', en: 'In the text: ' })}
                <q lang="zh-CN">{one.words}</q>
              </small>
            </td>
            <td data-name={t(currentName)}>
              {standsOn === null ? (
                <Current proposal={proposal} value={one} />
              ) : (
                <button type="button" className="figure" onClick={() => open(standsOn, one.key)}>
                  {t({ zh: '看入库的值和依据', en: 'See it with its evidence' })}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function FieldName({ valueKey }: { valueKey: string }) {
  const t = useText();
  const { language } = useLanguage();
  const field = findField(valueKey);
  const { period } = splitKey(valueKey);
  return (
    <>
      {field ? t(field) : valueKey}
      {period && <small className="muted">{formatDate(period, language)}</small>}
    </>
  );
}

function Against({ value: { against } }: { value: ProposedValue }) {
  const t = useText();
  const { tone, ...name } = againstNames[against];
  return <Badge {...(tone && { tone })}>{t(name)}</Badge>;
}

/** What stands today; it opens its evidence. */
export function Current({ proposal, value }: { proposal: Proposal; value: ProposedValue }) {
  const t = useText();
  const { language } = useLanguage();
  const { key, current } = value;
  const { entityId } = proposal.subject;
  if (!current) return <span className="muted">{t({ zh: '没有', en: 'None' })}</span>;
  const shown = formatApart(key, current.value, value.value, language);
  if (entityId === null) return shown;
  return (
    <Figure entityId={entityId} valueKey={key} value={current.value}>
      {shown}
    </Figure>
  );
}
