import { Link } from '@tanstack/react-router';
import type { DiffRow } from '../../../schema/import.ts';
import type { Source } from '../../../schema/source.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { likelihoodOf, percentWords } from '../review/pairs/likelihood.ts';
import { DiffCells } from './diff-cells.tsx';
import { rowBases } from './import-words.ts';

/** One row of the workbook and what it would do. */
export function DiffRowCard({ row, source }: { row: DiffRow; source: Source }) {
  const t = useText();
  const { cluster } = useView();
  const sheet = source.sheets.find((one) => one.index === row.sheet);
  const sheetName = sheet?.name ?? String(row.sheet + 1);
  const place = t({ zh: `「${sheetName}」第 ${row.row} 行`, en: `${sheetName}, row ${row.row}` });
  const name = row.name || t({ zh: '（没有名称）', en: '(no name)' });
  return (
    <article className={`diff-row is-${row.class}`}>
      <header>
        <h3>
          {row.entityId === null ? (
            name
          ) : (
            <Link to="/$cluster/entities/$entityId" params={{ cluster, entityId: row.entityId }}>
              {name}
            </Link>
          )}
        </h3>
        <span className="muted">
          {place}
          {row.basis && row.class !== 'refused' && ` · ${t(rowBases[row.basis])}`}
        </span>
      </header>
      {row.reason && <p className="diff-reason">{t(row.reason)}</p>}
      {row.warnings.map((warning) => (
        <p key={warning.en} className="diff-warning">
          {t(warning)}
        </p>
      ))}
      {row.cells.length > 0 && <DiffCells row={row} sheet={sheet} />}
      {row.review.map((other) => (
        <p key={other.entityId} className="diff-review">
          {t({ zh: '与 ', en: 'And ' })}
          <Link to="/$cluster/entities/$entityId" params={{ cluster, entityId: other.entityId }}>
            {other.name}
          </Link>
          {t({ zh: ' ', en: ': ' })}
          {t(likelihoodOf(other.probability))}（{percentWords(other.probability)}）
          <span className="muted">
            {t({
              zh: '不会自动合并，接受后由人判定',
              en: 'never merged by itself; a person decides',
            })}
          </span>
        </p>
      ))}
    </article>
  );
}
