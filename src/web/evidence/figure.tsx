import { WarningFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { findField } from '../../schema/field.ts';
import type { Value } from '../../schema/field.ts';
import { Icon } from '../components/icon.tsx';
import { formatExact, formatValue } from '../format/value.ts';
import { useLanguage, useText } from '../text/language.tsx';
import { useOpenFigure } from '../use-view.ts';

export interface FigureProps {
  entityId: number;
  /** Record key: `revenue@2023`, or `revenue` for the latest period. */
  valueKey: string;
  value: Value;
  /** How many other sources say otherwise. */
  conflicting?: number;
  /** Shown instead of the formatted value. */
  children?: ReactNode;
  tabIndex?: number;
}

/** A value that came from a record: a button that opens its evidence. */
export function Figure({
  entityId,
  valueKey,
  value,
  conflicting = 0,
  children,
  tabIndex,
}: FigureProps) {
  const t = useText();
  const { language } = useLanguage();
  const open = useOpenFigure();
  const field = findField(valueKey);
  const shown = formatValue(valueKey, value, language);
  const exact = formatExact(valueKey, value, language);
  const conflict = t({
    zh: `另有 ${conflicting} 个来源说法不同`,
    en: `${conflicting} other ${conflicting === 1 ? 'source says' : 'sources say'} otherwise`,
  });
  const title = t({
    zh: `${field?.zh ?? valueKey}：${exact}（查看依据）`,
    en: `${field?.en ?? valueKey}: ${exact} (see the evidence)`,
  });
  return (
    <button
      type="button"
      className={conflicting > 0 ? 'figure figure-conflict' : 'figure'}
      title={conflicting > 0 ? `${title} · ${conflict}` : title}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        open(entityId, valueKey);
      }}
    >
      {children ?? shown}
      {conflicting > 0 && <Icon of={WarningFilled} className="conflict-sign" says={conflict} />}
    </button>
  );
}
