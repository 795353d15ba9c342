import { findField } from '../../../schema/field.ts';
import type { Column } from '../../../schema/source.ts';
import { groupThousands } from '../../format/decimal.ts';
import { useText } from '../../text/language.tsx';

/** 万元 ×10,000 · 2023年: how the cells of a column become values. */
export function ColumnUnit({
  column,
  sheetPeriod,
  field,
}: {
  column: Column;
  sheetPeriod: string | undefined;
  field: string | null;
}) {
  const t = useText();
  const periodic = field !== null && findField(field)?.periodic === true;
  const period = periodic ? (column.period ?? sheetPeriod) : undefined;
  const factor = column.factor && column.factor !== '1' ? `×${groupThousands(column.factor)}` : '';
  const parts = [
    column.currency && column.currency !== 'CNY' ? column.currency : '',
    [column.unit, factor].filter(Boolean).join(' '),
    period ? t({ zh: `${period}年`, en: period }) : '',
  ].filter(Boolean);
  if (parts.length > 0) return <>{parts.join(' · ')}</>;
  return periodic ? (
    <span className="muted">{t({ zh: '年份取数据日期', en: 'Year of the data' })}</span>
  ) : null;
}
