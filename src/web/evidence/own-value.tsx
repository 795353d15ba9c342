import { Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import type { Figure } from '../../schema/evidence.ts';
import { findField } from '../../schema/field.ts';
import { enterpriseStages, projectStages } from '../../schema/stage.ts';
import { SignedModal } from '../components/signed-modal.tsx';
import { formatExact, formatValue } from '../format/value.ts';
import { useLanguage, useText } from '../text/language.tsx';
import { readOwnValue } from './read-own-value.ts';
import { usePin } from './use-pin.ts';

const moneyUnits = [
  { value: 0, zh: '元', en: 'yuan' },
  { value: 4, zh: '万元', en: '10,000 yuan' },
  { value: 8, zh: '亿元', en: '100 m yuan' },
];

/** A value that no source gives: typed by a person, who signs for it. */
export function OwnValue({
  figure,
  open,
  onClose,
}: {
  figure: Figure;
  open: boolean;
  onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const pin = usePin(figure.entityId);
  const [text, setText] = useState('');
  const [power, setPower] = useState(4);
  const type = findField(figure.key)?.type ?? 'text';
  const own = readOwnValue(type, text, power);
  const stages = [...new Set([...enterpriseStages, ...projectStages])];
  const label = t(figure.field);
  return (
    <SignedModal
      open={open}
      title={t({ zh: `填写${figure.field.zh}`, en: `Enter: ${figure.field.en}` })}
      okText={t({ zh: '认定', en: 'Decide' })}
      pending={pin.isPending}
      error={pin.error}
      onClose={onClose}
      onSign={(signed) => {
        if ('value' in own)
          pin.mutate({ key: figure.key, value: own.value, ...signed }, { onSuccess: onClose });
      }}
    >
      <Form layout="vertical" component="div">
        <Form.Item
          label={label}
          required
          validateStatus={text !== '' && 'zh' in own ? 'error' : ''}
          extra={'value' in own ? formatExact(figure.key, own.value, language) : t(own)}
        >
          {type === 'stage' ? (
            <Select
              value={text || undefined}
              onChange={setText}
              aria-label={label}
              options={stages.map((stage) => ({
                value: stage,
                label: formatValue('stage', stage, language),
              }))}
            />
          ) : (
            <Space.Compact block>
              <Input
                value={text}
                aria-label={label}
                onChange={(event) => setText(event.target.value)}
              />
              {type === 'money' && (
                <Select
                  value={power}
                  onChange={setPower}
                  aria-label={t({ zh: '单位', en: 'Unit' })}
                  style={{ width: 140 }}
                  options={moneyUnits.map((unit) => ({ value: unit.value, label: t(unit) }))}
                />
              )}
            </Space.Compact>
          )}
        </Form.Item>
      </Form>
    </SignedModal>
  );
}
