import type { ReactNode } from 'react';
import { useTitle } from '../use-view.ts';

/** The heading of a page, its one line of scope and its actions; also names the browser tab. */
export function PageHead({
  title,
  note,
  children,
}: {
  title: string;
  note?: ReactNode;
  children?: ReactNode;
}) {
  useTitle(title);
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {note && <p className="muted">{note}</p>}
      </div>
      {children && <div className="page-actions">{children}</div>}
    </div>
  );
}
