import type { ReactNode } from 'react';
import { useTitle } from '../use-view.ts';

/** The heading of a page, its one line of scope and its actions; also names the browser tab. */
export function PageHead({
  title,
  tabTitle = title,
  note,
  children,
}: {
  title: string;
  /** What the browser tab is called, where the heading alone would not tell pages apart. */
  tabTitle?: string;
  note?: ReactNode;
  children?: ReactNode;
}) {
  useTitle(tabTitle);
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
