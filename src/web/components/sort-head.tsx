import type { ReactNode } from 'react';
import './sort-head.css';

export interface Sorting<Key extends string> {
  sort: Key | undefined;
  order: 'asc' | 'desc';
  onSort: (sort: Key | undefined, order: 'asc' | 'desc') => void;
}

/** The head of a column that orders the rows: once by it, twice the other way, three times as before. */
export function SortHead<Key extends string>({
  by,
  sorting,
  first = 'desc',
  number = false,
  title,
  children,
}: {
  by: Key;
  sorting: Sorting<Key>;
  /** The order that people ask for first: great figures, near places. */
  first?: 'asc' | 'desc';
  number?: boolean;
  title?: string | undefined;
  children: ReactNode;
}) {
  const current = sorting.sort === by ? sorting.order : undefined;
  const second = first === 'desc' ? 'asc' : 'desc';
  const press = () => {
    if (current === undefined) sorting.onSort(by, first);
    else if (current === first) sorting.onSort(by, second);
    else sorting.onSort(undefined, 'desc');
  };
  return (
    <th
      scope="col"
      className={number ? 'number' : undefined}
      aria-sort={current && (current === 'asc' ? 'ascending' : 'descending')}
    >
      <button type="button" className="sort-head" title={title} onClick={press}>
        {children}
        <span className="sort-sign" aria-hidden data-order={current}>
          {current === 'asc' ? '↑' : current === 'desc' ? '↓' : '↕'}
        </span>
      </button>
    </th>
  );
}
