import { Alert, Form, Select } from 'antd';
import type { FormInstance } from 'antd';
import { useState } from 'react';
import { findField } from '../../../../schema/field.ts';
import type { Passage } from '../../../../schema/passage.ts';
import { ApiError } from '../../../api.ts';
import { useText } from '../../../text/language.tsx';
import { fieldOptions } from './field-options.ts';
import { hasYear } from './period.ts';
import { PeriodInput } from './period-input.tsx';
import { proposeDraft, withField, withSubject } from './propose.ts';
import type { Draft } from './propose.ts';
import { SubjectSelect } from './subject-select.tsx';
import { valueHint } from './value-hint.ts';
import { ValueInput } from './value-input.tsx';
import { ValueOffers } from './value-offers.tsx';

/** Of whom, which value, of which year: filled in as far as the passage says it. */
export function CiteForm({
  form,
  passage,
  isPending,
  error,
  onSend,
}: {
  form: FormInstance<Draft>;
  passage: Passage;
  isPending: boolean;
  error: unknown;
  onSend: (draft: Draft) => void;
}) {
  const t = useText();
  const [draft, setDraft] = useState(() => proposeDraft(passage));
  const change = (next: Draft) => {
    setDraft(next);
    form.setFieldsValue(next);
  };
  const kind = draft.subject?.kind ?? 'enterprise';
  const field = draft.field === undefined ? undefined : findField(draft.field);
  const needed = (message: string) => ({ required: true, message });
  return (
    <Form<Draft>
      form={form}
      layout="vertical"
      // The next quote begins with its own proposals.
      preserve={false}
      initialValues={draft}
      disabled={isPending}
      onValuesChange={(part: Partial<Draft>, all) => {
        // What is not on the form now keeps its value.
        const now = { ...draft, ...all };
        if ('subject' in part) change(withSubject(draft, now.subject, passage));
        else if ('field' in part) change(withField(draft, now.field, passage));
        else setDraft(now);
      }}
      onFinish={() => onSend(draft)}
    >
      <Form.Item
        name="subject"
        label={t({ zh: '企业、项目或集群', en: 'Enterprise, project or cluster' })}
        rules={[needed(t({ zh: '请选择是谁的数值', en: 'Say whose value it is' }))]}
      >
        <SubjectSelect near={passage.subjects} />
      </Form.Item>
      <Form.Item
        name="field"
        label={t({ zh: '数值项', en: 'Field' })}
        rules={[needed(t({ zh: '请选择数值项', en: 'Choose a field' }))]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={fieldOptions(kind, t)}
          placeholder={t({ zh: '如营业收入、总投资', en: 'Such as revenue or investment' })}
        />
      </Form.Item>
      {field?.periodic && (
        <Form.Item
          name="period"
          label={t({ zh: '所属年度', en: 'Year' })}
          rules={[
            {
              required: true,
              validator: (_, period: string) =>
                hasYear(period)
                  ? Promise.resolve()
                  : Promise.reject(
                      new Error(
                        t({ zh: '请填写四位数的年份', en: 'Write the year in four digits' }),
                      ),
                    ),
            },
          ]}
        >
          <PeriodInput />
        </Form.Item>
      )}
      <Form.Item
        name="value"
        label={t({ zh: '数值', en: 'Value' })}
        rules={[{ ...needed(t({ zh: '请填写数值', en: 'Write the value' })), whitespace: true }]}
        extra={field && t(valueHint(field.type))}
      >
        <ValueInput type={field?.type ?? 'text'} kind={kind} />
      </Form.Item>
      <ValueOffers
        field={draft.field}
        chosen={draft.value}
        passage={passage}
        onChoose={(value) => change({ ...draft, value })}
      />
      {error !== null && error !== undefined && (
        <Alert type="error" showIcon title={error instanceof ApiError ? t(error) : String(error)} />
      )}
    </Form>
  );
}
