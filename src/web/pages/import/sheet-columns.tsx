import type { Sheet } from '../../../schema/source.ts';
import type { EntityKind } from '../../../schema/stage.ts';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { ColumnRow } from './column-row.tsx';
import { correct, findRivals, type Corrections } from './corrections.ts';

/** One sheet: where its table was found, and every column of it. */
export function SheetColumns({
  sheet,
  kind,
  corrections,
  onChange,
}: {
  sheet: Sheet;
  kind: EntityKind;
  corrections: Corrections;
  onChange: (next: Corrections) => void;
}) {
  const t = useText();
  if (sheet.skipped !== undefined || sheet.columns.length === 0) return <SkippedSheet {...sheet} />;
  const rivals = findRivals(sheet, corrections);
  return (
    <section className="panel sheet-columns">
      <SheetHead sheet={sheet} />
      <table className="column-table">
        <thead>
          <tr>
            <th scope="col">{t({ zh: '列', en: 'Col.' })}</th>
            <th scope="col">{t({ zh: '表头', en: 'Header' })}</th>
            <th scope="col">{t({ zh: '读作', en: 'Read as' })}</th>
            <th scope="col">{t({ zh: '依据', en: 'Why' })}</th>
            <th scope="col">{t({ zh: '单位与年份', en: 'Unit and year' })}</th>
            <th scope="col">{t({ zh: '样例', en: 'Samples' })}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.columns.map((column) => (
            <ColumnRow
              key={column.index}
              sheet={sheet}
              column={column}
              kind={kind}
              corrections={corrections}
              rival={rivals.has(column.index)}
              onChange={(field) => onChange(correct(corrections, sheet.index, column, field))}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SheetHead({ sheet }: { sheet: Sheet }) {
  const t = useText();
  const { headerFirst: first, headerLast: last } = sheet;
  const lines = first === last ? `${first}` : `${first}–${last}`;
  return (
    <header className="sheet-head">
      <h2>{sheet.name}</h2>
      <p className="muted">
        {t({
          zh: `${formatCount(sheet.rows)} 行数据 · 表头在第 ${lines} 行`,
          en: `${formatCount(sheet.rows)} rows · header in row ${lines}`,
        })}
        {sheet.period &&
          t({ zh: ` · 标题写明 ${sheet.period} 年`, en: ` · titled ${sheet.period}` })}
      </p>
      {sheet.title && <blockquote className="sheet-title">{sheet.title}</blockquote>}
    </header>
  );
}

function SkippedSheet({ name, skipped }: Sheet) {
  const t = useText();
  return (
    <section className="panel sheet-skipped">
      <h2>{name}</h2>
      <p className="muted">
        {t({ zh: '没有读取：', en: 'Not read: ' })}
        {skipped ?? t({ zh: '没有找到表格。', en: 'no table was found.' })}
      </p>
    </section>
  );
}
