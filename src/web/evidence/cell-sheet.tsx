// The cell as it stands in its sheet: column letters, header, row numbers and the rows around it.
import { useLayoutEffect, useRef } from 'react';
import type { Evidence } from '../../schema/evidence.ts';
import { useText } from '../text/language.tsx';

type Cell = NonNullable<Evidence['cell']>;

export function CellSheet({ cell }: { cell: Cell }) {
  const t = useText();
  const frame = useRef<HTMLElement>(null);
  const target = useRef<HTMLTableCellElement>(null);
  useLayoutEffect(() => {
    // Only the sheet scrolls sideways; scrollIntoView would move the drawer too.
    const box = frame.current;
    const found = target.current;
    if (!box || !found) return;
    box.scrollLeft = found.offsetLeft - (box.clientWidth - found.offsetWidth) / 2;
  }, []);
  const place = t({
    zh: `工作表“${cell.sheetName}”单元格 ${cell.address}`,
    en: `Sheet “${cell.sheetName}”, cell ${cell.address}`,
  });
  return (
    <figure className="cell-sheet">
      <figcaption>{place}</figcaption>
      <section className="cell-frame" ref={frame} tabIndex={0} aria-label={place}>
        <table>
          <thead>
            <tr className="cell-letters">
              <th aria-hidden />
              {cell.columns.map((column) => (
                <th key={column.index} data-current={column.index === cell.column || undefined}>
                  {column.letter}
                </th>
              ))}
            </tr>
            <tr>
              <th scope="col">{t({ zh: '行', en: 'Row' })}</th>
              {cell.columns.map((column) => (
                <th
                  key={column.index}
                  scope="col"
                  data-current={column.index === cell.column || undefined}
                >
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cell.rows.map((row) => (
              <tr key={row.row} data-current={row.current || undefined}>
                <th scope="row">{row.row}</th>
                {cell.columns.map((column, index) => {
                  const current = row.current && column.index === cell.column;
                  return (
                    <td
                      key={column.index}
                      ref={current ? target : null}
                      data-current={current || undefined}
                      title={row.cells[index]}
                    >
                      {current ? <mark>{row.cells[index]}</mark> : row.cells[index]}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </figure>
  );
}
