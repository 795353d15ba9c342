import type { ReactNode } from 'react';

/** A short word on a tinted ground; its tone never stands alone, the word says it too. */
export function Badge({
  tone,
  children,
}: {
  tone?: 'primary' | 'good' | 'warn' | 'bad';
  children: ReactNode;
}) {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}
