import { RightOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { RegisterRow } from '../../../schema/register.ts';
import type { Register } from '../../../schema/stage.ts';
import { registerNames } from '../../../schema/stage.ts';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../text/language.tsx';
import { useOpenFigure, useView } from '../../use-view.ts';
import { recordKey } from './columns.ts';
import type { RegisterColumn } from './columns.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { findMove } from './grid-keys.ts';
import { recallOffset, rememberOffset } from './offsets.ts';
import type { RegisterSearch } from './register-search.ts';
import { scrollToColumn } from './scroll-edges.ts';
import { useRegisterRows } from './use-register-rows.ts';
import { useScrollEdges } from './use-scroll-edges.ts';
import { useRowWindow } from './use-row-window.ts';

const rowHeight = 40;
const headHeight = 42;

export interface RegisterGridProps {
  register: Register;
  search: RegisterSearch;
  columns: RegisterColumn[];
  total: number;
  place: string;
}

/** The register as a grid of a million rows: only those in view exist. */
export function RegisterGrid({ register, search, columns, total, place }: RegisterGridProps) {
  const t = useText();
  const navigate = useNavigate();
  const open = useOpenFigure();
  const { cluster } = useView();
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const onOffset = useCallback((offset: number) => rememberOffset(place, offset), [place]);
  const view = useRowWindow({
    frame,
    count: total,
    rowHeight,
    header: headHeight,
    initial: recallOffset(place),
    onOffset,
  });
  const rowAt = useRegisterRows(register, search, view.first, view.end);
  const widths = columns.map((column) => column.width);
  const width = widths.reduce((sum, one) => sum + one, 0);
  const more = useScrollEdges(frame);
  const visit = useCallback(
    (row: RegisterRow) =>
      void navigate({
        to: '/$cluster/entities/$entityId',
        params: { cluster, entityId: row.entityId },
      }),
    [navigate, cluster],
  );

  const act = (row: RegisterRow, column: RegisterColumn | undefined) => {
    const recorded = column?.field && column.key !== 'name' && row[column.key] !== null;
    if (recorded && column.field) open(row.entityId, recordKey(row, column.field));
    else visit(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowAt(active.row);
    if (event.key === 'Enter' && event.target === event.currentTarget && row) {
      event.preventDefault();
      act(row, columns[active.column]);
      return;
    }
    const page = Math.max(1, Math.floor(view.viewport / rowHeight) - 1);
    const next = findMove(event.key, event.ctrlKey, active, {
      rows: total,
      columns: columns.length,
      page,
    });
    if (!next || event.target !== event.currentTarget) return;
    event.preventDefault();
    setActive(next);
    view.reveal(next.row);
    if (frame.current && next.column !== active.column)
      frame.current.scrollLeft = scrollToColumn(widths, next.column, frame.current);
  };

  const drawn = active.row >= view.first && active.row < view.end;
  const rows = [];
  for (let index = view.first; index < view.end; index++)
    rows.push(
      <GridRow
        key={index}
        index={index}
        row={rowAt(index)}
        columns={columns}
        activeColumn={index === active.row ? active.column : undefined}
        height={rowHeight}
        onVisit={visit}
      />,
    );

  return (
    <div className="grid-box" data-before={more.before || undefined}>
      <div
        ref={frame}
        className="grid-frame"
        role="grid"
        tabIndex={0}
        aria-label={t(registerNames[register])}
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        aria-activedescendant={drawn ? `cell-${active.row}-${active.column}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div className="grid-space" style={{ height: view.height, minWidth: width }}>
          <div className="grid-stick" style={{ height: view.viewport + headHeight }}>
            <GridHead columns={columns} search={search} height={headHeight} />
            <div style={{ transform: `translateY(${view.shift}px)` }}>{rows}</div>
          </div>
        </div>
      </div>
      {more.after && (
        <div className="grid-more">
          <button
            type="button"
            style={{ height: headHeight }}
            onClick={() => frame.current?.scrollBy({ left: frame.current.clientWidth / 2 })}
          >
            {t({ zh: '右边还有更多', en: 'More to the right' })} <Icon of={RightOutlined} />
          </button>
        </div>
      )}
    </div>
  );
}
