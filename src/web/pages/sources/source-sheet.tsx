import { Tag } from 'antd';
import { findField } from '../../../schema/field.ts';
import { rowAspects } from '../../../schema/row-aspect.ts';
import type { Column, Sheet } from '../../../schema/source.ts';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { columnLetter } from '../../../util/column-letter.ts';
import { ColumnUnit } from '../import/column-unit.tsx';
import { basisNames } from '../import/import-words.ts';

/** How the columns of one sheet were read when it was accepted. */
export function SourceSheet({ sheet }: { sheet: Sheet }) {
  const t = useText();
  return (
    <section className="source-sheet">
      <h3>
        {sheet.name}
        <span className="muted">
          {sheet.skipped === undefined
            ? t({ zh: `${formatCount(sheet.rows)} 行`, en: `${formatCount(sheet.rows)} rows` })
            : `${t({ zh: '没有读取：', en: 'not read: ' })}${sheet.skipped}`}
        </span>
      </h3>
      {sheet.skipped === undefined && (
        <ul>
          {sheet.columns.map((column) => (
            <SheetColumn key={column.index} column={column} sheet={sheet} />
          ))}
        </ul>
      )}
    </section>
  );
}

function SheetColumn({ column, sheet }: { column: Column; sheet: Sheet }) {
  const t = useText();
  const field = column.field === null ? undefined : findField(column.field);
  const aspect = rowAspects.find(({ key }) => key === column.field);
  const read = field ?? aspect;
  return (
    <li className={read && !field?.personal ? '' : 'is-unread'}>
      <span className="column-letter">{columnLetter(column.index)}</span>
      <span>{column.header}</span>
      <span>
        {read ? t(read) : t({ zh: '不读取', en: 'Not read' })}{' '}
        <small className="muted">
          <ColumnUnit column={column} sheetPeriod={sheet.period} field={column.field} />
        </small>
      </span>
      <span>
        {field?.personal ? (
          <Tag>{t({ zh: '不收录', en: 'Kept out' })}</Tag>
        ) : (
          read && <Tag>{t(basisNames[column.basis])}</Tag>
        )}
      </span>
    </li>
  );
}
