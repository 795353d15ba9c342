import { InboxOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** Says that nothing is here yet, and what to do next. */
export function EmptyNote({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section className="empty-note">
      <Icon of={InboxOutlined} className="empty-icon" />
      <p>{title}</p>
      {children && <div className="empty-actions">{children}</div>}
    </section>
  );
}
