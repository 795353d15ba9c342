import { findField } from '../../../../schema/field.ts';
import type { Proposal } from '../../../../schema/proposal.ts';
import type { ApiError } from '../../../api.ts';
import { useText } from '../../../text/language.tsx';
import { valueHint } from '../../snapshot/cite/value-hint.ts';
import { ValueInput } from '../../snapshot/cite/value-input.tsx';
import { Current, FieldName } from './values-table.tsx';

/** Id of the form, which the bar at the foot of the window sends. */
export const valuesForm = 'fact-values';

export interface ValuesFormProps {
  proposal: Proposal;
  written: Record<string, string>;
  refusal: ApiError | undefined;
  onWrite: (written: Record<string, string>) => void;
  onSend: () => void;
  onLeave: () => void;
}

/** The proposed values to be put right, each in its place. Enter accepts them, Esc leaves them as they were. */
export function ValuesForm(props: ValuesFormProps) {
  const { proposal, written, refusal, onWrite, onSend, onLeave } = props;
  const t = useText();
  const wrong = refusal && findRefused(refusal, written);
  return (
    <form
      id={valuesForm}
      className="fact-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      {proposal.values.map((value) => {
        const { key } = value;
        const type = findField(key)?.type ?? 'text';
        const id = `fact-value ${key}`;
        return (
          <div key={key} className="fact-form-line">
            <label htmlFor={id}>
              <FieldName valueKey={key} />
            </label>
            <div>
              <ValueInput
                id={id}
                value={written[key] ?? ''}
                type={type}
                kind={proposal.subject.kind}
                onChange={(text) => onWrite({ ...written, [key]: text })}
              />
              {wrong === key && refusal ? (
                <p className="fact-form-wrong" role="alert">
                  {t(refusal)}
                </p>
              ) : (
                <small className="muted">
                  {t({ zh: '原文：', en: 'In the text: ' })}
                  <q lang="zh-CN">{value.words}</q>
                  {type !== 'stage' && ` · ${t(valueHint(type))}`}
                </small>
              )}
            </div>
            <p className="fact-form-current">
              <span className="muted">{t({ zh: '库内现值 ', en: 'In the register ' })}</span>
              <Current proposal={proposal} value={value} />
            </p>
          </div>
        );
      })}
      {refusal && wrong === undefined && (
        <p className="fact-form-wrong" role="alert">
          {t(refusal)}
        </p>
      )}
      <p className="muted">
        {t({ zh: '留空的一项不写入。', en: 'What is left empty is not written.' })}
      </p>
    </form>
  );
}

/** The server names the words that it could not read: they stand in this field. */
function findRefused({ zh }: ApiError, written: Record<string, string>): string | undefined {
  const entry = Object.entries(written).find(
    ([, text]) => text !== '' && zh.includes(`“${text.trim().slice(0, 40)}”`),
  );
  return entry?.[0];
}
