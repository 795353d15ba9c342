import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../text/language.tsx';
import type { RegisterColumn } from './columns.ts';
import type { RegisterSearch } from './register-search.ts';

/** The next order of a header that is clicked again and again: up, down, none. */
export function nextOrder(search: RegisterSearch, column: RegisterColumn): RegisterSearch {
  if (search.sort !== column.sort) {
    // Amounts are asked for largest first.
    return { sort: column.sort, order: column.numeric ? 'desc' : 'asc' };
  }
  const last = column.numeric ? 'asc' : 'desc';
  if (search.order === last) return { sort: undefined, order: undefined };
  return { sort: column.sort, order: last };
}

export function GridHead({
  columns,
  search,
  height,
}: {
  columns: RegisterColumn[];
  search: RegisterSearch;
  height: number;
}) {
  const t = useText();
  const navigate = useNavigate();
  return (
    <div className="grid-row grid-head" role="row" aria-rowindex={1} style={{ height }}>
      {columns.map((column, index) => {
        const sorted = column.sort !== undefined && search.sort === column.sort;
        const state = sorted ? (search.order === 'desc' ? 'descending' : 'ascending') : 'none';
        return (
          <div
            key={column.key}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={column.sort ? state : undefined}
            className={column.numeric ? 'grid-cell grid-numeric' : 'grid-cell'}
            style={{ flexBasis: column.width, flexGrow: column.width }}
          >
            {column.sort ? (
              <button
                type="button"
                className="sort-button"
                title={t({ zh: '点击排序', en: 'Sort' })}
                onClick={() =>
                  void navigate({
                    to: '.',
                    search: (previous: Record<string, unknown>) => ({
                      ...previous,
                      ...nextOrder(search, column),
                    }),
                    resetScroll: false,
                  })
                }
              >
                {t(column.name)}
                {sorted &&
                  (search.order === 'desc' ? (
                    <Icon of={CaretDownFilled} />
                  ) : (
                    <Icon of={CaretUpFilled} />
                  ))}
              </button>
            ) : (
              t(column.name)
            )}
          </div>
        );
      })}
    </div>
  );
}
