import { WarningFilled } from '@ant-design/icons';
import type { RegisterRow } from '../../../schema/register.ts';
import { writeSearch } from '../../address.ts';
import { Icon } from '../../components/icon.tsx';
import { Figure } from '../../evidence/figure.tsx';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { recordKey } from './columns.ts';
import type { RegisterColumn } from './columns.ts';

/** The sign and number of values on which sources disagree. */
export function ConflictSign({ count }: { count: number }) {
  const t = useText();
  if (count === 0) return null;
  const said = t({ zh: `${count} 处说法不同`, en: `${count} disputed` });
  return (
    <span className="conflict-count" title={said}>
      <Icon of={WarningFilled} className="conflict-sign" says={said} /> {count}
    </span>
  );
}

/** What stands in one cell of a register. In a grid the cells share one tab stop, so nothing inside takes its own. */
export function CellValue({ row, column }: { row: RegisterRow; column: RegisterColumn }) {
  const t = useText();
  const { cluster, asOf } = useView();
  if (column.key === 'name')
    return (
      <>
        <a
          href={`/${cluster}/entities/${row.entityId}${writeSearch({ asOf })}`}
          className="row-name"
          tabIndex={-1}
          title={row.name}
          onClick={(event) => {
            // The row itself opens the profile; a click with a key held is the browser's (new tab).
            if (event.metaKey || event.ctrlKey || event.shiftKey) event.stopPropagation();
            else event.preventDefault();
          }}
        >
          {row.name}
        </a>
        <ConflictSign count={row.conflicts} />
      </>
    );
  if (column.key === 'segments')
    return (
      <span title={row.segments.map(t).join('、')}>{row.segments.map(t).join('、') || '—'}</span>
    );
  if (column.key === 'conflicts')
    return row.conflicts > 0 ? (
      <ConflictSign count={row.conflicts} />
    ) : (
      <span className="muted">0</span>
    );
  if (column.key === 'province') return row.province ?? <span className="muted">—</span>;
  if (column.key === 'records') return formatCount(row.records);
  const value = row[column.key];
  if (value === null || !column.field) return <span className="muted">—</span>;
  const period =
    column.key === 'revenue'
      ? row.revenuePeriod
      : column.key === 'output'
        ? row.outputPeriod
        : column.key === 'purchases' || column.key === 'purchasesLocal'
          ? row.purchasesPeriod
          : undefined;
  return (
    <>
      <Figure
        entityId={row.entityId}
        valueKey={recordKey(row, column.field)}
        value={String(value)}
        tabIndex={-1}
      />
      {period && <small className="cell-period"> {period}</small>}
    </>
  );
}
