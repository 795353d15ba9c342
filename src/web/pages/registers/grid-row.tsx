import { memo } from 'react';
import type { RegisterRow } from '../../../schema/register.ts';
import { CellValue } from './cell-value.tsx';
import type { RegisterColumn } from './columns.ts';

export interface GridRowProps {
  index: number;
  /** Undefined while it is on its way. */
  row: RegisterRow | undefined;
  columns: RegisterColumn[];
  activeColumn: number | undefined;
  height: number;
  onVisit: (row: RegisterRow) => void;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { index, row, columns, activeColumn, height, onVisit } = props;
  return (
    // Keys are the grid's, which names this row's cell as its active descendant.
    <div
      className="grid-row"
      role="row"
      aria-rowindex={index + 2}
      aria-busy={row === undefined}
      data-active={activeColumn !== undefined || undefined}
      data-conflict={(row && row.conflicts > 0) || undefined}
      style={{ height }}
      onClick={() => row && onVisit(row)}
    >
      {columns.map((column, at) => (
        <div
          key={column.key}
          id={`cell-${index}-${at}`}
          role="gridcell"
          aria-colindex={at + 1}
          data-active={at === activeColumn || undefined}
          className={column.numeric ? 'grid-cell grid-numeric' : 'grid-cell'}
          style={{ flexBasis: column.width, flexGrow: column.width }}
        >
          {row ? <CellValue row={row} column={column} /> : <span className="grid-bone" />}
        </div>
      ))}
    </div>
  );
});
