import { Tag, Tooltip } from 'antd';
import { findField } from '../../../schema/field.ts';
import type { Column, Sheet } from '../../../schema/source.ts';
import type { EntityKind } from '../../../schema/stage.ts';
import { useText } from '../../text/language.tsx';
import { columnLetter } from '../../../util/column-letter.ts';
import { ColumnUnit } from './column-unit.tsx';
import { fieldAt, isCorrected, type Corrections } from './corrections.ts';
import { FieldSelect } from './field-select.tsx';
import { basisNames, basisReasons } from './import-words.ts';

export function ColumnRow({
  sheet,
  column,
  kind,
  corrections,
  rival,
  onChange,
}: {
  sheet: Sheet;
  column: Column;
  kind: EntityKind;
  corrections: Corrections;
  rival: boolean;
  onChange: (field: string | null) => void;
}) {
  const t = useText();
  const field = fieldAt(corrections, sheet.index, column);
  const corrected = isCorrected(corrections, sheet.index, column);
  const letter = columnLetter(column.index);
  const personal = field !== null && findField(field)?.personal === true;
  return (
    <tr className={rowClass(field, personal, corrected)}>
      <td className="column-letter">{letter}</td>
      <th scope="row" className="column-header">
        {column.header || (
          <span className="muted">{t({ zh: '（无表头）', en: '(no header)' })}</span>
        )}
      </th>
      <td className="column-field">
        <FieldSelect
          kind={kind}
          value={field}
          label={t({ zh: `${letter} 列读作`, en: `Column ${letter} is read as` })}
          status={rival ? 'warning' : undefined}
          onChange={onChange}
        />
        {rival && (
          <small className="column-warning">
            {t({
              zh: '另有一列也读作它，只会取一列',
              en: 'Another column is read so too; one will count',
            })}
          </small>
        )}
      </td>
      <td className="column-basis">
        {personal ? (
          <Tag color="default">{t({ zh: '不收录', en: 'Kept out' })}</Tag>
        ) : (
          <BasisTag column={column} corrected={corrected} />
        )}
      </td>
      <td className="column-unit">
        <ColumnUnit column={column} sheetPeriod={sheet.period} field={field} />
      </td>
      <td className="column-samples">
        {[...new Set(column.samples)].slice(0, 3).map((sample) => (
          <span key={sample}>{sample}</span>
        ))}
      </td>
    </tr>
  );
}

function rowClass(field: string | null, personal: boolean, corrected: boolean): string {
  if (corrected) return 'is-corrected';
  return field === null || personal ? 'is-unread' : '';
}

function BasisTag({ column, corrected }: { column: Column; corrected: boolean }) {
  const t = useText();
  const basis = corrected ? 'person' : column.basis;
  const sure = Math.round(column.score * 100);
  const certainty =
    corrected || basis === 'none' ? '' : t({ zh: `，把握 ${sure}%`, en: `, ${sure}% sure` });
  return (
    <Tooltip title={t(basisReasons[basis]) + certainty}>
      <Tag
        color={basis === 'person' ? 'processing' : basis === 'none' ? 'warning' : 'default'}
        tabIndex={0}
      >
        {t(basisNames[basis])}
      </Tag>
    </Tooltip>
  );
}
